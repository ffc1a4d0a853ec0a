import { expect, test } from "vitest";
import { parenthesesIn } from "../../src/text/brackets.ts";

const inside = (text: string, range = { start: 0, end: text.length }) =>
	parenthesesIn(text, range).map(({ start, end }) => text.slice(start, end));

test.each([
	["finds each parenthesis in order", "a (b) c (d e)", ["b", "d e"]],
	["leaves nested ones to the outermost", "a (b (c) d) (e)", ["b (c) d", "e"]],
	["finds the inner one when the outer one is never closed", "a (b (c) d", ["c"]],
	["finds none when a bracket is only closed", "a) b", []],
	["finds none when brackets are empty", "a () b", []],
])("parenthesesIn %s: %j", (_, text, found) => {
	expect(inside(text)).toEqual(found);
});

test("parenthesesIn looks only inside the range and gives offsets in the text", () => {
	expect(parenthesesIn("(a) b (c) (d)", { start: 4, end: 11 })).toEqual([{ start: 7, end: 8 }]);
});
