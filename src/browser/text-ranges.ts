import type { TextRange } from "../text/ranges.ts";
import type { PageText } from "./page-text.ts";

/** The stretches of the page that a stretch of its text is, one a block: no note between them is part of it. */
export function rangesIn({ blocks, leaves }: PageText, text: TextRange): Range[] {
	const inBlocks = blocks.map(({ start, end }) => ({
		start: Math.max(start, text.start),
		end: Math.min(end, text.end),
	}));
	return inBlocks.flatMap(({ start, end }) => {
		const first = start < end && leaves.findLast((leaf) => leaf.start <= start);
		const last = first && leaves.findLast((leaf) => leaf.start < end);
		if (!first || !last) return [];
		const range = new Range();
		range.setStart(first.node, start - first.start);
		range.setEnd(last.node, end - last.start);
		return range;
	});
}

/** What a stretch of the page is of its text; null where it holds none of it. */
export function offsetsIn({ leaves }: PageText, range: Range): TextRange | null {
	let start: number | null = null;
	let end = 0;
	for (const leaf of leaves) {
		if (!range.intersectsNode(leaf.node)) continue;
		const from = leaf.node === range.startContainer ? range.startOffset : 0;
		const to = leaf.node === range.endContainer ? range.endOffset : leaf.node.length;
		if (to <= from) continue;
		start ??= leaf.start + from;
		end = leaf.start + to;
	}
	return start === null ? null : { start, end };
}
