import type { TextRange } from "../text/ranges.ts";

/** A sentence, an annotation or a credited stretch on the page, with the `data-*` attributes of its element. */
export type PageMark = TextRange & { data: DOMStringMap };

/** The column's text as the page shows it. All offsets are UTF-16 units of `text`. */
export type PageText = {
	/** The texts of the blocks, joined by a separator. */
	text: string;
	blocks: (TextRange & { id: string })[];
	/** The text nodes, in order, with the offsets of their first units. */
	leaves: { node: Text; start: number }[];
	/** In the order of their first words. A mark that stands on the page in pieces is one range; a stretch has none. */
	marks: PageMark[];
};

/**
 * Reads the column's words and marks off a reading page.
 * @param separator what joins the blocks: a blank line makes the text layer
 * @returns null on pages of another kind
 */
export function readPageText(page: ParentNode, separator = "\n\n"): PageText | null {
	const body = page.querySelector("[itemprop=articleBody]");
	if (!body) return null;
	const read: PageText = { text: "", blocks: [], leaves: [], marks: [] };
	const begun = new Map<string, PageMark>();
	for (const block of body.querySelectorAll(".words [id]")) {
		if (!/^p\d+$/.test(block.id) || block.matches("[data-former]")) continue;
		if (read.text !== "") read.text += separator;
		const start = read.text.length;
		readElement(block, read, begun);
		read.blocks.push({ id: block.id, start, end: read.text.length });
	}
	return read;
}

/** @param begun the marks that have begun, by annotation; the latest sentence by "" */
function readElement(element: Element, read: PageText, begun: Map<string, PageMark>): void {
	for (const node of element.childNodes) {
		if (node instanceof Text) {
			read.leaves.push({ node, start: read.text.length });
			read.text += node.data;
		} else if (node instanceof HTMLElement) {
			if (node.nodeName === "BR") read.text += "\n";
			const { id, dataset: data } = node;
			const { annotation = "", voice, framing } = data;
			const isMark = annotation !== "" || voice !== undefined;
			// Only the first piece of a sentence has its id.
			let mark = isMark && (annotation !== "" || id === "") ? begun.get(annotation) : undefined;
			if (!mark && (isMark || framing !== undefined)) {
				mark = { data, start: read.text.length, end: 0 };
				if (isMark) begun.set(annotation, mark);
				read.marks.push(mark);
			}
			readElement(node, read, begun);
			if (mark) mark.end = read.text.length;
		}
	}
}
