import type { Diagnostics } from "../diagnostics.ts";

/** The two parts of a `column.md`. */
export type DividedFile = {
	/** The YAML between the fences. */
	yaml: string;
	/** The line of the file on which the YAML begins, counted from 1. */
	yamlLine: number;
	/** The text of the file with fences and YAML replaced by empty lines: every line of prose keeps its number. */
	prose: string;
};

/**
 * Divides `column.md` into front matter, between two lines `---`, and prose. Other fences (`---js`) are refused.
 * @returns null if there is no front matter; the reason is in `diagnostics`
 */
export function divideFrontMatter(text: string, file: string, diagnostics: Diagnostics): DividedFile | null {
	const lines = text.split("\n");
	if (lines[0]?.trimEnd() !== "---") {
		const found = lines[0]?.slice(0, 40) ?? "";
		diagnostics.add("front-matter", { file, line: 1, column: 1 }, `The file begins with “${found}”, not with ---.`);
		return null;
	}
	const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
	if (close === -1) {
		diagnostics.add(
			"front-matter",
			{ file, line: 1, column: 1 },
			"The front matter has no closing --- on a line of its own.",
		);
		return null;
	}
	return {
		yaml: lines.slice(1, close).join("\n"),
		yamlLine: 2,
		prose: "\n".repeat(close + 1) + lines.slice(close + 1).join("\n"),
	};
}
