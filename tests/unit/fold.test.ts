import { describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";

describe("fold", () => {
	test.each([
		["‘one’ “two”", "'one' \"two\""],
		["a – b — c", "a - b - c"],
		["a -- b", "a - b"],
		["a\u00A0 b\n\nc", "a b c"],
		["cafe\u0301", "café"],
		["soft\u00ADhyphen", "softhyphen"],
		["zero\u200Bwidth", "zerowidth"],
		["wait…", "wait..."],
		["Straße 😀 שלום", "Straße 😀 שלום"],
	])("%j becomes %j", (original, folded) => {
		expect(fold(original).text).toBe(folded);
	});

	test("keeps the way back to the original's offsets", () => {
		const original = "x\u00A0\u00A0“cafe\u0301”…";
		const { text, starts, ends } = fold(original);
		const at = text.indexOf("é");
		expect(original.slice(starts[at], ends[at])).toBe("e\u0301");
		expect(starts).toHaveLength(text.length);
		expect(ends.at(-1)).toBe(original.length);
	});
});
