import fc from "fast-check";
import { expect, test } from "vitest";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { renderBody } from "../../src/pipeline/markup/render-body.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { proseParagraphs } from "../../src/pipeline/parse/prose.ts";
import { textLayer } from "../../src/pipeline/parse/text-layer.ts";
import { prove } from "../../src/pipeline/proof.ts";
import { wordsOf } from "../../src/text/diff.ts";

const parse = (markdown: string) => parseMarkdown(markdown, "column.md", new Diagnostics());
const paragraphsOf = (markdown: string) => {
	const tree = parse(markdown);
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
	for (const empty of ["1. a\n2.\n3. c", "1. [x]: https://example.org/", "- a\n- >", "1. a\n2. \u00A0", "1. ***"]) {
		expect(paragraphsOf(empty)).toBeNull();
	}
});

const line = fc
	.record({
		indent: fc.constantFrom("", "", "   ", "  ", "      "),
		mark: fc.constantFrom("", "", "1. ", "2) ", "7. ", "- ", "* ", "> ", "## ", "1. - ", "> 3. ", "    "),
		text: fc.constantFrom(
			"one",
			"two words",
			"\u00A0",
			"",
			"[x]: https://example.org/",
			"a `b` *c*",
			"```",
			"---",
			"[d][x]",
		),
	})
	.map(({ indent, mark, text }) => `${indent}${mark}${text}`);

test("holds the words that a page shows, for any lists, quotes and code that are not refused", () => {
	let proven = 0;
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
			const tree = parse(lines.join("\n"));
			const paragraphs = tree && proseParagraphs(tree, textLayer(tree));
			if (!tree || !paragraphs || paragraphs.length === 0) return;
			const html = renderBody(tree, new Set()).map((element) => element.html);
			const page = `<!doctype html><article><div itemprop="articleBody">${html.join("\n")}</div></article>`;
			expect(prove(wordsOf(paragraphs.join("\n\n")), page)).toEqual([]);
			proven++;
		}),
		{ numRuns: 500 },
	);
	expect(proven).toBeGreaterThan(100);
});
