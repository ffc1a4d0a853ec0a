import { describe, expect, test } from "vitest";
import type { Voice } from "../../src/model/vocabulary.ts";
import { noDecisions } from "../../src/pipeline/anchor/index.ts";
import { dominantVoices, withVoices } from "../../src/pipeline/voices.ts";
import type { TextRange } from "../../src/text/ranges.ts";

/** Where words stand in a text that holds them. */
function rangeOf(text: string, words: string): TextRange {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`“${text}” does not hold “${words}”.`);
	return { start, end: start + words.length };
}

/** The voice of a sentence of which some words are attributed. */
function voiceOf(text: string, ...attributed: [words: string, voice: Voice][]): Voice | undefined {
	const ranges = attributed
		.map(([words, voice]) => ({ ...rangeOf(text, words), voice }))
		.sort((a, b) => a.start - b.start);
	return dominantVoices(text, [{ start: 0, end: text.length }], ranges, [])[0];
}

describe("the voice of a sentence", () => {
	test("is the columnist’s where nothing is attributed", () => {
		expect(voiceOf("The fog came in at noon.")).toBe("columnist");
	});
	test("is the source’s where a third and more of it is attributed", () => {
		expect(voiceOf("The clerk said that the crane fell.", ["The clerk said", "unnamed"])).toBe("unnamed");
	});
	test("is the columnist’s where only a few words are attributed", () => {
		const text = "The fence that the clerk calls old has stood on the mole for nine summers and for ten winters.";
		expect(voiceOf(text, ["the clerk calls old", "unnamed"])).toBe("columnist");
	});
	test("is that of the source with most of its words", () => {
		const text = "Wren said that the clerk had told him that the crane fell.";
		expect(voiceOf(text, ["Wren said", "named"], ["the clerk had told him that the crane fell", "unnamed"])).toBe(
			"unnamed",
		);
	});
	test("counts words once that two ranges of a voice cover", () => {
		const text = "The fog came in at noon and stood about, the clerk said, like a guest who had been told to wait.";
		expect(voiceOf(text, ["the clerk said", "unnamed"], ["clerk said", "unnamed"])).toBe("columnist");
	});
	test("is a question where it ends in a question mark, quotation marks or brackets after it", () => {
		for (const text of ["Who fell?", "“Who fell?”", "(Who fell?)"]) expect(voiceOf(text)).toBe("question");
	});
	test("does not count what stands in brackets", () => {
		const text = "The crane fell (the clerk said that somebody had sold the other one to a circus).";
		expect(voiceOf(text, ["the clerk said that somebody had sold the other one to a circus", "unnamed"])).toBe(
			"columnist",
		);
	});
	test("counts what stands in brackets where nothing stands outside", () => {
		const text = "(The clerk said that it fell.)";
		expect(voiceOf(text, ["The clerk said that it fell", "unnamed"])).toBe("unnamed");
	});
});

describe("the voices of a column", () => {
	const text = "It fell. It rose.";
	const sentences = [
		{ id: "p1s1", range: rangeOf(text, "It fell.") },
		{ id: "p1s2", range: rangeOf(text, "It rose.") },
	];
	const readings = [{ voice: "named" }, { voice: "unnamed" }] as const;
	const correction = {
		entry: { quote: "It rose", voice: "reported" as const, note: null },
		range: rangeOf(text, "It rose"),
		extraRanges: [],
		index: 0,
		id: null,
	};
	const voices = (decisions: Partial<ReturnType<typeof noDecisions>>) =>
		withVoices(
			text,
			sentences,
			{ decisions: { ...noDecisions(), ...decisions }, complete: [], rejected: [], unknown: [] },
			readings,
		).map(({ voice }) => voice);
	test("are as read where the editor has decided nothing", () => {
		expect(voices({})).toEqual(["named", "unnamed"]);
	});
	test("are the editor’s where corrected, and as read elsewhere", () => {
		expect(voices({ voices: [correction] })).toEqual(["named", "reported"]);
	});
});
