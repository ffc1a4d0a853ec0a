import { describe, expect, test } from "vitest";
import { looksLatin, mixedWords } from "../../src/text/mixed-scripts.ts";

describe("words in several alphabets", () => {
	test.each([
		["The оil", "оil", "о", "Cyrillic", "Latin"],
		["В Мoскве", "Мoскве", "o", "Latin", "Cyrillic"],
		["νewly", "νewly", "ν", "Greek", "Latin"],
		["Ꭺnna", "Ꭺnna", "Ꭺ", "Cherokee", "Latin"],
	])("are found in “%s”", (text, word, letter, alphabet, usual) => {
		expect(mixedWords(text)).toMatchObject([{ index: text.indexOf(word), word, letter, alphabet, usual }]);
	});
	test.each(["Москва and Athens", "5 μg or 3 Ωm", "IT-компания", "Δt", "東京Tower", "Πάτρα", "naïve Łódź", "Ångström"])(
		"are not those of “%s”",
		(text) => {
			expect(mixedWords(text)).toEqual([]);
		},
	);
	test("may look as if they were in Latin letters alone", () => {
		expect(["аррӏе", "соре", "apple", "пример", "123"].filter(looksLatin)).toEqual(["аррӏе", "соре"]);
	});
});
