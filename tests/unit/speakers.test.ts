import { describe, expect, test } from "vitest";
import { identifierSchema } from "../../src/model/identifier.ts";
import { nameSchema } from "../../src/model/name.ts";
import type { SourceKind } from "../../src/model/vocabulary.ts";
import { resolvedSpeaker, sourceInSentence, sourceName, speakerOf } from "../../src/views/speakers.ts";
import { madeColumn, messages, registerOf } from "./library.ts";

const board = nameSchema.parse({
	id: "board",
	name: "Harbour Board",
	article: "the",
	sort: "Harbour Board",
	kind: "organisation",
	aliases: ["Board"],
	label: "A board",
});
const names = registerOf([board]);
const known = { words: "The board", name: "board", antecedent: null };
const words = { words: "one skipper", name: null, antecedent: null };
const pronoun = { words: "She", name: null, antecedent: "Ann Lee" };

describe("the key of words in a column", () => {
	test("is an id whatever the name of the column and the words", () => {
		const column = { ...madeColumn("She said so."), slug: "the-ferry-is-a-street-and-streets-are-free" };
		const long = { ...words, words: "some traders on the old quay of the harbour town, who do not wish to be named" };
		const { key } = speakerOf(long, { names, column });
		expect(identifierSchema.safeParse(key).success).toBe(true);
		expect(key).not.toBe(speakerOf({ ...long, words: `${long.words}, or seen` }, { names, column }).key);
	});
});

describe("a source", () => {
	test.each([
		[known, "Harbour Board", "the Harbour Board"],
		[words, "“one skipper”", "“one skipper”"],
		[pronoun, "“She”", messages.notes.readAs("“She”", "“Ann Lee”")],
		[{ ...known, name: "gone" }, "“The board”", "“The board”"],
	])("%j is %s, in a sentence %s", (source, alone, inSentence) => {
		expect(sourceName(source, names)).toBe(alone);
		expect(sourceInSentence(source, names, messages)).toBe(inSentence);
	});
});

describe("the key of a speaker", () => {
	const column = madeColumn("It rained.");
	const keyOf = (source: typeof words | typeof known, slug = "made") =>
		speakerOf(source, { names, column: { ...column, slug } }).key;
	test("is the name's id in every column", () => {
		expect(keyOf(known)).toBe("board");
		expect(keyOf(known, "other")).toBe("board");
	});
	test("is the same for the same words, in capitals or not", () => {
		expect(keyOf({ ...words, words: "One skipper" })).toBe(keyOf(words));
	});
	test("is another for other words, and in another column", () => {
		const keys = [keyOf(words), keyOf({ ...words, words: "two skippers" }), keyOf(words, "other")];
		expect(new Set(keys).size).toBe(3);
	});
	test("is another for words that begin alike", () => {
		const long = "one skipper of the many who went out to sea in the storm of that long and very dark winter";
		expect(keyOf({ ...words, words: `${long} of ice` })).not.toBe(keyOf({ ...words, words: `${long} of snow` }));
	});
});

describe("whom an attribution counts for", () => {
	const speaker = (source: typeof words | typeof known | typeof pronoun, sourceKind: SourceKind = "named") =>
		resolvedSpeaker({ source, sourceKind }, names);
	test("is its own source when that refers to nobody else", () => {
		expect(speaker(words, "unnamed")).toEqual({ key: "“one skipper”", label: "“one skipper”", kind: "unnamed" });
	});
	test("is the antecedent, with the kind that the attribution has", () => {
		expect(speaker(pronoun)).toEqual({ key: "“Ann Lee”", label: "“Ann Lee”", kind: "named" });
		const official = { ...pronoun, antecedent: "an official" };
		expect(speaker(official, "unnamed")).toEqual({ key: "“an official”", label: "“an official”", kind: "unnamed" });
	});
	test("is the name of the register that has the antecedent as a form", () => {
		expect(speaker({ ...pronoun, antecedent: "Board" })).toEqual({
			key: "board",
			label: "Harbour Board",
			kind: "named",
		});
	});
});
