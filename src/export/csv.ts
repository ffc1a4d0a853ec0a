import { rehype } from "rehype";
import { visit } from "unist-util-visit";
import type { ColumnRecord, RecordType } from "../model/record.ts";

type Cell = string | number | boolean | null;

/** The headings of all rows, of those of each type, and of all rows again. */
const FIRST = ["id", "words", "speaker", "speaker_id", "stance", "standing", "voice", "kind"];
const OWN: Record<RecordType, string[]> = {
	quotation: ["directness", "cue"],
	figure: ["value", "min", "max", "unit", "of", "against", "as_of", "said_by"],
	source: ["cue"],
	claim: ["support", "checkable"],
};
const LAST = ["context", "note", "status", "column", "columnist", "published", "paragraph", "address"];

/** Records of one type as CSV, with a line of headings. @param address the whole address of a record's words. @see https://www.rfc-editor.org/rfc/rfc4180 */
export function toCsv(
	type: RecordType,
	records: readonly ColumnRecord[],
	address: (record: ColumnRecord) => string,
): string {
	const rows = records.filter((record) => record.type === type).map((record) => rowOf(record, address));
	const headings = [...FIRST, ...OWN[type], ...LAST];
	const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))];
	// The mark at the beginning tells spreadsheets that this is UTF-8.
	return `\uFEFF${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** The cells of a row by their headings; no row is without its speaker and stance. */
function rowOf(record: ColumnRecord, address: (record: ColumnRecord) => string): Record<string, Cell> {
	return {
		id: record.id,
		words: record.words,
		speaker: record.speaker?.label ?? null,
		speaker_id: record.speaker?.name ?? null,
		stance: record.stance,
		standing: record.standing.join(". "),
		voice: record.voice,
		kind: record.kind,
		...ownOf(record),
		context: record.context,
		note: record.note === null ? null : plainText(record.note),
		status: record.status,
		column: record.column.headline,
		columnist: record.column.byline,
		published: record.column.published,
		paragraph: record.paragraph,
		address: address(record),
	};
}

/** What only records of its type have. */
function ownOf(record: ColumnRecord): Record<string, Cell> {
	switch (record.type) {
		case "quotation":
			return { directness: record.directness, cue: record.cue };
		case "figure": {
			const { value, min, max, unit, of, against, asOf, saidBy } = record;
			return { value, min, max, unit, of, against, as_of: asOf, said_by: saidBy };
		}
		case "source":
			return { cue: record.cue };
		case "claim":
			return { support: record.support, checkable: record.checkable };
	}
}

/** A note's text, without its markup. */
function plainText(html: string): string {
	let text = "";
	visit(parser.parse(html), "text", ({ value }) => {
		text += value;
	});
	return text.replace(/\s+/g, " ").trim();
}

const parser = rehype().data("settings", { fragment: true });

/** A blank stays empty. A cell that a spreadsheet would run as a formula begins with an apostrophe, which it hides. */
function cell(value: Cell): string {
	if (value === null) return "";
	const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
