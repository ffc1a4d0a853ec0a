import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { isCommonWord, plainForm } from "../../src/pipeline/detect/grammar/lemmas.ts";
import { englishGrammar, TAGS, taggerModel, taggerModelOf } from "../../src/pipeline/detect/grammar/model.ts";
import { splitWords } from "../../src/pipeline/detect/grammar/split.ts";
import { tokenize } from "../../src/pipeline/detect/grammar/tokens.ts";
import { cuesFor } from "../../src/pipeline/detect/lexicon/cues.ts";
import { digestOf, madeSentences } from "../evaluation/made-sentences.ts";
import { treebankSentences } from "../evaluation/treebank.ts";

/** A folder that is gone when the test is over. */
function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "treebank-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

const all = (text: string) => ({ start: 0, end: text.length });

describe("words as treebanks part them", () => {
	test.each([
		["It doesn’t, can't and cannot.", ["It", "does", "n’t", ",", "ca", "n't", "and", "can", "not", "."]],
		["the U.S. army, a.m. today", ["the", "U.S.", "army", ",", "a.m.", "today"]],
		["Mr. Vale’s co-author", ["Mr.", "Vale", "’s", "co", "-", "author"]],
		[
			"3,500.5 at 6:30 -- see https://a.example/b?c=1, or a.b@c.example",
			["3,500.5", "at", "6:30", "--", "see", "https://a.example/b?c=1", ",", "or", "a.b@c.example"],
		],
		["6.1bn, 3,500kg, the 30th", ["6.1bn", ",", "3,500kg", ",", "the", "30th"]],
		["approx. 40 of No. 5", ["approx.", "40", "of", "No.", "5"]],
		["", []],
	])("%s", (text, expected) => {
		const pieces = splitWords(text, all(text));
		expect(pieces.map((piece) => piece.text)).toEqual(expected);
		expect(pieces.every(({ start, end, text: words }) => text.slice(start, end) === words)).toBe(true);
	});
	test("have offsets in the whole text when only a range is tokenized", () => {
		expect(splitWords("One. Two. Three.", { start: 5, end: 9 })).toEqual([
			{ text: "Two", start: 5, end: 8 },
			{ text: ".", start: 8, end: 9 },
		]);
	});
});

describe("parts of speech, where a word may have several", () => {
	test.each([
		["Quill claims that the bridge fell.", "claims", "VERB"],
		["Her claims that the bridge fell are old.", "claims", "NOUN"],
		["While the BMA state that it is safe, it fell.", "state", "VERB"],
		["The state said so.", "state", "NOUN"],
		["I think that the bridge that he built fell.", "that", "SCONJ"],
		["His Twitter followers left.", "followers", "NOUN"],
		["Ann Hope told them.", "Hope", "PROPN"],
		["I hope so.", "hope", "VERB"],
	])("%s %s", (text, word, pos) => {
		const found = tokenize(text, all(text)).find((token) => token.text === word);
		expect(found?.pos).toBe(pos);
	});
	test("are none when a sentence has no words", () => expect(tokenize("  ", all("  "))).toEqual([]));
});

test.each([
	["hoped", "VERB", "hope"],
	["hopped", "VERB", "hop"],
	["said", "VERB", "say"],
	["relies", "VERB", "rely"],
	["castigated", "VERB", "castigate"],
	["thought", "VERB", "think"],
	["echoes", "VERB", "echo"],
	["cities", "NOUN", "city"],
	["houses", "NOUN", "house"],
	["buses", "NOUN", "bus"],
	["men", "NOUN", "man"],
	["is", "AUX", "be"],
	["’s", "AUX", "be"],
	["constructor", "VERB", "constructor"],
	["blue", "ADJ", "blue"],
])("the plain form of %s (%s) is %s", (word, pos, plain) => expect(plainForm(word, pos)).toBe(plain));

test("knows no common word as a name", () => {
	expect(["bridge", "hope", "london", "qwxz", "constructor"].map(isCommonWord)).toEqual([
		true,
		true,
		false,
		false,
		false,
	]);
});

describe("what the tagger has learned", () => {
	test("is complete, and says what it was learned from", () => {
		const { bits, trained } = englishGrammar();
		expect(taggerModel().weights).toHaveLength(2 ** bits * TAGS.length);
		expect(trained).toMatch(/EWT, GUM and PUD/);
		expect(() => taggerModelOf({ bits: 8, known: {} }, [1])).toThrow("not whole");
	});
	test("belongs to the present cue lists (if not: npm run train-tagger)", () => {
		const cues = cuesFor("en");
		expect(cues && digestOf(madeSentences(cues))).toBe(englishGrammar().made);
	});
	test("comes from sentences made of cues, in all their forms", () => {
		const cues = cuesFor("en");
		const made = cues ? madeSentences(cues).map((words) => words.map(({ text }) => text).join(" ")) : [];
		expect(made).toContain("The council had admitted the bridge ’s fall .");
		expect(made).toContain("“ No , ” replies the minister .");
		expect(made.join(" ")).not.toMatch(/[#@]/);
	});
	test("comes from treebanks in CoNLL-U without multiword tokens and empty nodes", () => {
		const folder = temporaryFolder();
		const line = (...fields: string[]) => `${fields.join("\t")}\n`;
		writeFileSync(
			join(folder, "a-train.conllu"),
			`# sent_id = 1\n${line("1-2", "don’t", "_", "_")}${line("1", "do", "do", "AUX")}${line("2", "n’t", "not", "PART")}${line("2.1", "go", "go", "VERB")}\n\n`,
		);
		expect(treebankSentences(folder, "*-train.conllu")).toEqual([
			[
				{ text: "do", lemma: "do", pos: "AUX" },
				{ text: "n’t", lemma: "not", pos: "PART" },
			],
		]);
		expect(treebankSentences(folder, "*-test.conllu")).toEqual([]);
		writeFileSync(join(folder, "b-dev.conllu"), `# sent_id = GUM_whow_a-1\n${line("1", "do", "do", "AUX")}`);
		expect(treebankSentences(folder, "*-dev.conllu")).toEqual([]);
	});
	test("refuses an unknown part of speech", () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "a-train.conllu"), "1\tdo\tdo\tWORD\n");
		expect(() => treebankSentences(folder, "*-train.conllu")).toThrow();
	});
});
