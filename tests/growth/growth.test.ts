import { expect, test } from "vitest";
import { growthBeyond, startCounting, stepsOf } from "./steps.ts";

// Before the imports below: functions loaded earlier are not counted block by block.
startCounting();
const { describeDetections } = await import("../../src/pipeline/detect/describe.ts");
const { mint } = await import("../../src/links/index.ts");

/** How many times as long the second input is. */
const TIMES = 4;
/** A step that grows with the length runs 4 times as often, with n log n about 5 times, with the square 16 times. */
const LINEAR = 8;
/** With the square 16 times; with the cube 64 times. */
const SQUARE = 20;
/** Steps fewer than these say nothing about growth. */
const SLACK = 2000;

function growth(run: (count: number) => unknown, count: number, factor: number) {
	const small = stepsOf(() => run(count));
	const large = stepsOf(() => run(TIMES * count));
	return growthBeyond(factor, small, large, SLACK);
}

const detect = (text: string) => describeDetections(text, { lang: "en", names: [] });

test.each<[what: string, repeated: string]>([
	["unbalanced marks", "“a "],
	["sentences in one paragraph", "She said that it was so and nobody knew. "],
	["words without a full stop", "word "],
	["verbs of saying in one sentence", "said that he "],
	["quotations with their speakers in one paragraph", "“We go,” Ann Lee said. "],
	["scare quotes between quotations", "“We go on,” Ann Lee said. The “hat” is it. "],
	["names in one sentence", "Ann, "],
	["names of bodies in one sentence", "Department for "],
	["appositions in one sentence", "According to Ann, a mayor, "],
	["bodies that say so in one sentence", "Ann left and Congress said that it was so and "],
	["figures in one sentence", "40 per cent of the crew and "],
	["nouns that credit", "her claim that it is so, "],
	["hyphens without a space", "a-"],
	["full stops without a space", "ab."],
	["groups of digits", "000 "],
	["numbers with points in words", "one point two "],
	["numbers in words", "two hundred and "],
	["changes in one sentence", "fell from 5 to 6 per cent and "],
	["scores and ranges", "won 3–1 and 5–6 "],
	["times in one sentence", "at 5 p.m. on Monday in 2013/14 and "],
	["countries", "the U.S. Vale "],
	["dots before a capital", "Vale… "],
])("detection takes steps in proportion to the length of %s", (_, repeated) => {
	expect(growth((count) => detect(repeated.repeat(count)), 220, LINEAR)).toEqual([]);
});

test("detection takes steps in proportion to the length of names before as many pronouns", () => {
	const text = (count: number) => `${"Ann Lee, ".repeat(count)}. ${"He said that it was so. ".repeat(count)}`;
	expect(growth((count) => detect(text(count)), 220, LINEAR)).toEqual([]);
});

const blocks = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i));

test.each<[what: string, before: (count: number) => string[], after: (count: number) => string[]]>([
	[
		"that all read the same",
		(count) => blocks(count, () => "* * *"),
		(count) => ["One.", ...blocks(count, () => "* * *")],
	],
	[
		"that are all rewritten",
		(count) => blocks(count, (index) => `word${index} a${index}`),
		(count) => blocks(count, (index) => `other${index} b${index}`),
	],
])("two revisions of blocks %s are compared in steps that grow with the square at most", (_, before, after) => {
	const compare = (count: number) => mint(after(count), mint(before(count)).registry);
	expect(growth(compare, 60, SQUARE)).toEqual([]);
});

test("the first revision of a long block is recorded in steps in proportion to its length", () => {
	const text = (count: number) => blocks(count, (index) => `w${index % 977}`).join(" ");
	expect(growth((count) => mint([text(count)]), 1000, LINEAR)).toEqual([]);
});
