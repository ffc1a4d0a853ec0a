import { describe, expect, test } from "vitest";
import { percentages, percentagesIn } from "../../src/views/percentages.ts";
import { messages } from "./library.ts";

describe("shares of one whole", () => {
	test.each([[[871, 156, 98, 19, 63, 21]], [[1, 1, 1]], [[9, 4, 50, 1, 6]], [[1, 999]], [[7]]])(
		"add up to it when they are rounded: %j",
		(counts) => {
			const shares = percentages(counts);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
			const total = counts.reduce((sum, count) => sum + count, 0);
			for (const [at, share] of shares.entries()) {
				expect(Math.abs(share - (100 * (counts[at] ?? 0)) / total)).toBeLessThan(1);
			}
		},
	);
	test("are zeros when nothing is counted", () => {
		expect(percentages([])).toEqual([]);
		expect(percentages([0, 0])).toEqual([0, 0]);
	});
	test("of parts add up to the share of their group", () => {
		const parts = [
			{ group: "a", count: 41 },
			{ group: "b", count: 33 },
			{ group: "a", count: 13 },
			{ group: "a", count: 13 },
		];
		const shares = percentagesIn(parts, {
			countOf: ({ count }) => count,
			groupOf: ({ group }) => group,
			groups: ["a", "b", "c"],
		});
		expect(shares).toEqual([41, 33, 13, 13]);
	});
	test("say that they are under one per cent when there is something to count", () => {
		expect(messages.pictures.percent(0, 1)).toBe("under 1%");
		expect(messages.pictures.percent(0, 0)).toBe("0%");
	});
});
