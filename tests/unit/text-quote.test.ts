import { describe, expect, test } from "vitest";
import { quote, shorten, shortenMiddle } from "../../src/text/quote.ts";

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

describe("shorten", () => {
	test("cuts between words when they are too long", () => {
		expect(shorten("one two three", 9)).toBe("one two …");
	});
	test("leaves words as they are when they fit", () => {
		expect(shorten("one two", 9)).toBe("one two");
	});
});

describe("shortenMiddle", () => {
	test("keeps the first and the last words when they are too long", () => {
		expect(shortenMiddle("one two three, four five six", 18)).toBe("one two … five six");
	});
	test("leaves words as they are when they fit", () => {
		expect(shortenMiddle("one two", 9)).toBe("one two");
	});
	test("keeps the ends of one long word", () => {
		expect(shortenMiddle("abcdefghijkl", 6)).toBe("abc … jkl");
	});
});
