import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonSubsequence } from "../../src/text/common-subsequence.ts";
import { describeChange, differences, wordsOf } from "../../src/text/diff.ts";

const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

/** Applies changes to the expected words. */
function apply(expected: readonly string[], changes: ReturnType<typeof differences>): string[] {
	const result = [...expected];
	for (const change of changes.toReversed()) {
		result.splice(change.at, wordsOf(change.expected).length, ...wordsOf(change.found));
	}
	return result;
}

/** The length of a longest common subsequence, by its definition. */
function longest(a: readonly string[], b: readonly string[]): number {
	const [first, ...rest] = a;
	if (first === undefined || b.length === 0) return 0;
	const at = b.indexOf(first);
	return Math.max(longest(rest, b), at < 0 ? 0 : 1 + longest(rest, b.slice(at + 1)));
}

describe("commonSubsequence", () => {
	test("pairs equal items, ascending in both sequences", () => {
		fc.assert(
			fc.property(words, words, (a, b) => {
				const pairs = commonSubsequence(a, b, 1000) ?? [];
				for (const [index, [left, right]] of pairs.entries()) {
					expect(a[left]).toBe(b[right]);
					expect(left).toBeGreaterThan(pairs[index - 1]?.[0] ?? -1);
					expect(right).toBeGreaterThan(pairs[index - 1]?.[1] ?? -1);
				}
			}),
		);
	});
	test("is as long as any common subsequence", () => {
		const short = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 7 });
		fc.assert(
			fc.property(short, short, (a, b) => {
				expect(commonSubsequence(a, b, 1000)).toHaveLength(longest(a, b));
			}),
		);
	});
	test("is null when the table would be larger than allowed", () => {
		expect(commonSubsequence(["a", "b"], ["a", "b", "c"], 5)).toBeNull();
		expect(commonSubsequence(["a", "b"], ["a", "b", "c"], 6)).toHaveLength(2);
	});
});

describe("differences", () => {
	test("turn the expected words into those found when they are applied", () => {
		fc.assert(
			fc.property(words, words, (expected, found) => {
				const changes = differences(expected, found);
				expect(apply(expected, changes)).toEqual(found);
				for (const { found: inserted, foundAt } of changes) {
					const there = wordsOf(inserted);
					expect(found.slice(foundAt, foundAt + there.length)).toEqual(there);
				}
			}),
		);
	});
	test("are none when the words are the same", () => {
		fc.assert(
			fc.property(words, (same) => {
				expect(differences(same, same)).toEqual([]);
			}),
		);
	});
	test("carry the words before them", () => {
		expect(differences(wordsOf("a b c d e f"), wordsOf("a b c d e g"))).toEqual([
			{ expected: "f", found: "g", at: 5, foundAt: 5, after: "b c d e" },
		]);
	});
});

test.each([
	["a b c", "a c", "after “a”: “b” is missing"],
	["a c", "a b c", "after “a”: “b” was added"],
	["a c", "b c", "at the beginning: “a” has become “b”"],
])("describeChange says what became of %j when %j is found", (expected, found, description) => {
	expect(differences(wordsOf(expected), wordsOf(found)).map(describeChange)).toEqual([description]);
});
