import { describe, expect, test } from "vitest";
import type { Voice } from "../../src/model/vocabulary.ts";
import { excerptLines } from "../../src/views/excerpt-lines.ts";
import { repeatIn } from "../../src/views/repeated-words.ts";
import { creditIn } from "../../src/views/wording.ts";
import { messages } from "./library.ts";

const { share } = messages;
const TEXT = "Asked about the fog, Wren said he was “calm” and tired.";
const WHOLE = { start: 0, end: TEXT.length };
type Framing = ReturnType<typeof framing>;

/** A framing of some words of the text. */
function framing(words: string, stance: "reports" | "asks" | null = "reports", isTheirs = true) {
	return { label: "Credited to Wren", stretches: [rangeOf(words)], stance, isTheirs, isNamed: true, isProposed: false };
}
const rangeOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
function lines(framings: Framing[], isAssessed = true, voice: Voice = "columnist") {
	const creditOf = creditIn(TEXT, [rangeOf("“calm”")], messages.inColumnsWords);
	const column = {
		text: TEXT,
		byline: "A. Writer",
		isAssessed,
		framings,
		creditOf,
		repeat: repeatIn(TEXT),
		voiceAt: () => voice,
	};
	return excerptLines(column, [WHOLE], share);
}

describe("who says which words of an excerpt", () => {
	test("is the columnist where nobody is credited, or only a question takes something as given", () => {
		expect(lines([])).toEqual([share.columnist("A. Writer")]);
		expect(lines([framing("Asked about the fog", "asks", false)])[0]).toBe(share.columnist("A. Writer"));
	});
	test("gives a source its words alone, and the columnist the rest, last", () => {
		expect(lines([framing("“calm”")])).toEqual(["Credited to Wren: “calm”", "A. Writer: the rest"]);
	});
	test("says only who is credited where all of it is", () => {
		expect(lines([framing(TEXT)])).toEqual(["Credited to Wren, partly in the column’s words"]);
	});
	test("says whose wording it is when what is credited is not in quotation marks, or only in part", () => {
		expect(lines([framing("tired")])[0]).toBe("Credited to Wren, in the column’s words: tired");
		expect(lines([framing("“calm” and tired")])[0]).toBe(
			"Credited to Wren, partly in the column’s words: “calm” and tired",
		);
		expect(lines([framing("tired", "asks", false)])[1]).toBe("Credited to Wren: tired");
	});
	test("is nobody’s when an editor says that they are a third party’s", () => {
		expect(lines([], true, "reported")).toEqual([messages.voices.reported]);
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
