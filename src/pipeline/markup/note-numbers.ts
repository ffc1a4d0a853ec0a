/** The number of a note in the HTML of a page, where it is drawn and where it is told. */
const NUMBER = / data-n="(\d+)"([^>]*) aria-label="\d+"/g;

/** The number that the first note has in some HTML; null where it has none. */
export function firstNumber(html: string): number | null {
	const [, number] = / data-n="(\d+)"/.exec(html) ?? [];
	return number === undefined ? null : Number(number);
}

/** Some HTML with its notes numbered from a number on: they follow each other. */
export function numberedFrom(html: string, number: number): string {
	const by = number - (firstNumber(html) ?? number);
	if (by === 0) return html;
	return html.replace(NUMBER, (_, own: string, between: string) => {
		const now = Number(own) + by;
		return ` data-n="${now}"${between} aria-label="${now}"`;
	});
}

/** Whether two pieces of HTML are the same but for the numbers that their notes have in the column. */
export function isSameButNumbers(some: string, other: string): boolean {
	return some === other || numberedFrom(some, 1) === numberedFrom(other, 1);
}
