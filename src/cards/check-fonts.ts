import type { Diagnostics } from "../pipeline/diagnostics.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import type { Library } from "../pipeline/parse/library.ts";
import { codeOf } from "../text/hidden-character.ts";
import { fontsFor, packageFor } from "./fonts.ts";

/**
 * Warns of the characters of a column that its cards cannot draw: once for each package that would draw them, at the
 * first of them.
 */
export function checkFonts(
	{ file, source, frontMatter, prose }: Pick<ColumnFiles, "file" | "source" | "frontMatter" | "prose">,
	diagnostics: Diagnostics,
): void {
	const { headline, standfirst, byline, printedDate } = frontMatter;
	const text = [headline, standfirst, byline, printedDate, prose].join("\n");
	for (const { first, message } of missingIn(text)) {
		diagnostics.add("character-without-font", { file, ...placeOf(first, source) }, message);
	}
}

/** The same of texts that cards show beside the words of columns: names, and the name of the site. */
export function checkFontsOf(texts: Library["previewed"], diagnostics: Diagnostics): void {
	for (const { text, place } of texts) {
		for (const { message } of missingIn(text)) diagnostics.add("character-without-font", place, message);
	}
}

/** What no installed font can draw of a text: for each package that could, the first character and a message. */
function missingIn(text: string): { first: string; message: string }[] {
	return [...Map.groupBy(fontsFor(text).missing, packageFor)].map(([name, characters]) => {
		const named = characters.slice(0, 3).map((character) => `“${character}” (${codeOf(character)})`);
		const more = characters.length > 3 ? ` and ${characters.length - 3} more` : "";
		const remedy = name === null ? "no package of src/cards/fonts.ts has one" : `add ${name}`;
		return { first: characters[0] ?? "", message: `No installed font has ${named.join(", ")}${more}: ${remedy}.` };
	});
}

/** The first place of a character; the first of the file where it is written otherwise there. */
function placeOf(character: string, source: string): { line: number; column: number } {
	const lines = source.split(/\r\n?|\n/);
	const line = Math.max(
		0,
		lines.findIndex((text) => text.includes(character)),
	);
	return { line: line + 1, column: Math.max(0, lines[line]?.indexOf(character) ?? 0) + 1 };
}
