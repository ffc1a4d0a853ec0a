/** Turns straight quotation marks and apostrophes into curly ones. */
export function curlQuotes(text: string): string {
	return text
		.replace(/(^|[\s([{“‘—–-])"/g, "$1“")
		.replaceAll('"', "”")
		.replace(/'(?=\d)/g, "’")
		.replace(/(^|[\s([{“—–-])'/g, "$1‘")
		.replaceAll("'", "’");
}

/**
 * Ends a sentence with a full stop where it has no closing mark yet. The stop goes inside closing quotation marks, as
 * American styles have it; a mark that closes nothing is an apostrophe and stays where it is.
 */
export function closeSentence(text: string): string {
	const closing = /(?:”|’(?=[”’]*$))*$/.exec(text)?.[0] ?? "";
	const quotes = text.includes("‘") || text.includes("“") ? closing : "";
	const words = text.slice(0, text.length - quotes.length);
	return /[.?!…:]$/.test(words) ? text : `${words}.${quotes}`;
}

/** A title in quotation marks and with a full stop; double marks inside it become single ones, and single double. */
export function quoteTitle(title: string): string {
	let isQuoted = false;
	let isNested = false;
	const inner = curlQuotes(title).replace(/[“”‘]|’(?!\p{L})/gu, (mark) => {
		if (mark === "“" || mark === "”") {
			isQuoted = mark === "“";
			return isQuoted ? "‘" : "’";
		}
		if (mark === "‘" && isQuoted) {
			isNested = true;
			return "“";
		}
		if (mark === "’" && isNested) {
			isNested = false;
			return "”";
		}
		return mark;
	});
	return `“${closeSentence(inner)}”`;
}
