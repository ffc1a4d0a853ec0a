import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { annotationsOf } from "../../src/model/annotation.ts";
import type { AnnotationType } from "../../src/model/vocabulary.ts";
import { buildColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { columnWords } from "../../src/pipeline/parse/received.ts";
import { wordsOf } from "../../src/text/diff.ts";
import { overlap } from "../../src/text/ranges.ts";
import { marginNotes } from "../../src/views/margin-notes.ts";
import { unannotatedSentences } from "../../src/views/unannotated-sentences.ts";
import { load, root } from "./library.ts";

const { columns, diagnostics } = load("content");
const column = columns[0];
if (!column) throw new Error("The column is missing.");
const of = <T extends AnnotationType>(type: T) => annotationsOf(column.annotations, type);
const voiceOf = (words: string) =>
	column.sentences.find(({ range }) => column.text.slice(range.start, range.end).includes(words))?.voice;

test("has neither error nor warning", () => {
	expect(diagnostics.all).toEqual([]);
});

describe("the text", () => {
	test("has 14 paragraphs and 72 sentences", () => {
		expect(column.blocks).toHaveLength(14);
		expect(column.sentences).toHaveLength(72);
	});
	test("is word for word what was received", () => {
		const received = readFileSync(join(root, "content/columns/putins-ploy/received.txt"), "utf8");
		expect(columnWords(column.frontMatter, column.prose)).toEqual(wordsOf(received));
	});
});

test("lists as not assessed no sentence that lies in what a source is credited with", () => {
	const bare = unannotatedSentences(column).map(({ id }) => id);
	const credited = of("attribution").flatMap(({ content }) => content);
	const inCredits = column.sentences.filter(({ range }) => credited.some((one) => overlap(one, range) > 0));
	expect(inCredits.map(({ id }) => id)).toEqual(expect.arrayContaining(["p13s2", "p13s3"]));
	expect(bare.filter((id) => inCredits.some((one) => one.id === id))).toEqual([]);
});

describe("quotations", () => {
	test.each([
		["“unsurprised”", "word", "trump"],
		["“breakthrough”", "word", "kremlin"],
		["“sticking points,”", "scare", null],
		["“security guarantees,”", "scare", null],
		["“mugger”", "figurative", null],
		["“think”", "scare", null],
		["“East-West Rapprochement,”", "slogan", null],
		["“The backstop of Trump is needed”", "speech", "zelensky"],
		[
			"“Europe should not be a salad of small and middle powers, but a united force. Europe loves to discuss the future but avoids taking action today, action that defines what kind of future we will have.”",
			"speech",
			"zelensky",
		],
		["“permission”", "scare", null],
		["“no one agreed on this with the Russian side.”", "speech", "ushakov"],
		["“They are financing the war against themselves,”", "speech", "bessent"],
		["“war virus”", "coinage", "kasparov"],
	])("%s is %s", (exact, use, speaker) => {
		const found = of("quotation").filter((one) => one.exact === exact);
		expect(found).toHaveLength(1);
		expect(found[0]?.use).toBe(use);
		expect(found[0]?.speaker?.name ?? null).toBe(speaker);
	});
	test("are 13, all decided by an editor", () => {
		expect(of("quotation")).toHaveLength(13);
		expect(of("quotation").map(({ status }) => status)).not.toContain("proposed");
	});
});

describe("attributions", () => {
	test.each([
		["trump", "said", "named"],
		["kremlin", "announced", "named"],
		["zelensky", null, "named"],
		["zelensky", "stated bluntly", "named"],
		["rubio", "announced", "named"],
		["ushakov", "claimed", "named"],
		["bessent", "pointed out", "named"],
		["kasparov", "wrote", "named"],
		["kasparov", "said", "named"],
		["volker", "notes", "named"],
		["one expert", "suggests", "unnamed"],
		["sources", "say", "unnamed"],
		["A poll this week", "suggested", "poll"],
		["Some", "claim", "unnamed"],
		["the world’s media", "insisting", "unnamed"],
	])("%s, “%s” (%s)", (source, cue, kind) => {
		const found = of("attribution").filter(
			(one) => (one.source.name ?? one.source.words) === source && one.cue === cue,
		);
		expect(found.map(({ sourceKind }) => sourceKind)).toEqual([kind]);
	});
	test("are not made of acts: a request, a refusal, a rejection, what somebody preached", () => {
		const credits = of("attribution").map(({ exact }) => exact);
		for (const act of ["asked", "refused", "rejected", "preached", "laid out"]) {
			expect(credits.filter((exact) => exact.includes(act))).toEqual([]);
		}
	});
	test.each([
		["trump", ["“unsurprised”"]],
		["bessent", ["“They are financing the war against themselves,”"]],
		["ushakov", ["“no one agreed on this with the Russian side.”"]],
		["european-union", []],
		["munich-security-conference", []],
	])("credit %s with exactly %j", (name, words) => {
		const credited = of("attribution").filter(({ source }) => source.name === name);
		expect(credited.flatMap(({ content }) => content.map(({ start, end }) => column.text.slice(start, end)))).toEqual(
			words,
		);
	});
	test("“insisting” and “claim, without evidence,” are rejected, and so are the claims in them", () => {
		expect(
			of("attribution")
				.filter(({ stance }) => stance === "rejects")
				.map(({ source }) => source.words),
		).toEqual(["the world’s media", "Some"]);
		expect(
			of("claim")
				.filter(({ stance }) => stance === "rejects")
				.map(({ speaker }) => speaker?.words),
		).toEqual(["the world’s media", "Some", "Some"]);
	});
});

test.each([
	["25%", 25, ["against", "asOf", "saidBy"]],
	["52%", 52, ["against"]],
	["65%", 65, ["against"]],
	["hundreds of billions", null, ["against", "asOf", "saidBy", "unit"]],
])("has the figure %s with what it leaves blank", (exact, value, blank) => {
	const [figure] = of("quantity").filter((one) => one.exact === exact);
	expect(figure?.value).toBe(value);
	const slots = ["against", "asOf", "of", "saidBy", "unit"] as const;
	expect(slots.filter((slot) => figure?.[slot] === null)).toEqual(blank);
});

test("has 60 to 80 claims, and counts none that is reported or rejected as the columnist's", () => {
	expect(of("claim").length).toBeGreaterThanOrEqual(60);
	expect(of("claim").length).toBeLessThanOrEqual(80);
	for (const claim of of("claim")) {
		if (claim.stance === "asserts") expect(claim.voice, claim.exact).toBe("columnist");
		if (claim.stance !== "reports" && claim.stance !== "rejects") continue;
		// A view that is reported without a cue is nobody's by name, and not the columnist's either.
		if (claim.speaker === null) expect(claim, claim.exact).toMatchObject({ voice: "reported", support: "none" });
	}
});

test("tells the condition of each claim that is cut out of one", () => {
	const cut = of("claim").flatMap(({ id, range, note }) => {
		const before = column.text.slice(0, range.start);
		const [, word] = /\b(if|when|unless)\s+$/i.exec(before) ?? [];
		return word === undefined ? [] : [{ id, word, note: note ?? "" }];
	});
	expect(cut.map(({ id }) => id)).toEqual(["c-allowed", "c-no-consequences", "c-west-not-bombing"]);
	for (const { id, word, note } of cut) expect(note, id).toContain(`“${word.toLowerCase()}” clause`);
});

test.each([
	["slow-motion humanitarian catastrophe", "columnist"],
	["“unsurprised”", "named"],
	["Some even claim", "unnamed"],
	["The recent blistering speech", "columnist"],
	["Europe loves to discuss", "named"],
	["The legal sanctity", "reported"],
	["The real reason?", "question"],
	["A seizure would have", "columnist"],
	["why would Putin stop", "question"],
	["The “war virus”", "named"],
	["playing for time puts him onside", "columnist"],
	["Stick with the American", "unnamed"],
	["A poll this week", "poll"],
])("gives the sentence with “%s” the voice: %s", (words, voice) => {
	expect(voiceOf(words)).toBe(voice);
});

test("counts every time from 5 February 2026", () => {
	expect(of("time").length).toBeGreaterThanOrEqual(12);
	for (const { from, to, id } of of("time")) {
		if (to && id !== "t-last-year" && id !== "t-2022-invasion") expect(to).toBe("2026-02-05");
		if (from && to) expect(from <= to).toBe(true);
	}
});

test("numbers its notes from 1, in the order in which their marks end", () => {
	const notes = marginNotes(column.annotations);
	expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
	for (const [index, { end }] of notes.entries()) expect(end).toBeGreaterThanOrEqual(notes[index - 1]?.end ?? 0);
});

test("has at most 60 notes, and none that only says that a claim has no source", () => {
	expect(marginNotes(column.annotations).length).toBeLessThanOrEqual(60);
	for (const one of annotationsOf(column.annotations, "claim")) {
		if (one.number !== null && one.stance === "asserts") expect(one.note, one.id).not.toBeNull();
	}
});

test("builds with proposals when there is no annotations.yaml", () => {
	const { library } = load("content");
	const files = library.columns[0];
	if (!files) throw new Error("The column is missing.");
	const found = new Diagnostics();
	const proposed = buildColumn({ ...files, annotations: undefined }, library.names, found);
	// The editor's ids are published: that they are gone is an error of the registry, and the only one.
	expect(found.all.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(["links-outdated"]);
	expect(proposed.editor).toBeNull();
	expect(proposed.annotations.filter(({ type }) => type === "quotation")).toHaveLength(13);
	// Every figure that the editor has, and the year of an invasion, which the editor has as a time.
	expect(proposed.annotations.filter(({ type }) => type === "quantity").map(({ exact }) => exact)).toEqual([
		"for a while",
		"smaller than New York City’s",
		"a few things",
		"for decades",
		"for years",
		"hundreds of billions",
		"2022",
		"most of",
		"richer than China",
		"the greatest security crisis against itself since the Second World War",
		"25%",
		"two options",
		"52%",
		"65%",
	]);
	expect(new Set(proposed.annotations.map(({ status }) => status))).toEqual(new Set(["proposed"]));
	expect(proposed.annotations.filter((one) => one.type === "mention" && one.name === "putin")).toHaveLength(21);
});
