import { expect, test } from "vitest";
import { reviewNote } from "../../src/views/review-note.ts";
import { madeColumn, messages } from "./library.ts";

const TEXT = "The board said that it was late. It rained.";
const board = {
	id: "a-board",
	quote: "The board said",
	source: { words: "The board" },
	sourceKind: "unnamed",
	cue: "said",
	content: [{ quote: "that it was late" }],
	stance: "reports",
};

test.each([
	["no editor has seen the column", undefined, messages.site.unedited],
	["an editor has not decided who is credited", { sics: [] }, messages.site.partlyEdited],
	[
		"an editor has only begun with the credits",
		{ unread: ["attributions"], attributions: [board] },
		messages.site.partlyEdited,
	],
	["an editor has decided who is credited", { attributions: [board] }, null],
	[
		"an editor has decided who speaks",
		{ voices: [{ quote: "It rained.", before: "late.", voice: "columnist" }] },
		null,
	],
])("when %s", (_, decisions, note) => {
	expect(reviewNote(madeColumn(TEXT, [], decisions), messages)).toBe(note);
});
