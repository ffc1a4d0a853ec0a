import type { Diagnostics } from "../pipeline/diagnostics.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
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
	const { missing } = fontsFor([headline, standfirst, byline, printedDate, prose].join("\n"));
	for (const [name, characters] of Map.groupBy(missing, packageFor)) {
		const named = characters.slice(0, 3).map((character) => `“${character}” (${codeOf(character)})`);
		const more = characters.length > 3 ? ` and ${characters.length - 3} more` : "";
		const remedy = name === null ? "no package of src/cards/fonts.ts has one" : `add ${name}`;
		diagnostics.add(
			"character-without-font",
			{ file, ...placeOf(characters[0] ?? "", source) },
			`No installed font has ${named.join(", ")}${more}: ${remedy}.`,
		);
	}
}

function codeOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
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
