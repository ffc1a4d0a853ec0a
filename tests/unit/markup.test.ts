import fc from "fast-check";
import { rehype } from "rehype";
import { remark } from "remark";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import type { Annotation } from "../../src/model/annotation.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { markup } from "../../src/pipeline/markup/index.ts";
import { renderBody } from "../../src/pipeline/markup/render-body.ts";
import { proseParagraphs } from "../../src/pipeline/parse/prose.ts";
import { textLayer } from "../../src/pipeline/parse/text-layer.ts";
import { pageWords } from "../../src/pipeline/proof.ts";
import { wordsOf } from "../../src/text/diff.ts";

const hostile: Record<string, string> = {
	"nested lists": "- one\n  - two *three*\n    1. four\n    2. five\n\n  six\n- seven",
	"emphasis inside a quotation": "He said “it is *not* a **real _thing_** at all” today.",
	"links and code": "See [the *long* report](https://example.org/x) and `a < b && c` there.",
	"entities and escapes": "AT&amp;T &lt;b&gt; &copy; 5 \\* 3 &#x1F600; \\<i\\> &nbsp;x",
	"right-to-left text": "He wrote שלום עולם and مرحبا بالعالم, then left.",
	"emoji and combining marks": "A 👨‍👩‍👧‍👦 family, cafe\u0301 🇺🇦 flags, 𝒳 math.",
	"hard and soft breaks": "one  \ntwo\nthree\\\nfour five",
	"headings, quotes, rules, code":
		"# Title here\n\n> quoted words\n> go on\n\n***\n\n    indented code\n\n```\nfenced “code”\n```\n\nlast",
	"words run together": "un*believ*able and in**ter**mittent",
	"reference links": "[a b][x] and [y]\n\n[x]: https://example.org\n[y]: /z",
	"10,000 words in one paragraph": Array.from({ length: 10_000 }, (_, index) => `word${index}`).join(" "),
};

function annotation(id: string, start: number, end: number, text: string, type: "claim" | "sic" = "claim"): Annotation {
	const base = {
		id,
		range: { start, end },
		exact: text.slice(start, end),
		status: "confirmed",
		number: Number(id.split("-")[1]) + 1,
		note: null,
		noteChoice: null,
	} as const;
	return type === "sic"
		? { type, ...base }
		: {
				type,
				...base,
				about: "fact",
				voice: "columnist",
				stance: "asserts",
				support: "none",
				checkable: true,
				speaker: null,
			};
}

/** Marks a text up with the given ranges, and gives the words of the text, of the page, and the page itself. */
function render(markdown: string, ranges: [number, number][]) {
	const tree = remark().parse(markdown);
	const layer = textLayer(tree);
	const marked = ranges
		.map(([a, b]): [number, number] => [Math.min(a, b) % layer.text.length, Math.max(a, b) % layer.text.length])
		.filter(([start, end]) => start < end)
		.map(([start, end], index) => annotation(`c-${index}`, start, end, layer.text, index % 2 ? "sic" : "claim"));
	const found = sentences(layer, "en").map((range, index) => ({ id: `x${index}`, range, voice: "columnist" as const }));
	const former = marked.slice(2, 4).map(({ range }, index) => ({ id: `former-${index}`, range }));
	const blockIds = layer.blocks.map((_, index) => `p${index + 1}`);
	const voiceRanges = marked
		.slice(0, 3)
		.map(({ id, range }) => ({ range, voice: "named" as const, creditedBy: id, part: null }));
	const withdrawn = marked.slice(1, 2).map(({ range }) => ({ range, words: 1, on: "2026-03-05", reason: "Private." }));
	const layers = { sentences: found, voiceRanges, annotations: marked, unknown: [], former, withdrawn };
	const { tree: markedUp, blocks } = markup(tree, { blockIds, ...layers });
	const html = renderBody(markedUp, new Set(blocks.map(({ id }) => id)))
		.map((piece) => piece.html)
		.join("\n");
	const prose = proseParagraphs(tree, layer).join("\n\n");
	return { layer, prose, blocks, marked, html, words: pageWords(`<div itemprop="articleBody">${html}</div>`) };
}

describe("markup of hostile markdown keeps every word", () => {
	test.each(Object.entries(hostile))("%s", (_, markdown) => {
		const plain = unified().use(remarkRehype).runSync(remark().parse(markdown));
		const plainHtml = "children" in plain ? rehype().stringify(plain) : "";
		const plainWords = pageWords(`<div itemprop="articleBody">${plainHtml}</div>`);
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(60_000), fc.nat(60_000)), { maxLength: 12 }), (ranges) => {
				const { prose, words, html } = render(markdown, ranges);
				expect(words).toEqual(wordsOf(prose));
				expect(words).toEqual(plainWords);
				const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
				expect(new Set(ids).size).toBe(ids.length);
			}),
			{ numRuns: markdown.length > 10_000 ? 3 : 60 },
		);
	});
});

test("keeps each range whole, and the HTML as a parser reads it, when ranges cross, nest or are equal", () => {
	const { html, marked, layer } = render("One *two three* four five. Six seven [eight](/x) nine ten.", [
		[0, 12],
		[5, 30],
		[5, 30],
		[20, 47],
		[8, 9],
	]);
	const reparsed = rehype().data("settings", { fragment: true }).parse(html);
	expect(rehype().data("settings", { fragment: true, collapseEmptyAttributes: true }).stringify(reparsed)).toBe(html);
	for (const { id, range } of marked) {
		const pieceTexts: string[] = [];
		const collect = (node: typeof reparsed | (typeof reparsed.children)[number], inside: boolean): void => {
			if (node.type === "text" && inside) pieceTexts.push(node.value);
			if (!("children" in node)) return;
			const own = node.type === "element" && node.properties["dataAnnotation"] === id;
			for (const child of node.children) collect(child, inside || own);
		};
		collect(reparsed, false);
		expect(pieceTexts.join("")).toBe(layer.text.slice(range.start, range.end));
	}
});

test("marks a range in both paragraphs, with one id, when it spans two", () => {
	const { html } = render("First paragraph here.\n\nSecond one there.", [[6, 33]]);
	expect(html.match(/data-annotation="c-0"/g)?.length).toBeGreaterThanOrEqual(2);
	expect(html.match(/ id="c-0"/g)).toHaveLength(1);
});

test("puts no number inside a link of the column, nor between a word and its full stop", () => {
	const { html } = render("See [the 52% of us](https://example.org), or 65%.", [
		[8, 11],
		[22, 25],
	]);
	expect(html).toMatch(/<\/a><a href="#note-c-0"/);
	expect(html).not.toMatch(/<a href="https[^>]*>(?:(?!<\/a>).)*<a /);
	expect(html).toMatch(/65%(?:<\/(?:span|mark)>)+\.(?:<\/span>)?<a href="#note-c-1"[^>]*><\/a><\/p>$/);
});

test("gives blocks ids in order, in tight lists too", () => {
	const { blocks, html } = render("- one\n- two\n\nthree", []);
	expect(blocks.map(({ id }) => id)).toEqual(["p1", "p2", "p3"]);
	expect([...html.matchAll(/<p id="(p\d)"/g)].map((found) => found[1])).toEqual(["p1", "p2", "p3"]);
});
