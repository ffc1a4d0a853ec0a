import { rehype } from "rehype";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { Diagnostics } from "../diagnostics.ts";
import { parseMarkdown } from "../parse/markdown.ts";

const toHtml = rehype().data("settings", { fragment: true });

/**
 * Renders an editor's note, markdown by the rules of the prose, as HTML paragraphs. A note that breaks the rules renders
 * as nothing; what is wrong with it was told when it was anchored.
 */
export function renderNote(markdown: string): string {
	const tree = parseMarkdown(markdown, "", new Diagnostics());
	return tree ? toHtml.stringify(unified().use(remarkRehype).runSync(tree)).trim() : "";
}
