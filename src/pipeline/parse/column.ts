import type { Root } from "mdast";
import { type FrontMatter, frontMatterSchema } from "../../model/column.ts";
import type { Diagnostics } from "../diagnostics.ts";
import { divideFrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./markdown.ts";
import { proseParagraphs } from "./prose.ts";
import { compareWithReceived } from "./received.ts";
import { placeOfOffset, type TextLayer, textLayer } from "./text-layer.ts";
import { parseYaml } from "./yaml.ts";

/** A parsed `column.md`. */
export type ParsedColumn = {
	frontMatter: FrontMatter;
	/** The prose, with the positions of its nodes in the file. */
	tree: Root;
	/**
	 * The prose as pages show it: blocks joined by blank lines, with the numbers of ordered lists. The word proof
	 * compares it.
	 */
	prose: string;
};

/**
 * Parses `column.md` and compares its words with those received.
 * @param text the text of the file
 * @param received the text of `received.txt`; null if there is none: then words are compared by their fingerprint only
 * @param file the file's path, as shown in messages
 * @returns null if front matter or prose cannot be used; the reasons are in `diagnostics`
 */
export function parseColumn(
	text: string,
	received: string | null,
	file: string,
	diagnostics: Diagnostics,
): ParsedColumn | null {
	const divided = divideFrontMatter(text, file, diagnostics);
	if (!divided) return null;
	const frontMatter = parseYaml(divided.yaml, frontMatterSchema, file, diagnostics, divided.yamlLine);
	const tree = parseMarkdown(divided.prose, file, diagnostics);
	if (!tree) return null;
	const layer = textLayer(tree);
	if (layer.blocks.length === 0) {
		diagnostics.add("column-empty", { file, line: divided.yamlLine, column: 1 }, "The column has no paragraph.");
		return null;
	}
	if (layer.blocks.every(({ node }) => node.type === "heading")) {
		const place = { file, ...placeOfOffset(layer, 0) };
		diagnostics.add("column-empty", place, "The column has only headings, and no paragraph.");
		return null;
	}
	warnOfBrokenSentences(tree, layer, file, diagnostics);
	if (!frontMatter) return null;
	const prose = proseParagraphs(tree, layer);
	compareWithReceived({ frontMatter, layer, prose, received }, diagnostics);
	return { frontMatter: frontMatter.data, tree, prose: prose.join("\n\n") };
}

/** Warns of a paragraph without a full stop before one that begins in lower case: a page break may have split it. */
function warnOfBrokenSentences(tree: Root, layer: TextLayer, file: string, diagnostics: Diagnostics): void {
	const paragraphs = new Set<unknown>(tree.children.filter(({ type }) => type === "paragraph"));
	for (const [index, block] of layer.blocks.entries()) {
		const next = layer.blocks[index + 1];
		if (!next || !paragraphs.has(block.node) || !paragraphs.has(next.node)) continue;
		const end = layer.text.slice(block.start, block.end).trimEnd();
		if (!/[\p{L}\p{N},;–—-]$/u.test(end) || !/^\p{Ll}/u.test(layer.text.slice(next.start, next.end))) continue;
		diagnostics.add(
			"sentence-broken",
			{ file, ...placeOfOffset(layer, next.start) },
			`The paragraph “${layer.text.slice(next.start, next.start + 30)}” seems to continue the sentence before it.`,
		);
	}
}
