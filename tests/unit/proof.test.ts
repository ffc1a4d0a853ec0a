import { describe, expect, test } from "vitest";
import { fingerprint } from "../../src/pipeline/parse/fingerprint.ts";
import { pageWords, prove } from "../../src/pipeline/proof.ts";
import { describeChange, differences, wordsOf } from "../../src/text/diff.ts";

const page = (body: string) =>
	`<!doctype html><html><head><title>Not this</title></head><body><h1 itemprop="headline">A Head</h1><p>nor this</p><div itemprop="articleBody">${body}</div><div data-about><p>Who.</p></div></body></html>`;
const body = `<p id="p1">One <span data-annotation="c-1">two</span><a data-furniture>9</a> thr<em>ee</em>.</p><details data-note>A note</details><p>Four<br>five.</p>`;
const words = ["A", "Head", "One", "two", "three.", "Four", "five.", "Who."];

describe("the word proof", () => {
	test("reads the column's words off a page, without notes and furniture", () => {
		expect(pageWords(page(body))).toEqual(words);
		expect(prove(words, page(body))).toEqual([]);
	});
	test.each([
		["a word less", body.replace("two", ""), { expected: "two", found: "" }],
		["a word more", body.replace("One", "One more"), { expected: "", found: "more" }],
		["a word changed", body.replace("five", "six"), { expected: "five.", found: "six." }],
		["a mark changed", body.replace("five.", "five!"), { expected: "five.", found: "five!" }],
		["a word split", body.replace("thr<em>ee", "thr <em>ee"), { expected: "three.", found: "thr ee." }],
		["words glued", body.replace("<br>", ""), { expected: "Four five.", found: "Fourfive." }],
		["a note inside the text", body.replace(" data-note", ""), { expected: "", found: "A note" }],
		["a number with text", body.replace(" data-furniture", ""), { expected: "two", found: "two9" }],
	])("names %s", (_, changed, change) => {
		expect(prove(words, page(changed))).toMatchObject([change]);
	});
	test("counts the numbers that a browser draws before a list, and no zero-width space as one", () => {
		expect(prove(words, page(`${body}<ol start="1986"><li>x</li></ol>`))).toMatchObject([{ found: "1986. x" }]);
	});
	test("names two words that changed places", () => {
		expect(prove(words, page(body.replace("One", "X").replace("Four", "One").replace("X", "Four")))).toHaveLength(2);
	});
	test("says a change in words", () => {
		const [change] = differences(wordsOf("a b c d"), wordsOf("a b x d"));
		expect(change && describeChange(change)).toBe("after “a b”: “c” has become “x”");
	});
});

test("makes the fingerprint of the words joined by single spaces, as SHA-256", () => {
	expect(fingerprint(wordsOf(" one\n\n two\u00A0 "))).toEqual({
		count: 2,
		sha256: "8ab63e29a4ba14e4e1688f9c15e5af90895421358c945b0431f85d66977bd3d2",
	});
});
