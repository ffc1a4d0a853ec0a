import { rehype } from "rehype";
import { visit } from "unist-util-visit";
import { isUncreditedMarks, type Slot, type Statement, type StatementOf } from "../model/statement.ts";
import type { StatementType } from "../model/vocabulary.ts";
import { joinSentences } from "../text/join-sentences.ts";
import { claimBasis } from "../views/claim-basis.ts";

type Cell = string | number | boolean | null;

/** The headings of all rows, of those of each type, and of all rows again: who says it stands before the words. */
const FIRST = ["id", "speaker", "speaker_id", "stance", "standing", "words", "voice", "kind"];
const OWN: Record<StatementType, string[]> = {
	quotation: ["directness", "cue"],
	quantity: ["value", "min", "max", "unit", "of", "against", "as_of", "said_by"],
	attribution: ["cue"],
	claim: ["support", "checkable"],
};
const LAST = ["context", "read_as", "note", "status", "column", "columnist", "published", "paragraph", "address"];

/**
 * The statements of one type as CSV, under a line of headings.
 * @param address the whole address of a statement's words
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function toCsv(
	type: StatementType,
	statements: readonly Statement[],
	address: (statement: Statement) => string,
): string {
	const rows = statements.filter((statement) => statement.type === type).map((statement) => rowOf(statement, address));
	const headings = [...FIRST, ...OWN[type], ...LAST];
	const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))];
	// The mark at the beginning tells spreadsheets that this is UTF-8.
	return `\uFEFF${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** The cells of a row by their headings; no row is without its speaker and stance. */
function rowOf(statement: Statement, address: (statement: Statement) => string): Record<string, Cell> {
	return {
		id: statement.id,
		words: statement.words,
		speaker: statement.speaker?.label ?? columnistOf(statement),
		speaker_id: statement.speaker?.name ?? null,
		stance: stanceOf(statement),
		standing: joinSentences(statement.framings),
		voice: statement.voice,
		kind: statement.kind,
		...ownOf(statement),
		context: statement.context,
		read_as: joinSentences(statement.allReadings) || null,
		note: statement.note === null ? null : plainText(statement.note),
		status: statement.status,
		column: statement.column.headline,
		columnist: statement.column.byline,
		published: statement.column.published,
		paragraph: statement.paragraph,
		address: address(statement),
	};
}

/** The stance; null where it is not known who speaks, "none" of quotation marks that nobody is credited with. */
function stanceOf(statement: Statement): string | null {
	return isUncreditedMarks(statement) ? "none" : statement.stance;
}

/** The columnist, where the words are hers and she quotes nobody; null where it is not known who speaks. */
function columnistOf({ type, voice, column }: Statement): string | null {
	return type !== "quotation" && (voice === "columnist" || voice === "question") ? column.byline : null;
}

/** What only statements of its type have. */
function ownOf(statement: Statement): Record<string, Cell> {
	switch (statement.type) {
		case "quotation":
			return { directness: statement.directness, cue: statement.cue };
		case "quantity": {
			const { value, min, max, unit, slots } = statement;
			const of = filled(slots.of);
			const against = filled(slots.against);
			return { value, min, max, unit, of, against, as_of: filled(slots.asOf), said_by: filled(slots.saidBy) };
		}
		case "attribution":
			return { cue: cuesOf(statement.cues) };
		case "claim":
			return {
				support: claimBasis({ support: statement.support, about: statement.kind, stance: statement.stance }),
				checkable: statement.checkable,
			};
	}
}

/** The cue of what is credited; of each of its stretches, as the words have them, where one has another or none. */
function cuesOf(cues: StatementOf<"attribution">["cues"]): string | null {
	const all = new Set(cues);
	return all.size > 1 ? cues.map((cue) => cue ?? "none").join(" … ") : (cues[0] ?? null);
}

function filled(slot: Slot): string | null {
	return slot.is === "filled" ? slot.text : null;
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
