import { describe, expect, test } from "vitest";
import { excerptLines } from "../../src/views/excerpt-lines.ts";
import { messages } from "./library.ts";

const { share } = messages;
const TEXT = "Asked about the fog, Wren said he was “calm”.";
const WHOLE = { start: 0, end: TEXT.length };
const column = { byline: "A. Writer", isAssessed: true };

/** A framing of some words of the text. */
function framing(words: string, stance: "reports" | "asks" | null = "reports", isCredited = true) {
	const start = TEXT.indexOf(words);
	return { label: "Credited to Wren", stretches: [{ start, end: start + words.length }], stance, isCredited };
}
const lines = (framings: Parameters<typeof excerptLines>[3], isAssessed = true) =>
	excerptLines(TEXT, [WHOLE], { ...column, isAssessed }, framings, share);

describe("who says which words of an excerpt", () => {
	test("is the columnist where nobody is credited, or only a question takes something as given", () => {
		expect(lines([])).toEqual([share.columnist("A. Writer")]);
		expect(lines([framing("Asked about the fog", "asks", false)])[0]).toBe(share.columnist("A. Writer"));
	});
	test("gives a source its words alone, and the columnist the rest, last", () => {
		expect(lines([framing("“calm”")])).toEqual(["Credited to Wren: “calm”", "A. Writer: the rest"]);
	});
	test("says only who is credited where all of it is", () => {
		expect(lines([framing(TEXT)])).toEqual(["Credited to Wren"]);
	});
	test("says first that nobody has decided who is credited", () => {
		expect(lines([framing("“calm”")], false)).toEqual([share.notAssessed("A. Writer"), "Credited to Wren: “calm”"]);
	});
	test("says first that it is not determined, of all of it or of a part", () => {
		const unknown = { ...framing(TEXT, null, false), label: share.undetermined };
		expect(lines([unknown], false)).toEqual([share.undetermined]);
		expect(lines([unknown, framing("“calm”")], false)).toEqual([share.partlyDetermined, "Credited to Wren: “calm”"]);
	});
});
