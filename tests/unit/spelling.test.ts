import { describe, expect, test } from "vitest";
import { correctSpelling, nearestNames } from "../../src/search/spelling.ts";
import { writeWordList } from "../../src/search/word-list.ts";

const names = [
	{ printed: ["Zelensky"], variants: ["Zelenskyy", "Volodymyr"] },
	{ printed: ["Garry Kasparov"], variants: ["Kasparov"] },
	{ printed: ["Vladimir Putin", "Putin"], variants: ["Poutine"] },
	{ printed: ["Iran"], variants: [] },
	{ printed: ["Slovenia"], variants: [] },
];
const list = writeWordList(
	"treachery infrastructure stopping stepping stepping catastrophe alley house draconian".split(" "),
);

describe("spelling", () => {
	test.each([
		["Kasparof", "Kasparov"],
		["Kasparof’s warning", "Kasparov warning"],
		["casparov", "Kasparov"],
		["Garri Kasparov", "Garry Kasparov"],
		["Ptuin", "Putin"],
		["Putn", "Putin"],
		["treachary of Putin", "treachery of Putin"],
		["infrastrucure", "infrastructure"],
		["catastrophy", "catastrophe"],
		["draconain", "draconian"],
		// Of words as near, the one that occurs more.
		["stapping", "stepping"],
	])("is corrected: %s", (typed, corrected) => {
		expect(correctSpelling(typed, [list], names)).toBe(corrected);
	});
	test.each([
		["treach", "what begins a word"],
		["Iraq", "another name of four letters"],
		["Slovakia", "two letters of a name of eight"],
		["Valley", "an ordinary word with another first letter"],
		["hous", "an ordinary word of four letters"],
		["xyzzy", "nothing like it"],
		["25% 2022", "no letters"],
		["", "nothing typed"],
	])("is left: %s (%s)", (typed) => {
		expect(correctSpelling(typed, [list], names)).toBeNull();
	});
	test("knows the words of all lists, and none where they cannot be loaded", () => {
		expect(correctSpelling("harbuor", [list, writeWordList(["harbour"])], [])).toBe("harbour");
		expect(correctSpelling("harbuor", [""], [])).toBeNull();
	});
});

test.each([
	["Kasprov", ["Garry Kasparov"]],
	["Zelnesky", ["Zelensky"]],
	["Vladmir", ["Vladimir Putin"]],
	["xyzzy", []],
	["cat", []],
])("%s offers %j", (typed, expected) => {
	expect(nearestNames(typed, names)).toEqual(expected);
});
