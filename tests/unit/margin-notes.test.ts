import { describe, expect, test } from "vitest";
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
