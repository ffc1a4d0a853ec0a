import { describe, expect, test } from "vitest";
import { firstClauses } from "../../src/text/clauses.ts";
import { withBothMarks } from "../../src/text/paired-marks.ts";

const cut = (text: string, most: number) => {
	const { end } = firstClauses(text, { start: 0, end: text.length }, most);
	return text.slice(0, end);
};

describe("firstClauses", () => {
	test("leaves words whole when they fit", () => {
		expect(cut("One thing, and another.", 40)).toBe("One thing, and another.");
	});
	test("ends with the last sentence that fits", () => {
		expect(cut("It rained there. Nobody came along. Then it stopped.", 40)).toBe("It rained there. Nobody came along.");
	});
	test("stays whole when no clause ends in it, however long it is", () => {
		const whole = "The plans may backfire if the mayor fails to keep control over the council in the next elections";
		expect(cut(whole, 40)).toBe(whole);
	});
	test("does not end before what turns or limits the words", () => {
		const whole = `The town should not be a pile of small and middling houses, but one place ${"of some size ".repeat(9)}`;
		expect(cut(whole, 70)).toBe(whole);
	});
	test("ends at a comma when a sentence is very long, though not in a list or after a word or two", () => {
		const end = "which nobody had asked for or looked for in all the time that they were there ".repeat(3);
		expect(cut(`However, they took the boats and all the nets, ${end}`, 50)).toBe(
			"However, they took the boats and all the nets,",
		);
		const list = `They degraded it at length and in full, derailed it, and avoided it ${end}`;
		expect(cut(list, 50)).toBe(list);
	});
	test("ends at a sentence of which the last word is a name", () => {
		expect(cut("They joined the Union. Alternatively, they did not.", 30)).toBe("They joined the Union.");
	});
	test("does not take the full stop of an abbreviation for the end of a sentence", () => {
		const whole = "Recently, U.S. Secretary of State Ann Wren announced that it had been worked out with all";
		expect(cut(whole, 40)).toBe(whole);
	});
	test("does not end inside a pair of marks when the words go on after it", () => {
		const whole = "He said “it rained there. Nobody came along.” and left the house by the back door";
		expect(cut(whole, 40)).toBe(whole);
	});
});

describe("withBothMarks", () => {
	test.each([
		["“a b", "“a b”"],
		["a b”", "“a b”"],
		["(a b", "a b"],
		["a,” or b", "a, or b"],
		["a “b” c", "a “b” c"],
	])("gives a mark its other half, or leaves it out: %s", (words, both) => {
		expect(withBothMarks(words)).toBe(both);
	});
});
