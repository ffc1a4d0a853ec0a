import { expect, test } from "vitest";
import { readSources } from "./sources.ts";

const MAX_COLUMNS = 120;
/** The formatter counts a tab as two columns. */
const TAB = "  ";

/** A comment on lines of its own, in TypeScript or in the markup of Astro, or at the end of a line of code. */
const COMMENT = /^\s*(?:\/\/|\/\*|\*|<!--|\{\/\*)|[;,{}()[\]] \/\/ /;

const isLong = (line: string) => line.replaceAll("\t", TAB).length > MAX_COLUMNS;

// The formatter keeps code within the same limit; it breaks neither comments nor strings.
test("no comment is longer than 120 columns", () => {
	const sources = readSources("src/**/*.{ts,astro}", "tests/**/*.ts", "*.ts");
	const long = sources.flatMap(({ file, text }) =>
		text
			.split("\n")
			.flatMap((line, index) => (COMMENT.test(line) && isLong(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
	);
	expect(long).toEqual([]);
});
