import { rehype } from "rehype";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { Diagnostics } from "../diagnostics.ts";
import { parseMarkdown } from "../parse/markdown.ts";

const toHtml = rehype().data("settings", { fragment: true });

/**
 * Renders an editor's note, in markdown, as HTML paragraphs.
 * @returns an empty string for a note that breaks the rules for prose: `anchor` has reported it
 */
export function renderNote(markdown: string): string {
	const tree = parseMarkdown(markdown, "", new Diagnostics());
	return tree ? toHtml.stringify(unified().use(remarkRehype).runSync(tree)).trim() : "";
}
