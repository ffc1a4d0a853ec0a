import { bibtexParser } from "latex-utensils";
import { type InFile, UnreadableFile } from "./draft.ts";

/** A field of an entry: its text between the delimiters; null where it uses an abbreviation that is not given. */
export type BibtexField = InFile & { name: string; text: string | null };

/** An entry of a BibTeX file. */
export type BibtexEntry = InFile & { type: string; key: string | null; fields: BibtexField[] };

/** The names of months that every style of BibTeX knows. */
export const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The entries of a BibTeX file, with its abbreviations put in their places.
 * @returns also the lines that look like an entry and are none
 * @throws UnreadableFile where an entry cannot be read to its end
 * @see https://ctan.org/pkg/btxdoc
 */
export function parseBibtex(text: string): { entries: BibtexEntry[]; stray: InFile[] } {
	const ast = astOf(text);
	const abbreviations = new Map(MONTHS.map((month) => [month, month]));
	const entries: BibtexEntry[] = [];
	for (const one of ast.content) {
		if (bibtexParser.isPreambleEntry(one)) continue;
		if (bibtexParser.isStringEntry(one)) {
			const words = textOf(one.value, abbreviations);
			if (words !== null) abbreviations.set(one.abbreviation.toLowerCase(), words);
			continue;
		}
		const fields = one.content.map(({ name, value, location }) => ({
			name: name.toLowerCase(),
			text: textOf(value, abbreviations),
			line: location.start.line,
			column: location.start.column,
		}));
		const { line, column } = one.location.start;
		entries.push({ type: one.entryType.toLowerCase(), key: one.internalKey ?? null, line, column, fields });
	}
	const ranges = ast.content.map(({ location }) => [location.start.offset, location.end.offset] as const);
	return { entries, stray: strayIn(text, ranges) };
}

function astOf(text: string): ReturnType<typeof bibtexParser.parse> {
	try {
		return bibtexParser.parse(text);
	} catch (error) {
		if (error instanceof RangeError) {
			throw new UnreadableFile({ line: 1, column: 1 }, "Braces in this file are nested too deeply to be read.");
		}
		if (!bibtexParser.isSyntaxError(error)) throw error;
		const { line, column, offset } = error.location.start;
		const found = text.slice(offset, offset + 1);
		const what = found === "" ? "the file ends inside it" : `“${found}” cannot stand here`;
		throw new UnreadableFile(
			{ line, column },
			`An entry cannot be read to its end: ${what}. Put a comma behind each field, and close each brace and quotation mark.`,
		);
	}
}

type Value = Parameters<typeof bibtexParser.isConcatValue>[0];

function textOf(value: Value, abbreviations: ReadonlyMap<string, string>): string | null {
	if (bibtexParser.isConcatValue(value)) {
		const parts = value.content.map((part) => textOf(part, abbreviations));
		return parts.includes(null) ? null : parts.join("");
	}
	if (bibtexParser.isAbbreviationValue(value)) return abbreviations.get(value.content.toLowerCase()) ?? null;
	return value.content;
}

/** What looks like the beginning of an entry outside all of them: the parser passes over it as a comment. */
function strayIn(text: string, ranges: readonly (readonly [number, number])[]): InFile[] {
	return [...text.matchAll(/^[ \t]*@(?!comment\b|preamble\b|string\b)\w/gim)]
		.map(({ index, 0: found }) => index + found.indexOf("@"))
		.filter((offset) => !ranges.some(([start, end]) => offset >= start && offset < end))
		.map((offset) => {
			const lines = text.slice(0, offset).split("\n");
			return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
		});
}
