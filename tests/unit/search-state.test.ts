import { describe, expect, test } from "vitest";
import { COLUMNS_AT_ONCE, isEmpty, nextState, type SearchEvent, startState } from "../../src/browser/search-state.ts";
import type { Answer } from "../../src/search/query-plan.ts";

const answer: Answer = {
	passages: [],
	facets: [],
	corrected: null,
	forms: [],
	isOwn: true,
	isPartly: false,
	suggestions: [],
	columns: [],
	hasMore: true,
};
const hints = {
	names: [],
	figures: [],
	columns: [],
	files: [],
	numbers: { values: {}, percent: [] },
	functionWords: [],
	abbreviations: [],
	words: "",
};
const request = { typed: "deal", filters: { kind: "claim" }, asTyped: false };
const stateAfter = (...events: SearchEvent[]) => events.reduce(nextState, startState(request));

describe("the state of a search", () => {
	test("starts with what the address asks for, and searches nothing by itself", () => {
		expect(stateAfter()).toEqual({ ...request, columns: COLUMNS_AT_ONCE, turn: 0, shown: { is: "nothing" } });
	});
	test("keeps the filters while the reader types, and loads the first columns again", () => {
		const state = stateAfter({ type: "askedForMore" }, { type: "typed", typed: "deals" });
		expect(state).toMatchObject({ typed: "deals", filters: { kind: "claim" }, columns: COLUMNS_AT_ONCE, turn: 2 });
	});
	test("replaces words and filters when the reader asks for something else", () => {
		const state = stateAfter({ type: "asked", typed: "", filters: { speaker: "rubio" }, asTyped: false });
		expect(state).toMatchObject({ typed: "", filters: { speaker: "rubio" }, turn: 1 });
	});
	test("keeps the columns when the form is sent, and loads more when asked for more", () => {
		const state = stateAfter({ type: "askedForMore" }, { type: "submitted", typed: "deal" });
		expect(state).toMatchObject({ columns: 2 * COLUMNS_AT_ONCE, turn: 2 });
	});
	test("drops the filters when the dialog is closed, and neither searches nor draws", () => {
		const before = stateAfter({ type: "typed", typed: "deal" });
		expect(nextState(before, { type: "closed" })).toEqual({ ...before, filters: {} });
	});
	test("shows the start at once when nothing is asked for, and its hints when they come", () => {
		const empty = stateAfter({ type: "asked", typed: "", filters: {}, asTyped: false });
		expect(empty.shown).toEqual({ is: "start", hints: null });
		expect(nextState(empty, { type: "hinted", turn: 1, hints }).shown).toEqual({ is: "start", hints });
	});
	test("shows the answer to the latest search, with what it answers", () => {
		const state = stateAfter({ type: "typed", typed: "deal" }, { type: "answered", turn: 1, request, answer });
		expect(state.shown).toEqual({ is: "answer", request, answer });
	});
	test.each<SearchEvent>([
		{ type: "answered", turn: 1, request, answer },
		{ type: "hinted", turn: 1, hints },
		{ type: "failed", turn: 1 },
	])("drops what comes of an earlier search: $type", (late) => {
		const state = stateAfter({ type: "typed", typed: "de" }, { type: "typed", typed: "deal" });
		expect(nextState(state, late)).toBe(state);
	});
	test("says that it is searching until the first answer, and again after a failure", () => {
		expect(stateAfter({ type: "typed", typed: "deal" }).shown).toEqual({ is: "searching" });
		const failed = stateAfter({ type: "typed", typed: "deal" }, { type: "failed", turn: 1 });
		expect(failed.shown).toEqual({ is: "failure" });
		expect(nextState(failed, { type: "submitted", typed: "deal" }).shown).toEqual({ is: "searching" });
	});
	test("keeps an answer until the next one comes", () => {
		const answered = stateAfter({ type: "typed", typed: "deal" }, { type: "answered", turn: 1, request, answer });
		expect(nextState(answered, { type: "typed", typed: "deals" }).shown).toBe(answered.shown);
	});
	test("means the very words typed until the reader types others", () => {
		const asTyped = stateAfter({ type: "asked", typed: "Kasparof", filters: {}, asTyped: true });
		expect(asTyped.asTyped).toBe(true);
		expect(nextState(asTyped, { type: "submitted", typed: "Kasparof" }).asTyped).toBe(true);
		expect(nextState(asTyped, { type: "typed", typed: "Kasparov" }).asTyped).toBe(false);
	});
	test("does not change the state that it is given", () => {
		const state = Object.freeze(startState(request));
		expect(nextState(state, { type: "typed", typed: "x" })).not.toBe(state);
	});
});

test.each([
	["", {}, true],
	["…", {}, true],
	['""', {}, true],
	["25%", {}, false],
	["", { kind: "claim" }, false],
])("tells whether there is anything to search for: %j with %j", (typed, filters, expected) => {
	expect(isEmpty({ typed, filters })).toBe(expected);
});
