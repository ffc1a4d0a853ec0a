import { describe, expect, test } from "vitest";
import { excerptWithAttribution, extendToCue } from "../../src/text/excerpt.ts";
import { ownView } from "./library.ts";

const text = "“You may come,” she said on Monday, “but nobody will wait.” He came.";
const sentences = [{ range: { start: 0, end: 59 } }, { range: { start: 60, end: text.length } }];
const credit = {
	stretches: [
		{ start: 0, end: 15 },
		{ start: 36, end: 59 },
	],
	cue: { start: 16, end: 34 },
};
const at = text.indexOf("nobody");
const came = { start: text.indexOf("He came"), end: text.length };

describe("extendToCue", () => {
	test("takes in the cue, and stops there, when the words are credited", () => {
		const marked = extendToCue({ start: at, end: at + 16 }, sentences, [credit]);
		expect(text.slice(marked.start, marked.end)).toBe("she said on Monday, “but nobody will wait");
	});
	test("leaves a range as it is when nothing credits it", () => {
		expect(extendToCue(came, sentences, [credit])).toEqual(came);
	});
	test("leaves out a cue that stands in another sentence", () => {
		const apart = { stretches: [came], cue: { start: 16, end: 34 } };
		expect(extendToCue(came, sentences, [apart])).toEqual(came);
	});
});

describe("excerptWithAttribution", () => {
	const excerpt = (
		of: string,
		pieces: string[],
		among: { range: { start: number; end: number } }[],
		credits = [credit],
	) =>
		excerptWithAttribution(
			of,
			pieces.map((piece) => ({ start: of.indexOf(piece), end: of.indexOf(piece) + piece.length })),
			among,
			credits,
		).words;

	test("widens a passage to its whole sentence", () => {
		expect(excerpt(text, ["nobody"], sentences)).toBe(text.slice(0, 59));
	});
	test("takes in the sentence of the cue when it is another one", () => {
		const apart = { stretches: [came], cue: { start: 16, end: 34 } };
		expect(excerpt(text, ["He came"], sentences, [apart])).toBe(text);
	});
	test("takes in the sentence with the other half of a bracket or a quotation mark", () => {
		const two = "(Why? Because it was so.) He came.";
		const ranges = [
			{ range: { start: 0, end: 5 } },
			{ range: { start: 6, end: 25 } },
			{ range: { start: 26, end: two.length } },
		];
		expect(excerpt(two, ["Because it was so.)"], ranges, [])).toBe("(Why? Because it was so.)");
		const quoted = two.replace("(", "“").replace(")", "”");
		expect(excerpt(quoted, ["Why?"], ranges, [])).toBe("“Why? Because it was so.”");
		expect(excerpt(quoted, ["He came."], ranges, [])).toBe("He came.");
	});
	test("leaves out a bracket that has no other half", () => {
		expect(excerpt("It was so.)", ["It was so.)"], [{ range: { start: 0, end: 11 } }], [])).toBe("It was so.");
	});
	test("puts an ellipsis between two pieces when there is much between them", () => {
		const between = "It rained. ".repeat(30);
		const long = `One. ${between}Two.`;
		const ends = [{ range: { start: 0, end: 4 } }, { range: { start: long.length - 4, end: long.length } }];
		expect(excerpt(long, ["Two.", "One."], ends, [])).toBe("One. … Two.");
	});
	test("keeps what is between two pieces when it is short", () => {
		const short = "One. It rained. Two.";
		const ends = [{ range: { start: 0, end: 4 } }, { range: { start: 16, end: 20 } }];
		expect(excerpt(short, ["One.", "Two."], ends, [])).toBe(short);
	});
	test.each(["willing to sign a ceasefire", "a peace process", "Putin’s war could end", "stop killing Ukrainians"])(
		"takes in nothing but the sentence when nothing credits it: %s",
		(part) => {
			const { column, framings } = ownView();
			const start = column.text.indexOf(part);
			const pieces = [{ start, end: start + part.length }];
			const { words } = excerptWithAttribution(column.text, pieces, column.sentences, framings);
			const sentence = column.sentences.find(({ range }) => range.start <= start && start < range.end);
			expect(words).toBe(column.text.slice(sentence?.range.start, sentence?.range.end));
		},
	);
});

test("takes in what answers a sentence in brackets, and the short question that it answers", () => {
	const text = "The reason? Assets had to be safe. (The real reason? Capital would flee.) That was all.";
	const sentences = [
		"The reason?",
		"Assets had to be safe.",
		"(The real reason?",
		"Capital would flee.)",
		"That was all.",
	].map((words) => ({ range: { start: text.indexOf(words), end: text.indexOf(words) + words.length } }));
	const asked = { start: text.indexOf("Assets"), end: text.indexOf(" had to be safe") };
	expect(excerptWithAttribution(text, [asked], sentences, []).words).toBe(
		"The reason? Assets had to be safe. (The real reason? Capital would flee.)",
	);
	// A question that says something by itself is not a heading.
	const long = "Why did the ministers of all these states wait for a year? They were afraid.";
	const two = [
		{ range: { start: 0, end: long.indexOf(" They") } },
		{ range: { start: long.indexOf("They"), end: long.length } },
	];
	const afraid = { start: long.indexOf("afraid"), end: long.indexOf("afraid") + 6 };
	expect(excerptWithAttribution(long, [afraid], two, []).words).toBe("They were afraid.");
});
