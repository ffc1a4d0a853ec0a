import type { BlockContent, Root } from "mdast";
import { remark } from "remark";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { parseMarkdown } from "../pipeline/parse/markdown.ts";
import { proseParagraphs } from "../pipeline/parse/prose.ts";
import { textLayer } from "../pipeline/parse/text-layer.ts";
import { wordsOf } from "../text/diff.ts";
import { firstWords } from "./compare-text.ts";
import { textOfNode } from "./plain-nodes.ts";
import { ImportProblem } from "./problem.ts";
import type { Block } from "./source-text.ts";

/** Prose as `column.md` has it, and its paragraphs as a page shows them. */
export type Prose = { markdown: string; paragraphs: string[] };

// CommonMark has no struck words, but two tildes are refused where somebody may have meant them so.
const writer = remark().data("settings", {
	bullet: "-",
	emphasis: "*",
	rule: "-",
	unsafe: [{ character: "~", inConstruct: "phrasing" }],
});

/**
 * Writes blocks as markdown whose words, read by this project's own parser, are those of the blocks. A block that
 * cannot be written with its emphasis and links is written without them.
 * @throws ImportProblem where a block cannot be written at all
 */
export function markdownOfBlocks(blocks: readonly Block[]): Prose {
	const depths = blocks.flatMap(({ node }) => (node.type === "heading" ? [node.depth] : []));
	const shift = Math.min(...depths) - 1;
	const nodes = blocks.map(({ node }) => written(withDepth(node, shift)));
	const markdown = print(nodes);
	const read = readBack(markdown);
	const words = nodes.flatMap((node) => wordsOf(textOfNode(node)));
	// Each block alone was read back; that their neighbours do not change them is proved here.
	if (!read || !isSame(read.words, words))
		throw new ImportProblem("The paragraphs cannot be written as markdown next to each other.");
	return { markdown, paragraphs: read.paragraphs };
}

/** The first heading of the prose is one level below the headline, however deep it was in its page. */
function withDepth(node: BlockContent, shift: number): BlockContent {
	if (node.type !== "heading" || shift <= 0) return node;
	const depth = [1, 2, 3, 4, 5, 6] as const;
	return { ...node, depth: depth[node.depth - shift - 1] ?? 1 };
}

/** A node that is read back as it is: itself, or its words alone. */
function written(node: BlockContent): BlockContent {
	const text = textOfNode(node);
	const words = wordsOf(text);
	const plain: BlockContent = {
		type: "paragraph",
		children: [{ type: "text", value: text.replace(/\s+/g, " ").trim() }],
	};
	const found = [node, plain].find((one) => {
		const read = readBack(print([one]));
		return read !== null && isSame(read.words, words);
	});
	if (!found)
		throw new ImportProblem(
			`The block “${firstWords(text)}” cannot be written as markdown. Leave it out with --drop, or take its signs out.`,
		);
	return found;
}

function print(children: BlockContent[]): string {
	const root: Root = { type: "root", children };
	return writer.stringify(root);
}

/** What this project reads in a markdown text; null where it refuses it. */
function readBack(markdown: string): { words: string[]; paragraphs: string[] } | null {
	const tree = parseMarkdown(markdown, "", new Diagnostics());
	if (!tree) return null;
	const layer = textLayer(tree);
	return { words: wordsOf(layer.text), paragraphs: proseParagraphs(tree, layer) };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((word, index) => word === b[index]);
}
