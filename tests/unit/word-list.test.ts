import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { columnWords, MAX_WORDS, readWordList, writeWordList } from "../../src/search/word-list.ts";
import { ownView } from "./library.ts";

const bytesOf = (list: string) => brotliCompressSync(list).length;

describe("the list of the words of columns", () => {
	test("reads back what was written, in alphabetical order, with how often each occurs", () => {
		const list = writeWordList(["truce", "treaty", "treaty", "treaties", "treaty", "treaty"]);
		expect(list).toBe("AtreatiesFy2Cuce");
		expect(readWordList(list)).toEqual([
			{ word: "treaties", frequency: 0 },
			{ word: "treaty", frequency: 2 },
			{ word: "truce", frequency: 0 },
		]);
	});
	test("leaves out short words, numbers and what is no word", () => {
		expect(writeWordList(["war", "2022", "25%", "a".repeat(26)])).toBe("");
	});
	test("has no possessives, accents or capitals", () => {
		expect(columnWords("Putin’s Café, the allies’ banks")).toEqual(["putin", "cafe", "the", "allies", "banks"]);
	});
	test("of the first column takes less than 2 kB over the wire", () => {
		const list = writeWordList(columnWords(ownView().column.text));
		expect(bytesOf(list)).toBeLessThan(2000);
		expect(readWordList(list).map(({ word }) => word)).toContain("draconian");
	});
	test("keeps the words that occur most, and takes at most 60 kB, however many columns there are", () => {
		// Ten thousand columns have about 100,000 words. Made of syllables, these are as alike as words are.
		const syllables = ["ba", "con", "der", "est", "fi", "gra", "ing", "lo", "men", "nor", "per", "re", "sta", "tion"];
		const all = Array.from({ length: 100_000 }, (_, index) => {
			let word = "";
			for (let rest = index * 7919 + 2744; rest > 0; rest = Math.floor(rest / 14)) word += syllables[rest % 14];
			return word;
		});
		const list = writeWordList(["treaty", "treaty", ...all]);
		const words = readWordList(list).map(({ word }) => word);
		expect(words).toHaveLength(MAX_WORDS);
		expect(words).toContain("treaty");
		expect(bytesOf(list)).toBeLessThan(60_000);
	});
});
