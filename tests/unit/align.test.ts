import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NONE, REPLACED, RESPELT, SAME } from "../../src/links/align/builder.ts";
import { align } from "../../src/links/align/index.ts";
import { joinBlocks } from "../../src/links/revision-text.ts";

const KINDS: Record<number, string> = { [SAME]: "=", [RESPELT]: "~", [REPLACED]: "≠" };

/** The pairs of an alignment of two texts, as `old=current`, `old~current` (respelt) or `old≠current` (replaced). */
function pairs(old: readonly string[], current: readonly string[]): string[] {
	const alignment = align(joinBlocks(old).words, joinBlocks(current).words);
	return alignment.old.folded.flatMap((word, index) => {
		const to = alignment.to(index);
		return to === NONE ? [] : [`${word}${KINDS[alignment.kind(index)]}${alignment.current.folded[to]}`];
	});
}

/** For each block of the old text, the positions of the blocks of the current text that its words are paired with. */
function blocksOf(old: readonly string[], current: readonly string[]): number[][] {
	const alignment = align(joinBlocks(old).words, joinBlocks(current).words);
	return alignment.old.blockRanges.map(({ start, end }) => {
		const blocks = new Set<number>();
		for (let word = start; word < end; word++) {
			const to = alignment.to(word);
			if (to !== NONE) blocks.add(alignment.current.blockOf[to] ?? NONE);
		}
		return [...blocks];
	});
}

const TIDE = "The tide gauge at the end of the pier has been read every morning since the harbour was built";
const FARES = "Nobody on the island remembers who first proposed that the ferry should cost more in winter";
const PILOT = "A pilot earns less today than her father did, and she pays for her own lamp besides";

describe("blocks", () => {
	test("are paired when they are identical, wherever they were moved", () => {
		expect(blocksOf([TIDE, FARES, PILOT], [PILOT, TIDE, FARES])).toEqual([[1], [2], [0]]);
	});
	test("are paired in part when a block was split", () => {
		const [head, tail] = [TIDE.slice(0, 44), TIDE.slice(45)];
		expect(blocksOf([TIDE], [head, tail])).toEqual([[0, 1]]);
	});
	test("are paired with one block when they were joined", () => {
		expect(blocksOf([TIDE, FARES], [`${TIDE}. ${FARES}`])).toEqual([[0], [0]]);
	});
	test("are told apart by their neighbours when several are identical", () => {
		expect(blocksOf([TIDE, "* * *", FARES, "* * *", PILOT], [PILOT, "* * *", FARES])).toEqual([[], [1], [2], [], [0]]);
	});
	test("are paired when a short one was changed all over and is clearly the most similar", () => {
		expect(blocksOf([TIDE, "The Ferry Question", PILOT], [TIDE, "Questions of the ferry", PILOT])[1]).toEqual([1]);
	});
	test("stay unpaired when they have only common words in common", () => {
		expect(blocksOf([TIDE], ["The end of the day at the office was the best part of the job and the pay"])).toEqual([
			[],
		]);
	});
});

describe("words", () => {
	test("are respelt when a spelling or a number was corrected", () => {
		const [old, current] = ["the harbour lost 300 jobs in spring", "the harbor lost 320 jobs in spring"];
		expect(pairs([old], [current])).toEqual([
			"the=the",
			"harbour~harbor",
			"lost=lost",
			"300~320",
			"jobs=jobs",
			"in=in",
			"spring=spring",
		]);
	});
	test("are replaced when another word stands in their place", () => {
		expect(pairs(["the mayor lost many votes there"], ["the mayor won many votes there"])).toContain("lost≠won");
	});
	test("stay unpaired when they were inserted or deleted", () => {
		expect(pairs(["it is true that it was late"], ["it is not true that it was"])).toEqual(
			["it", "is", "true", "that", "it", "was"].map((word) => `${word}=${word}`),
		);
	});
});

test.each([
	["runs that are unique overlap", [FARES, TIDE, `the ${FARES} harbour`], [`the ${FARES}`, "The ferry"]],
	[
		"a run reaches into a block that occurs twice",
		["ferry the the the", "The ferry the", "the the the", "the the the"],
		["the the the", "the The ferry"],
	],
])("gives no word two partners when %s", (_, old, current) => {
	const alignment = align(joinBlocks(old).words, joinBlocks(current).words);
	const paired = [...alignment.current.folded.keys()].filter((word) => alignment.from(word) !== NONE);
	expect(paired.length).toBeGreaterThan(2);
	for (const word of paired) expect(alignment.to(alignment.from(word))).toBe(word);
	const partners = [...alignment.old.folded.keys()].map((word) => alignment.to(word)).filter((word) => word !== NONE);
	expect(new Set(partners).size).toBe(partners.length);
});

test("no word has two partners, and to and from are inverse, whatever the texts", () => {
	const sentence = fc.constantFrom(TIDE, FARES, PILOT, "* * *", "Not so.", "The ferry", "the the the");
	const block = fc
		.array(fc.oneof(sentence, fc.constantFrom("the", "ferry", "300", "harbour", "harbor")), {
			minLength: 1,
			maxLength: 4,
		})
		.map((parts) => parts.join(" "));
	const text = fc.array(block, { maxLength: 6 });
	fc.assert(
		fc.property(text, text, (old, current) => {
			const alignment = align(joinBlocks(old).words, joinBlocks(current).words);
			for (const index of alignment.old.folded.keys()) {
				const to = alignment.to(index);
				expect(alignment.kind(index) === 0).toBe(to === NONE);
				if (to === NONE) continue;
				expect(alignment.from(to)).toBe(index);
				if (alignment.kind(index) === SAME) {
					expect(alignment.current.folded[to]).toBe(alignment.old.folded[index]);
				}
			}
			const paired = alignment.current.folded.keys().filter((word) => alignment.from(word) !== NONE);
			for (const word of paired) expect(alignment.to(alignment.from(word))).toBe(word);
		}),
	);
});

test("an alignment of a text with itself pairs every word with itself when its blocks differ", () => {
	const text = [TIDE, "* * *", FARES, PILOT];
	const { words } = joinBlocks(text);
	const alignment = align(words, words);
	expect(words.folded.map((_, word) => alignment.to(word))).toEqual(words.folded.map((_, word) => word));
});
