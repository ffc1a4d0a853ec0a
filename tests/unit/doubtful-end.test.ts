import { expect, test } from "vitest";
import { annotationsOf } from "../../src/model/annotation.ts";
import { madeColumn } from "./library.ts";

const text = "Vale said the town is safe, as every gauge on the quay shows.";

test("the words of a proposal that may be the columnist's again are marked", () => {
	const column = madeColumn(text);
	const [credit] = annotationsOf(column.annotations, "attribution");
	const { start, end } = credit?.doubtful ?? { start: 0, end: 0 };
	expect(column.text.slice(start, end)).toBe("as every gauge on the quay shows");
	const html = column.bodyElements.map((one) => one.html).join("");
	expect(html).toMatch(/<span data-doubtful>as every gauge/);
});

test("what an editor has decided is in no doubt", () => {
	const column = madeColumn(text, [], {
		attributions: [
			{
				id: "a-vale",
				quote: "Vale said",
				source: { words: "Vale" },
				sourceKind: "named",
				cue: "said",
				content: [{ quote: "the town is safe" }],
				stance: "reports",
			},
		],
	});
	expect(annotationsOf(column.annotations, "attribution").map(({ doubtful }) => doubtful)).toEqual([null]);
	expect(JSON.stringify(column.bodyElements)).not.toContain("doubtful");
});
