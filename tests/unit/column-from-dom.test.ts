import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { columnFromDom, isFramed } from "../../src/browser/column-from-dom.ts";
import { readPageText } from "../../src/browser/page-text.ts";
import { searchOpenPageMessagesFor } from "../../src/messages/search-open-page.ts";
import { parseQuery } from "../../src/search/match.ts";
import { passagesIn } from "../../src/search/passages.ts";

const messages = searchOpenPageMessagesFor("en");
const UNKNOWN = "Who is speaking is not determined";

beforeAll(() => {
	const { Text, HTMLElement } = parseHTML("");
	vi.stubGlobal("Text", Text);
	vi.stubGlobal("HTMLElement", HTMLElement);
});
afterAll(() => void vi.unstubAllGlobals());

/** A reading page with the given blocks; each block stands in a passage of its own, with furniture and a note. */
function pageOf(...blocks: string[]): Document {
	const passages = blocks.map(
		(html, index) =>
			`<div class="passage"><div class="words"><a class="number" data-furniture></a><p id="p${index + 1}">${html}</p></div>` +
			`<details data-note><ol><li id="note-x"><p class="lead"><b>Not read</b> rejected by nobody.</p></li></ol></details></div>`,
	);
	return parseHTML(`<html><body><h1>Headline</h1><div itemprop="articleBody">${passages.join("")}</div></body></html>`)
		.document;
}

function columnOf(...blocks: string[]) {
	const column = columnFromDom(pageOf(...blocks), "/columns/x/", messages);
	if (!column) throw new Error("No reading page.");
	return column;
}

describe("the text of a page", () => {
	test("is its blocks, joined by blank lines, without furniture and notes", () => {
		const read = readPageText(pageOf("One <em>two</em>.", "Three<br>four."));
		expect(read?.text).toBe("One two.\n\nThree\nfour.");
		expect(read?.blocks).toEqual([
			{ id: "p1", start: 0, end: 8 },
			{ id: "p2", start: 10, end: 21 },
		]);
		expect(read?.leaves.map(({ node, start }) => [node.data, start])).toEqual([
			["One ", 0],
			["two", 4],
			[".", 7],
			["Three", 10],
			["four.", 16],
		]);
	});
	test("is null on pages of another kind", () => {
		expect(readPageText(parseHTML("<main><p id=p1>One.</p></main>").document)).toBeNull();
	});
	test("holds a mark in pieces as one range, also over blocks", () => {
		const read = readPageText(
			pageOf(
				'<span id="p1s1" data-voice="columnist">A <span id="q" data-annotation="q" data-type="quotation">b</span></span>' +
					'<span data-voice="columnist"> <span data-annotation="q" data-type="quotation">c</span>.</span>',
				'<span id="p2s1" data-voice="named"><span data-annotation="q" data-type="quotation">d</span> e.</span>',
			),
		);
		const ranges = read?.marks.map(({ data, start, end }) => [data["annotation"] ?? data["voice"], start, end]);
		expect(ranges).toEqual([
			["columnist", 0, 6],
			["q", 2, 9],
			["named", 8, 12],
		]);
	});
});

describe("the column of a page", () => {
	test.each([
		['data-type="quotation" data-use="scare"', "Read as scare quotes", null],
		['data-type="quotation" data-use="speech"', "Quotation", "Quotation; reported"],
		[
			'data-type="quotation" data-use="undecided"',
			"Quotation marks, undecided",
			"Quotation marks, undecided; reported",
		],
		[
			'data-type="attribution" data-source-kind="unnamed" data-stance="rejects"',
			"Unnamed source",
			"Unnamed source; rejected by the column",
		],
		['data-type="attribution" data-source-kind="document" data-stance="asserts"', "Document", "Document; asserted"],
		['data-type="claim" data-voice="columnist" data-stance="asserts"', "Claim", null],
		['data-type="claim" data-voice="named" data-stance="reports"', "Claim", "Named source; reported"],
		['data-type="claim" data-voice="columnist" data-stance="rejects"', "Claim", "Claim; rejected by the column"],
		['data-type="claim" data-voice="question" data-stance="asks"', "Claim", "Claim; in a question"],
		['data-type="quantity"', "Figure", null],
		['data-type="mention"', "words", null],
	])("says what a mark is, and who says it, by its data: %s", (attributes, label, framing) => {
		const { annotations, framings } = columnOf(`Some <span data-annotation="a" ${attributes}>words</span>.`);
		expect(annotations.map((one) => one.label)).toEqual([label]);
		expect(framings.map((one) => one.label)).toEqual(framing === null ? [] : [framing]);
	});
	test("says who is credited as the page does, of each stretch that is credited and of nothing else", () => {
		const said = 'data-said="named" data-credit="a" data-framing="Credited to Ann (“said”)"';
		const { framings, text } = columnOf(
			`<span id="p1s1" data-voice="named"><span ${said}>“We <span data-annotation="q" data-type="quotation" data-use="speech">go</span></span>,” ` +
				`<span data-annotation="a" data-type="attribution" data-source-kind="named" data-stance="rejects" data-status="proposed" data-framing="Credited to Ann (“said”)">said Ann</span>, <span ${said}>“now</span>.”</span>`,
		);
		const told = framings.map(({ start, end, label, stance, status }) => [
			text.slice(start, end),
			label,
			stance,
			status,
		]);
		expect(told).toEqual([
			["“We go", "Credited to Ann (“said”)", "rejects", "proposed"],
			["“now", "Credited to Ann (“said”)", "rejects", "proposed"],
		]);
	});
	test("leaves out marks that search does not find", () => {
		expect(columnOf('<span data-annotation="t" data-type="time">This week</span>.').annotations).toEqual([]);
	});
	test("shows no sentence of somebody else's before the page tells whose it is", () => {
		const column = columnOf(
			'<span id="p1s1" data-voice="columnist">Own words.</span> <span id="p1s2" data-voice="named">Bare words.</span>',
			'<span id="p2s1" data-voice="named">He <span data-annotation="a" data-type="attribution" data-source-kind="named" data-stance="reports">said</span> words.</span>',
		);
		const shown = passagesIn(column, parseQuery("words")).filter(isFramed);
		expect(shown.map(({ block }) => block)).toEqual(["p1", "p2"]);
		expect(passagesIn(column, parseQuery("bare")).filter(isFramed)).toEqual([]);
	});
	test("says of words that only a proposal credits which is not shown that nobody knows whose they are", () => {
		const unshown = `data-said="undetermined" data-unshown data-framing="${UNKNOWN}"`;
		const { framings, text } = columnOf(
			`<span id="p1s1" data-voice="columnist">Vale promised <span ${unshown}>words</span>.</span>`,
		);
		expect(framings.map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([["words", UNKNOWN]]);
	});
	test("shows no sentence, marked or not, where the index must say that who is speaking is not determined", () => {
		const column = columnOf(
			'<span id="p1s1" data-voice="undetermined">Ces <span data-annotation="q" data-type="quotation" data-use="undecided">« mots »</span>.</span>',
			'<span id="p2s1" data-voice="undetermined">Des mots.</span>',
		);
		expect(passagesIn(column, parseQuery("mots"))).toHaveLength(2);
		expect(passagesIn(column, parseQuery("mots")).filter(isFramed)).toEqual([]);
	});
});
