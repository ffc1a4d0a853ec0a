import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/text/diff.ts";
import { wordCounts } from "../../src/views/word-counts.ts";
import { build, contentFolders, madeColumn, viewIn } from "./library.ts";

test("counts no dash or dot that stands alone, whoever is credited with the words around it", () => {
	const attributions = [
		{
			id: "a-critics",
			quote: "Some critics say",
			source: { words: "Some critics" },
			sourceKind: "unnamed",
			cue: "say",
			content: [{ quote: "it was late — not wet" }],
			stance: "reports",
		},
	];
	const column = madeColumn("Some critics say it was late — not wet. . It rained – 3 days.", [], { attributions });
	expect(wordCounts(viewIn(column, [])).map(({ voice, words }) => [voice, words])).toEqual([
		["columnist", 7],
		["unnamed", 5],
	]);
});

test.each(contentFolders)("counts every word of the prose once: %s", (folder) => {
	for (const view of build(folder).views) {
		const counted = wordCounts(view).reduce((sum, { words }) => sum + words, 0);
		expect(counted).toBe(wordsOf(view.column.text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
	}
});

describe("words that are credited", () => {
	const credit = (id: string, quote: string, words: string, content: string, stance: string) => ({
		id,
		quote,
		source: { words },
		sourceKind: "unnamed",
		cue: "say",
		content: [{ quote: content }],
		stance,
	});
	const counted = (text: string, attributions: object[]) =>
		wordCounts(viewIn(madeColumn(text, [], { attributions }), [])).map(({ label, stance, words }) => [
			label,
			stance,
			words,
		]);

	test("count for their source, the words that credit it for the columnist", () => {
		const attributions = [credit("a-critics", "Some critics say", "Some critics", "it was late", "reports")];
		expect(counted("Some critics say it was late. It rained.", attributions)).toEqual([
			["The columnist", "asserts", 5],
			["“Some critics”", "reports", 3],
		]);
	});
	test("count apart when the column rejects them", () => {
		const attributions = [
			credit("a-one", "Some critics say it was late", "Some critics", "it was late", "reports"),
			credit("a-two", "Some critics say it was wet", "Some critics", "it was wet", "rejects"),
		];
		expect(counted("Some critics say it was late. Some critics say it was wet.", attributions)).toEqual([
			["The columnist", "asserts", 6],
			["“Some critics”", "reports", 3],
			["“Some critics”", "rejects", 3],
		]);
	});
	test("count for the narrower of two sources", () => {
		const attributions = [
			credit("a-outer", "Some critics say", "Some critics", "that all owners say it was late", "reports"),
			credit("a-inner", "all owners say", "all owners", "it was late", "reports"),
		];
		expect(counted("Some critics say that all owners say it was late.", attributions)).toEqual([
			["The columnist", "asserts", 3],
			["“Some critics”", "reports", 4],
			["“all owners”", "reports", 3],
		]);
	});
});
