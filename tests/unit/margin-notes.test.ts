import { describe, expect, test } from "vitest";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import { nameSchema } from "../../src/model/name.ts";
import { type OptionalType, optionalTypes } from "../../src/model/vocabulary.ts";
import { marginNotes } from "../../src/views/margin-notes.ts";
import { build, contentFolders, madeColumn } from "./library.ts";

/** The notes of a made-up column, each as the ids of its parts. */
function notesOn(text: string, decisions: object): string[][] {
	return marginNotes(madeColumn(text, [], decisions).annotations).map(({ parts }) => parts.map(({ id }) => id));
}

const claim = { about: "fact", stance: "asserts", support: "none", checkable: true };
const TEXT = "The crane fell over here. It cost the harbour most of its many boats.";

describe("what has a note", () => {
	test("no claim that only has no source: that is said once", () => {
		expect(notesOn(TEXT, { claims: [{ id: "c-fell", quote: "The crane fell over here.", ...claim }] })).toEqual([]);
	});
	test.each([
		["rejected", { stance: "rejects" }],
		["taken as given in a question", { stance: "asks" }],
		["reported without anybody credited", { stance: "reports" }],
		["supported by a source", { support: "named" }],
		["explained by the editor", { note: "Which crane is not said." }],
		["chosen by the editor", { note: "show" }],
	])("a claim that is %s", (_, fields) => {
		const claims = [{ id: "c-fell", quote: "The crane fell over here.", ...claim, ...fields }];
		expect(notesOn(TEXT, { claims })).toEqual([["c-fell"]]);
	});
	test("nothing that the editor hides, whatever it is", () => {
		const claims = [{ id: "c-fell", quote: "The crane fell over here.", ...claim, stance: "rejects", note: "hide" }];
		expect(notesOn(TEXT, { claims })).toEqual([]);
	});
	test.each([
		["share", ["f-share"]],
		["money", ["f-share"]],
		["count", undefined],
		["duration", undefined],
	])("a figure that is a %s: %j", (kind, expected) => {
		const quantities = [{ id: "f-share", quote: "most of its many boats", kind }];
		expect(notesOn(TEXT, { quantities })).toEqual(expected ? [expected] : []);
	});
	test("a time with both ends, and none that is only some time before", () => {
		const time = { id: "t-here", quote: "fell over here", to: "2026-11-26", reading: "Some time before" };
		expect(notesOn(TEXT, { times: [time] })).toEqual([]);
		expect(notesOn(TEXT, { times: [{ ...time, from: "2026-03-01" }] })).toEqual([["t-here"]]);
	});
});

describe("one note a passage", () => {
	test("joins annotations over the same words, that with the most words first", () => {
		const claims = [{ id: "c-cost", quote: "It cost the harbour most of its many boats.", ...claim, note: "show" }];
		const quantities = [{ id: "f-share", quote: "most of its many boats", kind: "share" }];
		expect(notesOn(TEXT, { claims, quantities })).toEqual([["c-cost", "f-share"]]);
	});
	test("joins what stands in one claim, though the claim itself has no note", () => {
		const claims = [{ id: "c-cost", quote: "It cost the harbour most of its many boats.", ...claim }];
		const quantities = [{ id: "f-share", quote: "most of its many boats", kind: "share" }];
		const sics = [{ id: "s-harbour", quote: "cost the harbour", note: "As printed there." }];
		expect(notesOn(TEXT, { claims, quantities, sics })).toEqual([["f-share", "s-harbour"]]);
	});
	test("has the other parts in the order of the text", () => {
		const claims = [{ id: "c-cost", quote: "It cost the harbour most of its many boats.", ...claim, note: "show" }];
		const sics = [
			{ id: "s-many", quote: "most of its many boats", note: "As printed." },
			{ id: "s-cost", quote: "It cost the", note: "As printed there." },
		];
		expect(notesOn(TEXT, { claims, sics })).toEqual([["c-cost", "s-cost", "s-many"]]);
	});
	test("keeps passages apart that share no word", () => {
		const claims = [
			{ id: "c-fell", quote: "The crane fell over here.", ...claim, note: "show" },
			{ id: "c-cost", quote: "It cost the harbour most of its many boats.", ...claim, note: "show" },
		];
		expect(notesOn(TEXT, { claims })).toEqual([["c-fell"], ["c-cost"]]);
	});
});

test.each(contentFolders)("gives every annotation at most one note, and numbers them in text order: %s", (folder) => {
	for (const { column } of build(folder).views) {
		const notes = marginNotes(column.annotations);
		expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
		for (const [index, { end }] of notes.entries()) expect(end).toBeGreaterThanOrEqual(notes[index - 1]?.end ?? 0);
		const parts = notes.flatMap((one) => one.parts.map(({ id }) => id));
		expect(new Set(parts).size).toBe(parts.length);
	}
});

describe("a site that leaves figures, times and designations unmarked", () => {
	const prose = "Mayor Tom Ashby said it cost £3 million. It cost £4 million this week. Then it was £5 million.";
	const mayor = nameSchema.parse({ id: "tom-ashby", kind: "person", name: "Tom Ashby", sort: "Ashby, Tom" });
	const decisions = {
		unread: ["attributions", "claims", "times"],
		mentions: [{ id: "m-mayor", quote: "Mayor Tom Ashby", name: "tom-ashby", designation: "Mayor" }],
		quantities: [
			{ id: "f-told", quote: "£4 million", note: "Of the crane." },
			{ id: "f-put", quote: "£5 million", saidBy: "the board" },
		],
	};
	const shown = (kinds: readonly OptionalType[] = optionalTypes) =>
		madeColumn(prose, [mayor], decisions, "en", { kinds: [...kinds] });
	const htmlOf = ({ bodyElements }: AnnotatedColumn) => bodyElements.map(({ html }) => html).join("");
	const noted = (column: AnnotatedColumn) =>
		column.annotations.flatMap(({ number, type, exact }) => (number === null || type === "claim" ? [] : [exact]));
	test("marks who says what, what an editor wrote on, and a figure whose source nothing else tells", () => {
		const column = shown([]);
		expect(noted(column)).toEqual(["Mayor Tom Ashby said", "£4 million", "£5 million"]);
		const designation = /data-type="mention" data-noted/;
		expect(htmlOf(shown())).toMatch(designation);
		expect(htmlOf(column)).not.toMatch(designation);
		expect(column.annotations.map(({ id, exact }) => [id, exact])).toEqual(
			shown().annotations.map(({ id, exact }) => [id, exact]),
		);
		expect(column.text).toBe(shown().text);
		expect(column.voiceRanges).toEqual(shown().voiceRanges);
	});
	test("marks those that it names", () => {
		expect(noted(shown(["time"]))).toEqual(["Mayor Tom Ashby said", "£4 million", "this week", "£5 million"]);
		expect(noted(shown())).toEqual(["Mayor Tom Ashby said", "£3 million", "£4 million", "this week", "£5 million"]);
	});
});
