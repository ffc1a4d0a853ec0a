import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import type { Annotation } from "../../src/model/annotation.ts";
import type { SourceKind, Voice } from "../../src/model/vocabulary.ts";
import { noDecisions } from "../../src/pipeline/anchor/index.ts";
import { voiceRanges } from "../../src/pipeline/voice-ranges.ts";
import { countedRanges, wordsByVoice } from "../../src/views/counted-ranges.ts";
import { build, contentFolders, madeColumn } from "./library.ts";

type Credit = { id: string; contents: string[]; sourceKind: SourceKind };

function credit(id: string, contents: string[], sourceKind: SourceKind = "named"): Credit {
	return { id, contents, sourceKind };
}

/** An attribution of what it credits, wherever else its cue stands. */
function attribution(text: string, { id, contents, sourceKind }: Credit): Annotation {
	const content = contents.map((words) => {
		const start = text.indexOf(words);
		if (start < 0) throw new Error(`“${text}” does not hold “${words}”.`);
		return { start, end: start + words.length };
	});
	return {
		type: "attribution",
		id,
		range: { start: 0, end: 1 },
		exact: text.slice(0, 1),
		status: "confirmed",
		number: null,
		note: null,
		noteChoice: null,
		source: { name: null, words: "Wren", antecedent: null },
		sourceKind,
		role: null,
		cue: null,
		polarity: null,
		stance: "reports",
		content: content.map((range) => ({ ...range, cue: null })),
		doubtful: null,
	};
}

/** Divides a text, whose paragraphs are sentences, by its credits. */
function divided(text: string, credits: readonly Credit[]) {
	let at = 0;
	const blocks = text.split("\n\n").map((words, index) => {
		const range = { start: at, end: at + words.length };
		at = range.end + 2;
		return { id: `p${index + 1}`, range };
	});
	const sentences = blocks.map(({ id, range }) => ({ id: `${id}s1`, range, voice: "columnist" as const }));
	const annotations = credits.map((one) => attribution(text, one));
	return {
		text,
		blocks,
		voiceRanges: voiceRanges({
			text,
			blocks,
			sentences,
			annotations,
			decisions: noDecisions(),
			unknown: [],
			isRestOwn: true,
		}),
	};
}

type Said = [voice: Voice, words: string, creditedBy: string | null];

/** The stretches that are not the columnist's. */
function othersIn({ text, voiceRanges: stretches }: Pick<AnnotatedColumn, "text" | "voiceRanges">): Said[] {
	return stretches
		.filter(({ voice }) => voice !== "columnist")
		.map(({ range, voice, creditedBy }) => [voice, text.slice(range.start, range.end), creditedBy]);
}

const said = (text: string, credits: readonly Credit[]) => othersIn(divided(text, credits));
const decided = (text: string, decisions: object) => othersIn(madeColumn(text, [], decisions));

describe("whose words a stretch is", () => {
	test("is the source's for exactly what is credited, and the columnist's for the rest of the sentence", () => {
		const attributions = [credit("a-wren", ["“calm”"])];
		expect(said("Asked about the treachery, Wren said he was “calm”.", attributions)).toEqual([
			["named", "“calm”", "a-wren"],
		]);
	});
	test("is told in pieces where the credit is split by the words that give it", () => {
		const attributions = [credit("a-wren", ["The crane fell", "and the mole with it"], "unnamed")];
		expect(said("The crane fell, Wren said, and the mole with it.", attributions)).toEqual([
			["unnamed", "The crane fell", "a-wren"],
			["unnamed", "and the mole with it", "a-wren"],
		]);
	});
	test("is the inner source's where one credit is nested in another, whatever their order", () => {
		const outer = credit("a-outer", ["that clerks say it was late"]);
		const inner = credit("a-inner", ["it was late"], "poll");
		for (const attributions of [
			[outer, inner],
			[inner, outer],
		]) {
			expect(said("Wren said that clerks say it was late.", attributions)).toEqual([
				["named", "that clerks say ", "a-outer"],
				["poll", "it was late", "a-inner"],
			]);
		}
	});
	test("is the narrower one's where two credits cross", () => {
		const attributions = [credit("a-long", ["one two three four"]), credit("a-short", ["four five"], "document")];
		expect(said("Wren said one two three four five Moss said.", attributions)).toEqual([
			["named", "one two three ", "a-long"],
			["document", "four five", "a-short"],
		]);
	});
	test("reaches over sentences and paragraphs, with the space between sentences", () => {
		const attributions = [credit("a-wren", ["It fell. It broke.\n\nIt sank."])];
		expect(said("Wren said: It fell. It broke.\n\nIt sank. So it goes.", attributions)).toEqual([
			["named", "It fell. It broke.", "a-wren"],
			["named", "It sank.", "a-wren"],
		]);
	});
	test("is a question but for what is credited in it", () => {
		const content = [{ quote: "the crane was late" }];
		const source = { words: "the clerk" };
		const one = { id: "a-clerk", quote: "the clerk says", source, cue: "says", content };
		const attributions = [{ ...one, sourceKind: "unnamed", stance: "reports" }];
		expect(decided("Why is it that the clerk says the crane was late?", { attributions })).toEqual([
			["question", "Why is it that the clerk says ", null],
			["unnamed", "the crane was late", "a-clerk"],
			["question", "?", null],
		]);
	});
	test("is what the editor says of the sentence, or of the claim", () => {
		const voices = [{ quote: "had to be kept", voice: "reported" }];
		const claim = { id: "c-late", quote: "it was late", voice: "reported", about: "fact", stance: "reports" };
		const claims = [{ ...claim, support: "none", checkable: true }];
		expect(decided("The crane had to be kept. The mole sank since it was late.", { voices, claims })).toEqual([
			["reported", "The crane had to be kept.", null],
			["reported", "it was late", null],
		]);
	});
	test("is the source's for no more than is credited where the editor gives a source the sentence", () => {
		const source = { words: "the clerk" };
		const content = [{ quote: "the crane was late" }];
		const attributions = [
			{
				id: "a-clerk",
				quote: "the clerk said",
				source,
				sourceKind: "unnamed",
				cue: "said",
				content,
				stance: "reports",
			},
		];
		const voices = [{ quote: "Asked about the treachery", voice: "unnamed" }];
		expect(decided("Asked about the treachery, the clerk said the crane was late.", { attributions, voices })).toEqual([
			["unnamed", "the crane was late", "a-clerk"],
		]);
	});
	test("is not determined for a quotation that names no speaker, and the columnist's for scare quotes", () => {
		const quotations = [
			{ id: "q-one", quote: "“it fell over”", use: "speech" },
			{ id: "q-two", quote: "“calm”", before: "in the", use: "scare" },
		];
		expect(decided("On the mole: “it fell over” in the “calm” in the heat.", { quotations })).toEqual([
			["undetermined", "“it fell over”", null],
		]);
	});
	test("is not determined anywhere in a language without words of its own", () => {
		const column = madeColumn("La grue est tombée. Pourquoi ?", [], undefined, "fr");
		expect(new Set(column.voiceRanges.map(({ voice }) => voice))).toEqual(new Set(["undetermined"]));
		expect(new Set(column.sentences.map(({ voice }) => voice))).toEqual(new Set(["undetermined"]));
	});
});

function expectPartition({
	text,
	blocks,
	voiceRanges: stretches,
}: Pick<AnnotatedColumn, "text" | "blocks" | "voiceRanges">): void {
	const covered = blocks.map(({ range }) => text.slice(range.start, range.end)).join("");
	expect(stretches.map(({ range }) => text.slice(range.start, range.end)).join("")).toBe(covered);
}

test.each(contentFolders)("divides every block, and counts every word once: %s", (folder) => {
	for (const { column } of build(folder).views) {
		expectPartition(column);
		const words = countedRanges(column).reduce((sum, one) => sum + one.words, 0);
		expect(words).toBe(column.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
		expect([...wordsByVoice(column).values()].reduce((sum, count) => sum + count, 0)).toBe(words);
	}
});

test("gives every character to the narrowest credit over it, however credits lie", () => {
	const words = Array.from({ length: 12 }, (_, index) => `w${index}`);
	const piece = fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 5 }));
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
			const contents = pieces.map(([from, length]) => words.slice(from, from + length).join(" "));
			const attributions = contents.map((quote, index) => credit(`a-x${index}`, [quote]));
			const column = divided(`Wren said ${words.join(" ")}.`, attributions);
			expectPartition(column);
			for (const [index, word] of words.entries()) {
				const at = column.text.indexOf(` ${word} `) + 1 || column.text.indexOf(`${word}.`);
				const over = contents.filter((one) => one.split(" ").includes(word)).map((one) => one.length);
				const stretch = column.voiceRanges.find(({ range }) => range.start <= at && range.end > at);
				const credited = contents[Number(stretch?.creditedBy?.slice(3) ?? -1)];
				expect(credited?.length ?? null, `w${index}`).toBe(over.length === 0 ? null : Math.min(...over));
			}
		}),
		{ numRuns: 60 },
	);
});
