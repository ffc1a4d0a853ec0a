import { describe, expect, test } from "vitest";
import { fallsBelow, raiseFloors, readFloors, scoresToHold } from "../evaluation/floors.ts";

test("detection scores no less than it did (what has risen: npm run eval -- --raise-floors)", () => {
	expect(fallsBelow(readFloors(), scoresToHold())).toEqual([]);
});

describe("floors", () => {
	test("hold attributions, speakers, marks, figures, persons and claims", () => {
		for (const what of [
			/over 0\.3/,
			/over 0\.8/,
			/speaker/,
			/what marks do/,
			/figures/,
			/persons/,
			/somebody would check/,
		]) {
			expect(Object.keys(readFloors()).filter((one) => what.test(one)).length, String(what)).toBeGreaterThan(0);
		}
	});
	test("name what has fallen, what is no longer measured, and what has no floor", () => {
		expect(fallsBelow({ a: 0.5, b: 0.5, c: 0.5 }, { a: 0.4, b: 0.6, d: 1 })).toEqual([
			{ what: "a", floor: 0.5, score: 0.4 },
			{ what: "c", floor: 0.5, score: null },
			{ what: "d", floor: null, score: 1 },
		]);
	});
	test("rise, and never fall", () => {
		expect(raiseFloors({ a: 0.5 }, { a: 0.6, b: 0.1 })).toEqual({ a: 0.6, b: 0.1 });
		expect(() => raiseFloors({ a: 0.5 }, { a: 0.4 })).toThrow("a: 0.4, was 0.5");
	});
});
