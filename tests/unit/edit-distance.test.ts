import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/text/edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

test.each([
	["harbour", "harbour", 0],
	["harbour", "harbor", 1],
	["Zelensky", "Zelenskyy", 1],
	["recieve", "receive", 1],
	["Kasprov", "Kasparov", 1],
	["kitten", "sitting", 3],
	["", "abc", 3],
	// Restricted: a swapped pair is not edited again.
	["ca", "abc", 3],
])("the distance from %j to %j is %i", (a, b, distance) => {
	expect(editDistance(a, b, 10)).toBe(distance);
});

test("the distance is the same in both directions, and at most the longer length", () => {
	fc.assert(
		fc.property(word, word, (a, b) => {
			const distance = editDistance(a, b, 10);
			expect(editDistance(b, a, 10)).toBe(distance);
			expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
			expect(distance === 0).toBe(a === b);
		}),
	);
});

test("the result is one above the limit when the distance exceeds it", () => {
	fc.assert(
		fc.property(word, word, fc.nat(4), (a, b, limit) => {
			expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 20), limit + 1));
		}),
	);
});
