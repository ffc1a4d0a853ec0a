import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { foldLetters } from "../../src/text/fold-letters.ts";
import { type FoldOptions, foldUnit } from "../../src/text/fold-unit.ts";

const WORD: FoldOptions = { letters: "NFKC", letterCase: "lower", signs: "kept" };

describe("fold", () => {
	test.each([
		["‘one’ “two”", "'one' \"two\""],
		["a – b — c", "a - b - c"],
		["a -- b", "a - b"],
		["a\u00A0 b\n\nc", "a b c"],
		["a \u200B b", "a b"],
		["cafe\u0301", "café"],
		["soft\u00ADhyphen", "softhyphen"],
		["zero\u200Bwidth", "zerowidth"],
		["wait…", "wait..."],
		["Straße 😀 שלום", "Straße 😀 שלום"],
	])("folds typography alone by default: %j becomes %j", (original, folded) => {
		expect(fold(original).text).toBe(folded);
	});

	test.each([
		["Café – “Ça va”?", "cafe ca va"],
		["win-win, ½ for 5%", "win win ½ for 5%"],
		["𐐀b £3", "𐐨b £3"],
	])("leaves bare letters and digits: %j becomes %j", (original, folded) => {
		expect(foldLetters(original).text).toBe(folded);
	});
	test("joins hyphenated words when a dash folds to nothing", () => {
		expect(foldLetters("de-escalate", "").text).toBe("deescalate");
	});

	test.each([
		["Don’t", "don't"],
		["ΟΔΟΣ", "οδος"],
		["ﬁt\u00AD", "fit"],
		["\u1112\u1161\u11AB", "한"],
	])("folds a word as a whole: %j becomes %j", (word, folded) => {
		expect(foldUnit(word, WORD)).toBe(folded);
	});

	const text = fc
		.array(fc.oneof(fc.constantFrom(..."ab’“ –-.\n\u00AD", "--", "e\u0301", "𐐀"), fc.string({ unit: "grapheme" })))
		.map((parts) => parts.join(""));
	test.each([
		["typography", (original: string) => fold(original)],
		["letters", (original: string) => foldLetters(original)],
	])("keeps the way back to the original's offsets when it folds %s", (_, folding) => {
		fc.assert(
			fc.property(text, (original) => {
				const { text: folded, starts, ends } = folding(original);
				expect(starts).toHaveLength(folded.length);
				expect(ends).toHaveLength(folded.length);
				for (const [at, start] of starts.entries()) {
					const end = ends[at] ?? 0;
					expect(folding(original.slice(start, end)).text).toContain(folded.charAt(at));
					expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
					expect(end).toBeGreaterThanOrEqual(ends[at - 1] ?? 0);
				}
			}),
		);
	});
	test("folds what is folded to itself", () => {
		fc.assert(
			fc.property(text, (original) => {
				const once = fold(original).text;
				expect(fold(once).text).toBe(once.replaceAll(/-{2,3}/g, "-"));
			}),
		);
	});
});
