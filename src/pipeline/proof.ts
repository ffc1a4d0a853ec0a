import type { Element, Nodes, Root } from "hast";
import { rehype } from "rehype";
import { SKIP, visit } from "unist-util-visit";
import { type Change, differences, wordsOf } from "../text/diff.ts";

/** The parts of a built page that hold the column's words, in the order in which the column was received. */
const PARTS = ["headline", "description", "author", "datePublished", "articleBody"];
/** Elements that do not break a word: what stands before and behind them may be one. */
const INLINE = new Set([
	"a",
	"abbr",
	"b",
	"cite",
	"code",
	"em",
	"i",
	"mark",
	"q",
	"s",
	"small",
	"span",
	"strong",
	"sub",
	"sup",
	"time",
	"u",
]);

/**
 * The column's words as a built page shows them: the page is parsed anew, notes and furniture are left out.
 * @param html a page by the contract in content/guide/built-page.md
 */
export function pageWords(html: string): string[] {
	const page = rehype().parse(html);
	let text = "";
	visit(page, "element", (element) => {
		if (!holdsWords(element)) return undefined;
		text += `\n${textOf(element)}\n`;
		return SKIP;
	});
	return wordsOf(text);
}

/**
 * Compares a built page with its column, word by word.
 * @param expected the column's words (parse/column.ts)
 * @returns the differences; none where the page shows every word, in order, unaltered, and no other
 */
export function prove(expected: readonly string[], html: string): Change[] {
	return differences(expected, pageWords(html));
}

function holdsWords({ properties }: Element): boolean {
	const parts = properties.itemProp;
	const isPart = Array.isArray(parts) ? parts.some((part) => PARTS.includes(String(part))) : false;
	return isPart || "dataAbout" in properties;
}

/** An ordered list with the numbers that a browser draws before its items. */
function textOfOrderedList({ properties, children }: Element): string {
	let number = typeof properties.start === "number" ? properties.start : 1;
	return children
		.map((child) => (child.type === "element" && child.tagName === "li" ? `\n${number++}. ${textOf(child)}` : ""))
		.join("");
}

function textOf(node: Nodes | Root): string {
	if (node.type === "text") return node.value;
	if (!("children" in node)) return "";
	if (node.type === "element") {
		if ("dataNote" in node.properties || "dataFurniture" in node.properties) return "";
		if (["script", "style", "template"].includes(node.tagName)) return "";
		if (node.tagName === "br") return "\n";
	}
	if (node.type === "element" && node.tagName === "ol") return textOfOrderedList(node);
	const inner = node.children.map(textOf).join("");
	return node.type === "element" && INLINE.has(node.tagName) ? inner : `\n${inner}\n`;
}
