import type { Element, Nodes, Root } from "hast";
import { rehype } from "rehype";
import { SKIP, visit } from "unist-util-visit";
import { type Change, differences, wordsOf } from "../text/diff.ts";
import { holdsWithheld } from "../text/withheld.ts";

/** The `itemprop` values of the elements of a built page that contain the column's words. */
const PARTS = ["headline", "description", "author", "datePublished", "articleBody"];
/** Elements that do not end a word: the text before and after their tags may be one word. */
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
 * The column's words on a built page, in order, without notes and furniture.
 * @param html a whole page, by the contract in content/guide/built-page.md
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
 * Proves that a built page shows every word of its column, in order, unaltered, and no other.
 * @param expected the column's words, from `columnWords`
 * @returns the differences; empty if the proof holds
 */
export function prove(expected: readonly string[], html: string): Change[] {
	return differences(expected, pageWords(html));
}

/**
 * Proves that what is shown of a prose is all of it but the words that are withheld: those shown are the same, in
 * order, and one sign stands for each of the others.
 * @throws Error that names the first word that is neither shown nor withheld
 */
export function proveWithheld(prose: string, shown: string): void {
	if (prose === shown) return;
	const [received, left] = [wordsOf(prose), wordsOf(shown)];
	const at = received.findIndex((word, index) => left[index] !== word && !holdsWithheld(left[index] ?? ""));
	if (at === -1 && received.length === left.length) return;
	const place = received.slice(Math.max(0, at - 4), Math.max(0, at)).join(" ");
	throw new Error(`The word proof failed: after “${place}”, a word is neither shown nor withheld.`);
}

/** Whether an element contains words of the column. */
function holdsWords({ properties }: Element): boolean {
	const parts = properties.itemProp;
	const isPart = Array.isArray(parts) ? parts.some((part) => PARTS.includes(String(part))) : false;
	return isPart || "dataAbout" in properties;
}

/** The text of an ordered list, with the numbers that a browser draws before its items. */
function textOfOrderedList({ properties, children }: Element): string {
	let number = typeof properties.start === "number" ? properties.start : 1;
	return children
		.map((child) => (child.type === "element" && child.tagName === "li" ? `\n${number++}. ${textOf(child)}` : ""))
		.join("");
}

/** The text of a node: inline elements join it, all others divide it by line breaks. */
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
