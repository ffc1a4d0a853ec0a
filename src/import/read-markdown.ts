import type { RootContent } from "mdast";
import { remark } from "remark";
import { PlainNodes } from "./plain-nodes.ts";
import { readHtmlBlocks } from "./read-html-blocks.ts";
import { divideSiteFile } from "./site-front-matter.ts";
import type { SourceText } from "./source-text.ts";

/**
 * What is no word of the text: Hugo's shortcodes, Liquid's tags, kramdown's attributes, MDX's imports; and the signs of
 * footnotes in the text. The footnotes themselves stay, in doubt.
 */
const INSTRUCTIONS =
	/\[\^[^\]\s]+\](?!:)|\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\}|\{:[^}\n]*\}|^(?:import|export)\s.*?from\s.*$/gm;

/** Reads markdown of any tool, with its front matter. */
export function readMarkdown(text: string, clean: (text: string) => string): SourceText {
	const { found, leftOut, body } = divideSiteFile(text.replace(/\r\n?/g, "\n"));
	const instructions = body.match(INSTRUCTIONS) ?? [];
	const plain = new PlainNodes(clean, found.find(({ field }) => field === "canonical")?.value);
	const tree = remark().parse(body.replace(INSTRUCTIONS, ""));
	const blocks = plain.blocks(tree.children.flatMap(htmlAsBlocks));
	return {
		format: "markdown",
		blocks,
		found,
		leftOut: [...leftOut, ...instructions.map((one) => ({ what: "instructions to a site's generator", text: one }))],
		told: plain.told(),
	};
}

/** A block of HTML in markdown is read as HTML. */
function htmlAsBlocks(node: RootContent): RootContent[] {
	if (node.type !== "html" || !/<\w+[^>]*>[^<]*\S/.test(node.value.replace(/<!--[\s\S]*?-->/g, ""))) return [node];
	return readHtmlBlocks(node.value);
}
