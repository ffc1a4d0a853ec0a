import { expect, test } from "vitest";
import { noDecisions } from "../../src/pipeline/anchor/index.ts";
import { aboveFloor } from "../../src/pipeline/floor/index.ts";
import type { Known } from "../../src/pipeline/floor/known.ts";

const TEXT = "The pier cost nine pounds. The pier is old.";
const known = (score: number): Known => ({
	detections: [{ type: "claim", range: { start: 0, end: 26 }, score, stance: "asserts" }],
	readings: [],
	decisions: noDecisions(),
	unknown: [],
});

test.each([
	[0.69, 0],
	[0.7, 1],
])("a claim that an editor confirms less than 9 times in 10 waits for one: score %f", (score, shown) => {
	expect(aboveFloor(TEXT, known(score), false).detections).toHaveLength(shown);
});

test("where all are sure, nothing is made anew", () => {
	const all = known(0.9);
	expect(aboveFloor(TEXT, all, false)).toBe(all);
});
