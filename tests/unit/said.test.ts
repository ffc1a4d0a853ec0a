import { describe, expect, test } from "vitest";
import { saidIn } from "../../src/views/said.ts";
import { saidByOthers } from "../../src/views/said-by-others.ts";
import { build, contentFolders, madeColumn, messages, viewIn } from "./library.ts";

const owners = {
	id: "a-owners",
	quote: "the owners say",
	source: { words: "the owners" },
	sourceKind: "unnamed",
	cue: "say",
	stance: "reports",
};
const who = messages.stances.reports.credited(messages.share.source("“the owners”", "say"));
const whoInColumnsWords = messages.inColumnsWords(who, "indirect");
const { rest } = messages.said;

/** Who says which words of a whole text. */
function said(text: string, decisions?: object, lang?: string) {
	const view = viewIn(madeColumn(text, [], decisions, lang), []);
	return saidIn(
		view,
		view.column.sentences.map(({ range }) => range),
	).map((one) => [one.who, one.words]);
}

describe("who says which words of a passage", () => {
	test("is the columnist when nobody is credited", () => {
		expect(said("The harbour is shut.")).toEqual([["A. Columnist", null]]);
	});
	test("is the source for the credited words, and the columnist for the rest", () => {
		const content = [{ quote: "the harbour is shut" }];
		expect(said("Today the owners say the harbour is shut.", { attributions: [{ ...owners, content }] })).toEqual([
			[whoInColumnsWords, "the harbour is shut"],
			["A. Columnist", rest],
		]);
	});
	test("is the source alone when all the words are credited", () => {
		const content = [{ quote: "The harbour is shut." }];
		const column = madeColumn("And the owners say it. The harbour is shut.", [], {
			attributions: [{ ...owners, content }],
		});
		const ranges = column.sentences.slice(1).map(({ range }) => range);
		const told = saidIn(viewIn(column, []), ranges).map((one) => [one.who, one.words]);
		expect(told).toEqual([[whoInColumnsWords, null]]);
	});
	test("has every stretch of a credit that is interrupted", () => {
		const content = [{ quote: "The harbour", after: ", the owners" }, { quote: "is shut for good" }];
		expect(said("The harbour, the owners say, is shut for good.", { attributions: [{ ...owners, content }] })).toEqual([
			[whoInColumnsWords, "The harbour; is shut for good"],
			["A. Columnist", rest],
		]);
	});
	test("has one pair of marks around words that begin inside a quotation", () => {
		const text = "The owners say: “Go home. It is late.”";
		const view = viewIn(madeColumn(text), []);
		const [first] = view.column.sentences;
		const told = first ? saidIn(view, [first.range]) : [];
		for (const { words } of told) expect(words ?? "", text).not.toMatch(/““|“‘[^’]*”$/);
	});
	test("is not determined in a language without words of its own", () => {
		const told = said("Le port est fermé.", undefined, "fr");
		expect(told).toEqual([[messages.share.undetermined, null]]);
	});
	test.each(contentFolders)("gives no source a word that it is not credited with: %s", (folder) => {
		for (const view of build(folder).views) {
			for (const { range } of view.column.sentences) {
				const told = saidIn(view, [range]);
				const own = view.column.voiceRanges.filter(
					(one) => one.creditedBy === null && one.range.start < range.end && one.range.end > range.start,
				);
				const isPartlyOwn = own.some((one) => {
					const start = Math.max(one.range.start, range.start);
					return /\p{L}/u.test(view.column.text.slice(start, Math.min(one.range.end, range.end)));
				});
				// What nobody is credited with is told apart, unless the column does not assert it: a question, say.
				if (isPartlyOwn && told.length > 0 && told.every(({ words }) => words === null)) {
					expect(told.map(({ who: by }) => by).join(), view.column.text.slice(range.start, range.end)).not.toMatch(
						/^Credited to /,
					);
				}
			}
		}
	});
});

describe("who says what the columnist does not", () => {
	const lineOf = (text: string, decisions?: object) => {
		const view = viewIn(madeColumn(text, [], decisions), []);
		const [first] = view.column.sentences;
		return first ? saidByOthers(view, first.range) : undefined;
	};
	test("is not told of the columnist's own words", () => {
		expect(lineOf("The harbour is shut.")).toBeNull();
	});
	test("is one line, with what is only proposed", () => {
		expect(lineOf("The owners say that the harbour is shut.")).toContain(`(${messages.notes.proposed})`);
	});
});
