import { describe, expect, test } from "vitest";
import { hiddenCharacters, withCodes } from "../../src/text/hidden-character.ts";

const found = (text: string, around?: string) => hiddenCharacters(text, around).map(({ index, what }) => [index, what]);

describe("hidden characters", () => {
	test.each([
		["letters that are blank", "a\u3164b\u115Fc\uFFA0d\u2800e"],
		["what browsers leave out", "a\u034Fb\u200Bc\u2060d\uFEFFe"],
		["controls and separators", "a\u0000b\u0085c\u2028d\u202Ee"],
		["selectors without anything to select", "a\uFE0Fb\u180Bc\u{E0100}d\u{E0041}e"],
	])("are found among %s", (_, text) => {
		expect(found(text).length).toBe([...text].length / 2 - 0.5);
	});
	test("say what they are, once each", () => {
		expect(found("a\uE000b\uE000 \uFFFE")).toEqual([
			[1, "the character U+E000, which is for private use"],
			[5, "the code point U+FFFE, which is no character"],
		]);
	});
	test("are no spaces of a typographer", () => {
		expect(found("10\u202F000\u2009km –\u200Aand\u00A0so\u2007on\u2003\u3000")).toEqual([]);
	});
	test("are no joiners and selectors that belong to the writing", () => {
		expect(found("می‌خواهم क्‍ष ❤️ 👩‍🚀 🏳️‍🌈 1️⃣ 葛󠄀 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} ᠠ᠋")).toEqual([]);
		expect(found("a\u200Db")).toEqual([[1, "the hidden character U+200D"]]);
	});
	test("are direction marks, but in right-to-left text", () => {
		expect(found("שלום\u200F (1)\u200E")).toEqual([]);
		expect(found("(1)\u200E", "שלום (1)\u200E")).toEqual([]);
		expect(found("(1)\u200E")).toEqual([[3, "the direction mark U+200E, which belongs in right-to-left text"]]);
		expect(found("שלום\u202E")).toEqual([[4, "the hidden character U+202E"]]);
	});
	test("are no soft hyphens inside a word", () => {
		expect(found("Kar\u00ADfreitag")).toEqual([]);
		expect(found("a \u00AD b")).toEqual([[2, "the hidden character U+00AD"]]);
	});
	test("are shown by their codes", () => {
		expect(withCodes("https://a.example/\u202Ex\u001B[1m")).toBe("https://a.example/<U+202E>x<U+001B>[1m");
	});
});
