import type { TextRange } from "../../text/ranges.ts";

/** The text of a part of a .docx, and the range of each comment in it, by the comment's id; in UTF-16 units. */
export type CommentedText = { text: string; ranges: Map<string, TextRange> };

/** What stands for itself in a run. */
const SIGNS: Record<string, string> = { "w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-" };

/** What is left out with all that is in it: the second form of a text box, and the origin of moved words. */
const SKIPPED = new Set(["mc:Fallback", "w:moveFrom"]);

/** Reads the text of a part of a .docx, a line each paragraph. Text that was deleted has an element of its own. */
export function commentedText(root: Node): CommentedText {
	const pieces: string[] = [];
	let length = 0;
	const ranges = new Map<string, TextRange>();
	const add = (piece: string) => {
		pieces.push(piece);
		length += piece.length;
	};
	const enter = (node: Node): void => {
		const { nodeName } = node;
		if (nodeName === "w:t") add(node.textContent ?? "");
		const sign = SIGNS[nodeName];
		if (sign !== undefined) add(sign);
		if (nodeName === "w:commentRangeStart") ranges.set(idOf(node), { start: length, end: length });
		if (nodeName === "w:commentRangeEnd") {
			const range = ranges.get(idOf(node));
			if (range) range.end = length;
		}
	};
	// Without a call a level: a file may nest deeper than calls can.
	for (let at: Node | null = root; at; at = nextOf(at, root, () => add("\n"))) enter(at);
	return { text: pieces.join(""), ranges };
}

/** The next node inside a root, in the order of the document. @param onParagraph is told of each that ends */
function nextOf(node: Node, root: Node, onParagraph: () => void): Node | null {
	if (node.firstChild && !SKIPPED.has(node.nodeName)) return node.firstChild;
	for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
		if (at.nodeName === "w:p") onParagraph();
		if (at.nextSibling) return at.nextSibling;
	}
	return null;
}

function idOf(node: Node): string {
	return isElement(node) ? (node.getAttribute("w:id") ?? "") : "";
}

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}
