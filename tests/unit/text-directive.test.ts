import { describe, expect, test } from "vitest";
import { directiveInText, textDirective } from "../../src/links/text-directive.ts";

describe("a text directive in one block", () => {
	const paragraph = "One, two - three & four. One, two.";
	test("carries the words around it, encoded", () => {
		expect(textDirective(paragraph, 5, 8)).toBe(":~:text=One%2C-,two,-%2D%20three%20%26");
	});
	test("widens to whole words when it begins or ends inside one", () => {
		expect(textDirective(paragraph, 6, 7)).toBe(":~:text=One%2C-,two,-%2D%20three%20%26");
	});
});

describe("a text directive in a text of several blocks", () => {
	const text = "Putin said no. Putin said no to all.\n\nPutin said no again, and Putin said yes.";
	const blocks = [
		{ start: 0, end: 36 },
		{ start: 38, end: text.length },
	];
	test("adds neighbours until a browser can find one place only", () => {
		const second = text.indexOf("Putin said no to");
		expect(directiveInText(text, blocks, { start: second, end: second + 13 })).toBe(
			":~:text=Putin%20said%20no.-,Putin%20said%20no,-to%20all.",
		);
	});
	test("names the two ends when the words run over paragraphs", () => {
		expect(directiveInText(text, blocks, { start: 15, end: 57 })).toBe(
			":~:text=Putin%20said%20no.-,Putin%20said%20no%20to%20all.,Putin%20said%20no%20again,-%2C%20and%20Putin",
		);
	});
	test("is left out when nothing tells the place from others", () => {
		const twice = "The same words.\n\nThe same words.";
		const both = [
			{ start: 0, end: 15 },
			{ start: 17, end: 32 },
		];
		expect(directiveInText(twice, both, { start: 21, end: 31 })).toBeNull();
	});
});
