import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lowerBound, partitionPoint } from "../../src/text/lower-bound.ts";
import { overlapLookup, withoutOverlaps } from "../../src/text/overlap-lookup.ts";
import { byPosition, contains, enclosingRange, intersect, lineOf, overlap, subtract } from "../../src/text/ranges.ts";

const range = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
const ranges = fc.array(range, { maxLength: 30 });

describe("overlapLookup", () => {
	test("finds exactly the ranges that overlap, whatever the order of ranges and lookups", () => {
		fc.assert(
			fc.property(ranges, fc.array(range), (all, lookups) => {
				const overlapping = overlapLookup(all);
				for (const one of lookups) {
					const expected = all.filter((other) => overlap(other, one) > 0).sort((a, b) => a.start - b.start);
					expect(overlapping(one)).toEqual(expected);
				}
			}),
		);
	});
	test("gives ranges with the same start in the order given", () => {
		const [long, short] = [
			{ start: 2, end: 9 },
			{ start: 2, end: 4 },
		];
		expect(overlapLookup([short, long])({ start: 3, end: 4 })).toEqual([short, long]);
		expect(overlapLookup([long, short])({ start: 3, end: 4 })).toEqual([long, short]);
	});
	test("finds nothing when a range only adjoins, or is empty", () => {
		const overlapping = overlapLookup([
			{ start: 2, end: 4 },
			{ start: 5, end: 5 },
		]);
		expect(overlapping({ start: 4, end: 8 })).toEqual([]);
		expect(overlapping({ start: 3, end: 3 })).toEqual([]);
	});
	test("looks at few ranges when many are given", () => {
		let reads = 0;
		const counted = Array.from({ length: 4096 }, (_, index) => ({
			get start() {
				reads++;
				return 2 * index;
			},
			end: 2 * index + 1,
		}));
		const overlapping = overlapLookup(counted);
		reads = 0;
		expect(overlapping({ start: 4000, end: 4001 })).toHaveLength(1);
		expect(reads).toBeLessThan(40);
	});
});

test("withoutOverlaps keeps the items that overlap nothing, in their order", () => {
	fc.assert(
		fc.property(ranges, ranges, (items, taken) => {
			const kept = withoutOverlaps(
				items.map((one) => ({ range: one })),
				taken,
			);
			const expected = items.filter((one) => taken.every((other) => overlap(one, other) === 0));
			expect(kept.map((item) => item.range)).toEqual(expected);
		}),
	);
});

test("enclosingRange contains every range, and begins and ends with one of them", () => {
	fc.assert(
		fc.property(fc.array(range, { minLength: 1 }), (all) => {
			const whole = enclosingRange(all);
			expect(all.every((one) => contains(whole, one))).toBe(true);
			expect(all.some(({ start }) => start === whole.start) && all.some(({ end }) => end === whole.end)).toBe(true);
		}),
	);
});

test("byPosition puts the longer of two ranges with the same start first", () => {
	const sorted = [
		{ start: 3, end: 4 },
		{ start: 1, end: 2 },
		{ start: 1, end: 9 },
	].sort(byPosition);
	expect(sorted).toEqual([
		{ start: 1, end: 9 },
		{ start: 1, end: 2 },
		{ start: 3, end: 4 },
	]);
});

test("lineOf replaces line breaks and runs of spaces by single spaces", () => {
	expect(lineOf("x one\n\n two  three", { start: 2, end: 18 })).toBe("one two three");
});

describe("lowerBound", () => {
	test("finds the first item for which the condition holds", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(20)), fc.nat(22), (list, least) => {
				const sorted = list.toSorted((a, b) => a - b);
				const first = sorted.findIndex((value) => value >= least);
				expect(lowerBound(sorted, (value) => value >= least)).toBe(first < 0 ? sorted.length : first);
			}),
		);
	});
	test("partitionPoint asks about few positions of many", () => {
		let asked = 0;
		const found = partitionPoint(1_000_000, (position) => {
			asked++;
			return position >= 123_456;
		});
		expect(found).toBe(123_456);
		expect(asked).toBeLessThanOrEqual(20);
	});
});

describe("intersect and subtract", () => {
	const units = (some: readonly { start: number; end: number }[]) =>
		new Set(some.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
	test("share a range's units between them, whatever overlaps", () => {
		fc.assert(
			fc.property(range, ranges, (one, others) => {
				const common = units(intersect([one], others));
				const left = units(subtract([one], others));
				expect(common.union(left)).toEqual(units([one]));
				expect(common.isDisjointFrom(left)).toBe(true);
				expect(left).toEqual(units([one]).difference(units(others)));
			}),
		);
	});
	test("keep the order of the ranges that are divided", () => {
		const some = [
			{ start: 10, end: 14 },
			{ start: 0, end: 4 },
		];
		expect(subtract(some, [{ start: 1, end: 12 }])).toEqual([
			{ start: 12, end: 14 },
			{ start: 0, end: 1 },
		]);
	});
});
