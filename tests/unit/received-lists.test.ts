import { expect, test } from "vitest";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { proseParagraphs } from "../../src/pipeline/parse/prose.ts";
import { textLayer } from "../../src/pipeline/parse/text-layer.ts";

const paragraphsOf = (markdown: string) => {
	const tree = parseMarkdown(markdown, "column.md", new Diagnostics());
	return tree && proseParagraphs(tree, textLayer(tree));
};

test("gives the number of an item to its first block of text", () => {
	expect(paragraphsOf("3. [x]: https://example.org/\n\n   one\n\n   more\n4. two")).toEqual([
		"3. one",
		"more",
		"4. two",
	]);
	expect(paragraphsOf("1. 1. one\n   2. two\n2. - three")).toEqual(["1. 1. one", "2. two", "2. three"]);
});

test("refuses an item without words, which would be printed as its number alone", () => {
	for (const empty of ["1. a\n2.\n3. c", "1. [x]: https://example.org/", "- a\n- >", "1. a\n2. \u00A0"]) {
		expect(paragraphsOf(empty)).toBeNull();
	}
});
