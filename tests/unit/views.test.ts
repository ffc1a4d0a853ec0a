import { describe, expect, test } from "vitest";
import { supports } from "../../src/model/vocabulary.ts";
import { claimBasis, claimSupport } from "../../src/views/claim-basis.ts";
import { creditedWords } from "../../src/views/credited-words.ts";
import { newestFirst } from "../../src/views/newest-first.ts";
import { unannotatedSentences } from "../../src/views/unannotated-sentences.ts";
import { build, contentFolders, madeColumn } from "./library.ts";

test.each(contentFolders)("the view of a column has a note for every annotation: %s", (folder) => {
	for (const { column, notes } of build(folder).views) {
		expect([...notes.keys()].sort()).toEqual(column.annotations.map(({ id }) => id).sort());
	}
});
test.each(contentFolders)(
	"the view of a column has every paragraph and numbered annotation as a passage: %s",
	(folder) => {
		for (const { column, passages } of build(folder).views) {
			const numbered = column.annotations.filter(({ number }) => number !== null);
			const ids = passages.map(({ id }) => id);
			expect(ids).toEqual(expect.arrayContaining([...column.blocks, ...numbered].map(({ id }) => id)));
			expect(new Set(ids).size).toBe(ids.length);
		}
	},
);

describe("the basis of a claim", () => {
	test.each(supports.filter((support) => support !== "none"))("is its support: %s", (support) => {
		expect(claimSupport({ support, about: "value" })).toBe(support);
	});
	test("is its maker when it is a judgement or a call without a source", () => {
		expect(claimSupport({ support: "none", about: "value" })).toBe("own");
		expect(claimSupport({ support: "none", about: "call" })).toBe("own");
	});
	test("is nothing when it is any other claim without a source", () => {
		expect(claimSupport({ support: "none", about: "fact" })).toBe("none");
	});
	test("is undecided when only a machine has found it", () => {
		expect(claimSupport({ support: null, about: null })).toBe("undecided");
	});
	test("is nothing when the column rejects it, whoever it is credited to", () => {
		expect(claimBasis({ support: "unnamed", about: "fact", stance: "rejects" })).toBe("rejected");
		expect(claimBasis({ support: "unnamed", about: "fact", stance: "reports" })).toBe("unnamed");
	});
});

describe("sentences without an annotation", () => {
	const text = "It rained. Forty boats left this week. The clerk said it was late. It was dark.";
	const unannotated = (decisions?: object) => unannotatedSentences(madeColumn(text, [], decisions)).map(({ id }) => id);
	const credit = {
		id: "a-clerk",
		quote: "The clerk said",
		source: { words: "The clerk" },
		sourceKind: "unnamed",
		cue: "said",
		content: [{ quote: "it was late. It was dark." }],
		stance: "reports",
	};
	test("are all when only a machine has proposed figures, times and credits", () => {
		expect(unannotated()).toEqual(["p1s1", "p1s2", "p1s3", "p1s4"]);
	});
	test("are fewer when an editor has annotated one", () => {
		const sics = [{ id: "s-rain", quote: "It rained.", after: "Forty", note: "So printed." }];
		expect(unannotated({ sics })).toEqual(["p1s2", "p1s3", "p1s4"]);
	});
	test("are none of those that a source is credited with, nor of those where the editor rejects a proposal", () => {
		expect(unannotated({ attributions: [credit] })).toEqual(["p1s1", "p1s2"]);
		expect(unannotated({ attributions: [{ ...credit, status: "rejected" }] })).toEqual(["p1s1", "p1s2"]);
	});
	test("are none of those whose voice the editor decides, nor of either end of an echo", () => {
		expect(unannotated({ voices: [{ quote: "boats left this week", voice: "reported" }] })).not.toContain("p1s2");
		const echo = { id: "e-rain", quote: "Forty boats left", relation: "repeats", to: { quote: "It was dark" } };
		expect(unannotated({ echoes: [echo] })).toEqual(["p1s1", "p1s3"]);
	});
});

test("puts the newest column first, columns of one day by slug, and leaves the list given as it is", () => {
	const column = (slug: string, published: string) => ({ slug, frontMatter: { published } });
	const given = [column("b", "2026-01-02"), column("c", "2026-03-01"), column("a", "2026-01-02")];
	expect(newestFirst(given).map(({ slug }) => slug)).toEqual(["c", "a", "b"]);
	expect(given.map(({ slug }) => slug)).toEqual(["b", "c", "a"]);
});

test("joins the pieces of what somebody is credited with by an ellipsis", () => {
	const credit = {
		id: "a-board",
		quote: "the board said",
		source: { words: "the board" },
		sourceKind: "unnamed",
		cue: "said",
		content: [{ quote: "It was too" }, { quote: "late to leave" }],
		stance: "reports",
	};
	const column = madeColumn("It was too, the board said, late to leave.", [], { attributions: [credit] });
	const [attribution] = column.annotations.filter((one) => one.type === "attribution");
	expect(attribution && creditedWords(column, attribution)).toBe("It was too … late to leave");
});
