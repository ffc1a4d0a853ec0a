import type { SearchColumn, SearchRecord } from "../model/search-column.ts";
import { type Passage, passageAt } from "./passages.ts";

/** The passages that hold annotations, whatever their words: what a filter alone asks for. */
export function annotatedPassages(column: SearchColumn, wanted: (record: SearchRecord) => boolean): Passage[] {
	return column.blocks.flatMap((block) => {
		const records = column.records.filter((record) => record.start >= block.start && record.start < block.end);
		return records.filter(wanted).map((record) => ({
			...passageAt(column, null, block.id, { spans: [record], isPhrase: true, share: 1 }),
			records: [record],
			kind: record.kind,
		}));
	});
}

/** A passage with only those of the words found that stand in a wanted annotation, where some do. */
export function focus(passage: Passage, wanted: (record: SearchRecord) => boolean): Passage {
	const { column, block, spans, records, ...found } = passage;
	const held = records.filter(wanted);
	const kept = spans.filter((span) => held.some((record) => record.start < span.end && span.start < record.end));
	if (kept.length === 0 || kept.length === spans.length) return passage;
	return passageAt(column, null, block, { ...found, spans: kept });
}
