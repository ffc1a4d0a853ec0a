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
