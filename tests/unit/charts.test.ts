import { describe, expect, test } from "vitest";
import { wrapLines } from "../../src/text/wrap-lines.ts";
import { shareDots, speakerBars, supportBar } from "../../src/views/charts.ts";

describe("lines of a label", () => {
	test.each([
		["short", 16, ["short"]],
		["Munich Security Conference", 16, ["Munich Security", "Conference"]],
		["endlessendlessend", 8, ["endlesse", "ndlessen", "d"]],
		["它是中文标签", 4, ["它是", "中文", "标签"]],
		["", 8, [""]],
	])("%j in %i columns", (text, columns, lines) => {
		expect(wrapLines(text, columns)).toEqual(lines);
	});
});

describe("the bar of claims by support", () => {
	const rows = [
		{ support: "named", count: 1 },
		{ support: "none", count: 3 },
	] as const;
	test("divides the whole width by the counts, with a gap of a pixel after each segment", () => {
		expect(supportBar(rows, 320).segments).toEqual([
			{ voice: "named", count: 1, x: 0, w: 79, middle: 40 },
			{ voice: "columnist", count: 3, x: 80, w: 239, middle: 200 },
		]);
	});
	test("has no segment without claims", () => {
		expect(supportBar([], 640).segments).toEqual([]);
	});
});

describe("the bars of speakers", () => {
	const { bars, height } = speakerBars(
		[
			{ label: "The columnist", voice: "columnist", words: 100 },
			{ label: "A commission with a name that takes up four lines of text", voice: "document", words: 25 },
			{ label: "“some”", voice: "unnamed", words: 0 },
		],
		320,
	);
	test("are as long as the number of words", () => {
		expect(bars.map(({ w }) => w)).toEqual([144, 36, 0]);
		expect(bars.map(({ voice }) => voice)).toEqual(["columnist", "document", "unnamed"]);
	});
	test("make room for labels of several lines", () => {
		const edges = bars.map(({ label: { lines, y } }) => [y - 7, y + lines.length * 14 - 7]);
		expect(edges[1]?.[0]).toBeGreaterThanOrEqual(edges[0]?.[1] ?? 0);
		expect(edges[2]?.[0]).toBeGreaterThanOrEqual(edges[1]?.[1] ?? 0);
		expect(height).toBeGreaterThan(edges[2]?.[1] ?? 0);
	});
});

describe("the dots of shares", () => {
	const { rows, grid } = shareDots(
		[
			{ label: "those asked", value: 50, min: null, max: null, words: "50%" },
			{ label: "the rest", value: null, min: 25, max: 75, words: "a quarter to three quarters" },
			{ label: "others", value: null, min: null, max: 75, words: "up to 75%" },
		],
		640,
	);
	test("stand on a scale from nothing to all", () => {
		expect(grid.map(({ x }) => x)).toEqual([260, 345, 430, 515, 600]);
		expect(rows[0]).toMatchObject({ dot: 430, interval: null, wordsX: 440 });
	});
	test("are intervals where two ends are given, and words alone where one is", () => {
		expect(rows[1]).toMatchObject({ dot: null, interval: { from: 345, to: 515 }, wordsX: 525 });
		expect(rows[2]).toMatchObject({ dot: null, interval: null, wordsX: 525 });
	});
});
