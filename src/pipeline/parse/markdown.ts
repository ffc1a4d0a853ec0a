import type { Root } from "mdast";
import { remark } from "remark";
import { SKIP, visit } from "unist-util-visit";
import type { Diagnostics } from "../diagnostics.ts";
import { findHiddenCharacter } from "./decode-file.ts";

/** How deep block quotes, lists and brackets may nest. Deeper nesting takes the parser minutes, and no prose has it. */
const MAX_DEPTH = 32;
/** How many marks (runs of * and _, opening brackets, less-than signs) a paragraph may have, for the same reason. */
const MAX_MARKS = 1000;
const CONTAINER_MARK = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const SAFE_LINK = /^(?:https:\/\/[^/\\@]+(?:[/?#]|$)|mailto:|#|\/(?![/\\]))/i;

/**
 * Parses prose as CommonMark. Refuses HTML, images, link titles, links with unsafe addresses, hidden characters and
 * deep nesting. Headings become one level lower, since the page's first heading is the column's headline.
 * @param prose the text of the file with its front matter replaced by empty lines
 * @param file the file's path, as shown in messages
 * @returns null if the prose is refused; the reasons are in `diagnostics`
 * @see https://spec.commonmark.org/0.31.2/
 */
export function parseMarkdown(prose: string, file: string, diagnostics: Diagnostics): Root | null {
	if (!isShallow(prose, file, diagnostics)) return null;
	const tree = remark().parse(prose);
	let sound = true;
	visit(tree, (node) => {
		const place = { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
		if (node.type === "html") {
			diagnostics.add("html-in-markdown", place, `HTML is not allowed: “${node.value.slice(0, 60)}”.`);
			sound = false;
		} else if (node.type === "image" || node.type === "imageReference") {
			diagnostics.add("image-unsupported", place, "Images are not allowed.");
			sound = false;
		} else if (node.type === "text" || node.type === "inlineCode" || node.type === "code") {
			const hidden = findHiddenCharacter(node.value);
			if (!hidden) return;
			diagnostics.add("hidden-character", place, `The text contains the hidden character ${hidden.code}.`);
			sound = false;
		} else if ((node.type === "link" || node.type === "definition") && node.title) {
			diagnostics.add("link-title", place, `A link has the title “${node.title.slice(0, 60)}”.`);
			sound = false;
		} else if (node.type === "heading") {
			// The page has its own first heading, the column's.
			node.depth = node.depth === 6 ? 6 : ((node.depth + 1) as 2 | 3 | 4 | 5 | 6);
		} else if ((node.type === "link" || node.type === "definition") && !isSafeAddress(node.url)) {
			diagnostics.add("link-unsafe", place, `The address of a link is not allowed: “${node.url.slice(0, 80)}”.`);
			sound = false;
		}
	});
	visit(tree, "paragraph", (node, index, parent) => {
		// A paragraph of nothing but a no-break space is not blank to CommonMark, but it is no paragraph either.
		const blank = node.children.every((child) => child.type === "text" && child.value.trim() === "");
		if (!blank || !parent || index === undefined) return undefined;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	return sound ? tree : null;
}

/** Whether a link may have an address: `https:`, `mailto:`, a path on this site, or a fragment. */
export function isSafeAddress(address: string): boolean {
	return SAFE_LINK.test(address) && !/[\s\u0000-\u001F]/.test(address);
}

/** Looks at the raw lines, before any parser does, for nesting that no prose has. */
export function isShallow(prose: string, file: string, diagnostics: Diagnostics): boolean {
	let marks = 0;
	let brackets = 0;
	for (const [index, line] of prose.split("\n").entries()) {
		if (line.trim() === "") {
			marks = 0;
			brackets = 0;
			continue;
		}
		let depth = 0;
		CONTAINER_MARK.lastIndex = 0;
		while (depth <= MAX_DEPTH && CONTAINER_MARK.test(line)) depth++;
		const indent = line.length - line.trimStart().length;
		let deepest = brackets;
		for (const character of line) {
			if (character === "[") brackets++;
			else if (character === "]") brackets = Math.max(0, brackets - 1);
			deepest = Math.max(deepest, brackets);
		}
		marks += line.match(/\*+|_+|[[<]/g)?.length ?? 0;
		const tooDeep = depth > MAX_DEPTH || indent > MAX_DEPTH * 4 || deepest > MAX_DEPTH;
		if (tooDeep || marks > MAX_MARKS) {
			diagnostics.add(
				"nested-too-deeply",
				{ file, line: index + 1, column: 1 },
				`Marks are nested more than ${MAX_DEPTH} deep, or a paragraph has more than ${MAX_MARKS}: “${line.trim().slice(0, 40)}”.`,
			);
			return false;
		}
	}
	return true;
}
