import { describe, expect, test } from "vitest";
import { nameSchema } from "../../src/model/name.ts";
import { framingsOf, stanceTowards } from "../../src/views/framings.ts";
import { madeColumn, messages, registerOf } from "./library.ts";

const harbour = nameSchema.parse({
	id: "harbour",
	name: "Harbour Board",
	article: "the",
	sort: "Harbour Board",
	kind: "organisation",
	label: "A board",
});
const TEXT =
	"The Harbour Board said that it was late. The owners claim, wrongly, that nobody left. Why is the harbour so dull? “Go home,” somebody said. The “safe” harbour is shut.";
const attribution = {
	quote: "The Harbour Board said",
	source: { name: "harbour", words: "Harbour Board" },
	sourceKind: "named",
	cue: "said",
	content: [{ quote: "that it was late" }],
	stance: "reports",
};
const claim = { about: "fact", support: "none", checkable: true };
const { credited, framing } = messages.stances.rejects;

const own = { ...claim, id: "c-shut", quote: "The “safe” harbour is shut.", stance: "asserts" };

/**
 * The framings of the text, with the words that they apply to; its own claim is the only one unless others are given.
 */
function framings(decisions: object) {
	const column = madeColumn(TEXT, [harbour], { claims: [own], ...decisions });
	return framingsOf({ column, names: registerOf([harbour]), messages }).map((one) => ({
		...one,
		words: one.stretches.map(({ start, end }) => column.text.slice(start, end)),
		cue: column.text.slice(one.cue.start, one.cue.end),
	}));
}
/** Who says something, by its label. */
const labelOf = (decisions: object) => framings(decisions)[0]?.label;
const decided = { ...attribution, id: "a-board", note: "A note." };

describe("a framing", () => {
	test("says who is credited with the content of an attribution, by which cue, with the editor's note", () => {
		const label = messages.stances.reports.credited(messages.share.source("the Harbour Board", "said"));
		expect(framings({ attributions: [decided] })).toMatchObject([
			{ stance: "reports", label, words: ["that it was late"], cue: "The Harbour Board said", note: "<p>A note.</p>" },
			{ words: ["“Go home,”"] },
		]);
	});
	test("is of a claim that the column does not assert, whose sentence is its cue", () => {
		const rejected = { ...claim, id: "c-left", quote: "that nobody left", stance: "rejects" };
		const [found] = framings({ attributions: [decided], claims: [rejected] });
		expect(found).toMatchObject({
			stance: "rejects",
			label: framing,
			words: ["that nobody left"],
			cue: "The owners claim, wrongly, that nobody left.",
			source: null,
		});
	});
	test("is not told twice when a claim stands in the content of an attribution", () => {
		const inside = { ...claim, id: "c-late", quote: "it was late", stance: "reports", before: "said that" };
		expect(framings({ attributions: [decided], claims: [inside] }).map(({ words }) => words)).toEqual([
			["that it was late"],
			["“Go home,”"],
		]);
	});
	test("is not of a claim that the column asserts", () => {
		const found = framings({ attributions: [decided], claims: [own] });
		expect(found.flatMap(({ words }) => words)).not.toContain("The “safe” harbour is shut.");
	});
	test("is of quoted speech when no attribution covers it, and not of scare quotes", () => {
		const found = framings({
			attributions: [decided],
			quotations: [
				{ id: "q-safe", quote: "“safe”", after: "harbour is shut", use: "scare" },
				{ id: "q-home", quote: "“Go home,”", after: "somebody said", use: "speech" },
			],
		});
		expect(found.map(({ words, stance }) => [...words, stance])).toEqual([
			["that it was late", "reports"],
			["“Go home,”", "reports"],
		]);
	});
	test("comes in the order of how telling its stance is", () => {
		const found = framings({
			attributions: [decided],
			claims: [
				{ ...claim, id: "c-dull", quote: "is the harbour so dull", stance: "asks" },
				{ ...claim, id: "c-left", quote: "that nobody left", stance: "rejects" },
			],
		});
		expect(found.map(({ stance }) => stance)).toEqual(["rejects", "asks", "reports", "reports"]);
	});
	test("has the words that readers see of a rejection with its source", () => {
		const rejected = { ...attribution, id: "a-rejected", stance: "rejects" };
		const [found] = framings({ attributions: [rejected] });
		expect(found?.label).toBe(credited(messages.share.source("the Harbour Board", "said")));
	});
});

describe("the stance towards words that are credited", () => {
	const attributions = [{ ...decided, stance: "concedes" }];
	const column = madeColumn(TEXT, [harbour], { attributions, claims: [own] });
	const found = framingsOf({ column, names: registerOf([harbour]), messages });
	const rangeOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
	test("is that of the framing that covers them", () => {
		expect(stanceTowards(rangeOf("it was late"), found)).toBe("concedes");
	});
	test("is that they are reported when no framing covers them", () => {
		expect(stanceTowards(rangeOf("is shut"), found)).toBe("reports");
	});
});

describe("the label of a framing", () => {
	const pronoun = {
		...attribution,
		id: "a-owners",
		quote: "The owners claim",
		source: { name: "harbour", words: "The owners" },
		cue: "claim",
		content: [{ quote: "that nobody left" }],
	};
	test("says whom the words are read as that credit without a name", () => {
		expect(labelOf({ attributions: [pronoun] })).toBe("Credited to “The owners” (read as the Harbour Board; “claim”)");
		expect(labelOf({ attributions: [decided] })).toBe("Credited to the Harbour Board (“said”)");
	});
	test("names whom the words are read as that nothing credits", () => {
		expect(labelOf({ attributions: [{ ...pronoun, cue: null }] })).toBe("Read as said by the Harbour Board (no cue)");
	});
	test("says that it is not said whose a reported view is", () => {
		const reported = { ...claim, id: "c-left", quote: "that nobody left", stance: "reports" };
		const found = framings({ attributions: [decided], claims: [reported] }).find(({ id }) => id === "c-left");
		expect(found?.label).toBe(messages.stances.reports.framing);
	});
});
