import { describe, expect, test } from "vitest";
import { quote } from "../../src/text/quote.ts";

describe("quote", () => {
	test("adds no second pair of marks when one holds all the words", () => {
		expect(quote("“a b”")).toBe("“a b”");
	});
	test.each([
		["“a b” c", "“‘a b’ c”"],
		["a “b” c", "“a ‘b’ c”"],
	])("makes marks inside single ones: %s", (words, quoted) => {
		expect(quote(words)).toBe(quoted);
	});
});
