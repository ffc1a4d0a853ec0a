import { expect, test } from "vitest";
import { shownProblems } from "../../src/site/serve-problems.ts";

test("an open page is told which column a problem is of: its words may stand in others too", () => {
	const problem = { rule: "quote-not-found", severity: "error", line: 1, column: 1, advice: "" } as const;
	const files = ["../site/columns/a-column/annotations.yaml", "content/columns/b/column.md", "content/names.yaml"];
	const { problems } = shownProblems(
		files.map((file) => ({ ...problem, file, message: "The quote “a town” is not in the column." })),
		true,
	);
	expect(problems.map(({ column, places }) => [column, places])).toEqual([
		["a-column", ["a town"]],
		["b", ["a town"]],
		[null, ["a town"]],
	]);
});
