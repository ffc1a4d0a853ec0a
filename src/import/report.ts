import { wordsOf } from "../text/diff.ts";
import type { RequiredField } from "./choose-fields.ts";
import { whatToWrite } from "./column-text.ts";
import { firstWords } from "./compare-text.ts";
import { lineOf } from "./find-head.ts";
import type { Imported } from "./import-text.ts";
import { AROUND, fieldNames, type LeftOut } from "./source-text.ts";

/** So many parts of a page are shown, and so much of each in characters; what else is left out is shown whole. */
const MAX_PARTS = 24;
const PART = 40;
const WHOLE = 2000;

/** What was read, found, changed and left out, as lines for the editor. */
export function describeImport(imported: Imported, drop: ReadonlySet<number>): string {
	const { format, fields, notes, account, repairs, missing } = imported;
	const found = fieldNames.flatMap((name) => {
		const field = fields[name];
		return field ? [`  ${name.padEnd(12)} ${firstWords(field.value, 70)}  (${field.from})`] : [];
	});
	const joins = repairs.map(({ before, after }) => `  “…${before}” and “${after}…”`);
	return [
		`Read as ${format}.`,
		"",
		...found,
		"",
		...paragraphs(imported, drop),
		...section("Joined, and declared in `repairs`:", joins),
		...section(
			"Changed:",
			notes.map((note) => `  ${note}`),
		),
		...section("Left out:", leftOut(account.leftOut)),
		...section(
			"In received.txt and not in the text (numbers of lists, what was given):",
			account.added.length > 0 ? [`  ${firstWords(account.added.join(" "), 200)}`] : [],
		),
		...section("Left for you to write into column.md:", missing.map(remedy)),
	].join("\n");
}

const section = (title: string, lines: readonly string[]): string[] =>
	lines.length === 0 ? [] : ["", title, ...lines];

function remedy(name: RequiredField): string {
	const isWord = name === "byline" || name === "headline";
	return `  ${name.padEnd(12)} ${whatToWrite[name]}${isWord ? "; received.txt needs it too: `npm run correct` writes it there" : ""}`;
}

/** What a block is, where it is no paragraph. */
const KINDS: Record<string, string> = { heading: "a heading", list: "a list", blockquote: "a quotation", code: "code" };

/** The paragraphs with their numbers: a question mark before those in doubt, a minus before those that are dropped. */
function paragraphs({ blocks }: Imported, drop: ReadonlySet<number>): string[] {
	const width = `${Math.max(...blocks.map(({ number }) => number))}`.length;
	return blocks.map((block) => {
		const { number } = block;
		const sign = drop.has(number) ? "-" : block.doubts.length > 0 ? "?" : " ";
		const why = block.doubts.length > 0 ? `  [${block.doubts.join("; ")}]` : "";
		const count = wordsOf(lineOf(block)).length;
		const kind = block.node.type === "paragraph" ? "" : `${KINDS[block.node.type] ?? block.node.type}, `;
		const size = `${kind}${count} ${count === 1 ? "word" : "words"}`;
		return `${sign} ${`${number}`.padStart(width)}  ${firstWords(lineOf(block), 72)} (${size})${why}`;
	});
}

/** Everything that received.txt lacks, by why: of parts of a page the first words, of the rest all. */
function leftOut(all: readonly LeftOut[]): string[] {
	return [...Map.groupBy(all, ({ what }) => what)].flatMap(([what, entries]) => {
		const isAround = what === AROUND;
		const count = entries.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
		const shown = isAround ? entries.slice(0, MAX_PARTS) : entries;
		const words = shown.map(({ text }) => `“${firstWords(text, isAround ? PART : WHOLE)}”`).join(", ");
		const more = entries.length > shown.length ? ` and ${entries.length - shown.length} more parts` : "";
		return [`  ${what}, ${count} ${count === 1 ? "word" : "words"}: ${words}${more}`];
	});
}

/** The numbers of the paragraphs in doubt. */
export function doubted({ blocks }: Imported): number[] {
	return blocks.flatMap(({ doubts, number }) => (doubts.length > 0 ? [number] : []));
}
