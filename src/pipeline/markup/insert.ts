import type { Parents, RootContent } from "mdast";
import { lowerBound } from "../../text/lower-bound.ts";
import type { Extents, MarkNode } from "./wrap.ts";

/** Characters that a note's number does not stand before: what follows them begins something new. */
const TOKEN_END = /[\s—]/;

/** Where the number of a mark stands: after the marks, stops and endings that belong to its last word. */
export function endOfToken(text: string, offset: number, blockEnd: number): number {
	let end = offset;
	while (end < blockEnd && !TOKEN_END.test(text.charAt(end))) end++;
	return end;
}

/**
 * Inserts an element without words at an offset of a block, as far out as the tree allows: behind whatever ends
 * there, never inside a link of the column's, and behind what was inserted at the same offset before.
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
