import type { Parents, RootContent } from "mdast";
import { lowerBound } from "../../text/lower-bound.ts";
import type { Extents, MarkNode } from "./wrap.ts";

/** Characters that end a token: a note's number is placed before them. */
const TOKEN_END = /[\s—]/;

/**
 * The offset of a note's number: after the punctuation and endings that belong to the last word of its mark.
 * @param offset the end of the mark, as a UTF-16 offset into `text`
 */
export function endOfToken(text: string, offset: number, blockEnd: number): number {
	let end = offset;
	while (end < blockEnd && !TOKEN_END.test(text.charAt(end))) end++;
	return end;
}

/**
 * Inserts an element without text at an offset of a block, as far out in the tree as possible: after every node that
 * ends there, after elements inserted there earlier, and never inside a link of the column.
 * @param offset a UTF-16 offset into the text layer
 * @param extents the ranges of the block's nodes; the new nodes are added
 */
export function insertAt(parent: Parents, offset: number, node: MarkNode, extents: Extents): void {
	extents.set(node, { start: offset, end: offset });
	const children: RootContent[] = parent.children;
	const at = lowerBound(children, (child) => (extents.get(child)?.end ?? offset) > offset);
	const child = children[at];
	const extent = child && extents.get(child);
	if (!child || !extent || extent.start >= offset) {
		children.splice(at, 0, node);
	} else if (child.type === "link" || child.type === "linkReference") {
		children.splice(at + 1, 0, node);
	} else if ("children" in child) {
		insertAt(child, offset, node, extents);
	} else if ("value" in child) {
		const head = { ...child, value: child.value.slice(0, offset - extent.start) };
		const tail = { ...child, value: child.value.slice(offset - extent.start) };
		extents.set(head, { start: extent.start, end: offset });
		extents.set(tail, { start: offset, end: extent.end });
		children.splice(at, 1, head, node, tail);
	} else {
		children.splice(at + 1, 0, node);
	}
}
