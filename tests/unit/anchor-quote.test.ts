import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import { nearestPassage } from "../../src/pipeline/anchor/nearest.ts";
import { describe, resolve } from "../../src/pipeline/anchor/quote.ts";
import { fold } from "../../src/text/fold.ts";

const text = "The war goes on. A warning: the “war virus” spreads.\n\nThe war goes on, and the war’s cost grows.";
const folded = fold(text);
const found = (selector: Parameters<typeof resolve>[1]) => {
	const resolution = resolve(folded, selector);
	return resolution.kind === "found" ? text.slice(resolution.range.start, resolution.range.end) : resolution.kind;
};

group("resolve", () => {
	test.each([
		[{ quote: "the “war virus” spreads" }, "the “war virus” spreads"],
		[{ quote: 'the "war virus" spreads' }, "the “war virus” spreads"],
		[{ quote: "the war's cost" }, "the war’s cost"],
		[{ quote: "spreads. The war" }, "spreads.\n\nThe war"],
		[{ quote: "The war goes on" }, "ambiguous"],
		[{ quote: "The war goes on", after: ", and" }, "The war goes on"],
		[{ quote: "The war goes on", before: "spreads." }, "The war goes on"],
		[{ quote: "The war goes on", before: "never there" }, "misplaced"],
		[{ quote: "war", before: "the “" }, "war"],
		[{ quote: "arn" }, "missing"],
		[{ quote: "The peace goes on" }, "missing"],
		[{ quote: "…" }, "missing"],
	])("%j", (selector, expected) => {
		expect(found(selector)).toBe(expected);
	});
});

test("describe is the inverse of resolve", () => {
	const words = [...text.matchAll(/[\p{L}’]+/gu)];
	fc.assert(
		fc.property(fc.nat(words.length - 1), fc.nat(6), (first, count) => {
			const from = words[first];
			const to = words[Math.min(first + count, words.length - 1)];
			if (!from || !to) return;
			const range = { start: from.index, end: to.index + to[0].length };
			const selector = describe(text, range);
			expect(resolve(folded, selector)).toEqual({ kind: "found", range });
		}),
		{ numRuns: 300 },
	);
});

test("describe refuses a range without a word", () => {
	expect(() => describe("a … b", { start: 2, end: 3 })).toThrow(RangeError);
});

group("nearest", () => {
	test("names what changed when the quote is nearly there", () => {
		const near = nearestPassage(
			"A poll suggested 54% of Ukrainians oppose it, and many more agree.",
			"suggested 52% of Ukrainians",
		);
		expect(near?.passage).toBe("suggested 54% of Ukrainians");
		expect(near?.changes).toMatchObject([{ expected: "52%", found: "54%" }]);
	});
	test("names a “not” when it was inserted", () => {
		expect(nearestPassage("He is not willing to sign", "He is willing to sign")?.changes).toContainEqual(
			expect.objectContaining({ found: "not" }),
		);
	});
	test("offers nothing when nothing is near", () => {
		expect(nearestPassage("wholly other words stand here", "quick brown foxes jump")).toBeNull();
		expect(nearestPassage("", "quick brown foxes")).toBeNull();
	});
});
