/** One line of a result. Shares are from 0 to 1; a measure that does not apply is left out. */
export type Row = {
	what: string;
	precision?: number;
	recall?: number;
	f1?: number;
	/** Of those found, how many have the right value: speaker, number, day. */
	right?: number;
	/** How many the marked-up texts hold. */
	of: number;
	/** Of what readers are shown: what that is changes with how sure each construction is, so that no floor holds it. */
	isShown?: true;
};

/** What was measured on one set of texts. */
export type Result = {
	/** The name of its table in the guide: `<!-- eval:NAME -->`. */
	name: string;
	title: string;
	/** null where the texts are not there. */
	rows: Row[] | null;
	/** Whether all of the texts were there: only then are the figures those of the guide. */
	isWhole: boolean;
};

/** A result where the texts are there; else one that says that they are absent. @param score the rows of some texts */
export function resultOf<T>(name: string, title: string, texts: T | null, score: (texts: T) => Row[]): Result {
	return { name, title, rows: texts === null ? null : score(texts), isWhole: texts !== null };
}

const MEASURES = ["precision", "recall", "f1", "right"] as const;
const LABELS = { precision: "precision", recall: "recall", f1: "F1", right: "right in" };

/** A result as lines for a terminal. */
export function printResult({ title, rows }: Result): string[] {
	if (!rows) return [`${title}: absent`];
	return [title, ...rows.map((row) => `  ${printRow(row)}`)];
}

function printRow(row: Row): string {
	const shares = MEASURES.flatMap((measure) => {
		const share = row[measure];
		return share === undefined ? [] : [`${LABELS[measure]} ${percent(share)}`];
	});
	return `${row.what}: ${shares.join(", ")}, n = ${row.of}`;
}

const HEADS = { precision: "P", recall: "R", f1: "F1", right: "Right" };

/** A result as a table of markdown: only the columns that any of its rows fills. */
export function markdownTable(rows: readonly Row[]): string {
	const measures = MEASURES.filter((measure) => rows.some((row) => row[measure] !== undefined));
	const lines = [
		["What", ...measures.map((measure) => HEADS[measure]), "n"],
		...rows.map((row) => [row.what, ...measures.map((measure) => pointsOf(row, measure)), `${row.of}`]),
	];
	const widths = lines[0]?.map((_, at) => Math.max(4, ...lines.map((line) => line[at]?.length ?? 0))) ?? [];
	const print = (cells: readonly string[]) =>
		`| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
	const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
	const [head = [], ...body] = lines;
	return [print(head), print(rule), ...body.map(print)].join("\n");
}

function pointsOf(row: Row, measure: (typeof MEASURES)[number]): string {
	const share = row[measure];
	return share === undefined ? "" : points(share);
}

/** A share, from 0 to 1, in per cent: "84.3 %". */
export function percent(share: number): string {
	return `${points(share)} %`;
}

/** The same without its sign. */
function points(share: number): string {
	return (100 * share).toFixed(1);
}
