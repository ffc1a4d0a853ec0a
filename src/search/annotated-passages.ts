import type { SearchAnnotation, SearchColumn } from "../model/search-column.ts";
import { type Passage, passageAt } from "./passages.ts";

/** The passages that hold annotations, whatever their words: what a filter alone asks for. */
export function annotatedPassages(column: SearchColumn, wanted: (one: SearchAnnotation) => boolean): Passage[] {
	return column.blocks.flatMap((block) => {
		const inBlock = column.annotations.filter((one) => one.start >= block.start && one.start < block.end);
		return inBlock.filter(wanted).map((one) => ({
			...passageAt(column, null, block.id, { spans: [one], isPhrase: true, share: 1 }),
			annotations: [one],
			kind: one.kind,
		}));
	});
}

/** A passage with only those of the words found that stand in a wanted annotation, where some do. */
export function focus(passage: Passage, wanted: (one: SearchAnnotation) => boolean): Passage {
	const { column, block, spans, annotations, ...found } = passage;
	const held = annotations.filter(wanted);
	const kept = spans.filter((span) => held.some((one) => one.start < span.end && span.start < one.end));
	if (kept.length === 0 || kept.length === spans.length) return passage;
	return passageAt(column, null, block, { ...found, spans: kept });
}
