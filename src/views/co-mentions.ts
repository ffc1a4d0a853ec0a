import { annotationsOf } from "../model/annotation.ts";
import { overlap } from "../text/ranges.ts";
import type { ColumnView } from "./column-view.ts";
import { rejectedWords } from "./rejected-words.ts";

/**
 * For each name, the others that are mentioned in the same sentences, and in how many. A sentence in which either name
 * stands in words that the column rejects does not count: nobody is linked to anybody by what the column rejects.
 */
export function coMentions(views: readonly ColumnView[]): Map<string, Map<string, number>> {
	const all = new Map<string, Map<string, number>>();
	for (const view of views) {
		const mentions = annotationsOf(view.column.annotations, "mention");
		const isRejected = rejectedWords(view);
		for (const { range } of view.column.sentences) {
			const inSentence = mentions.filter((mention) => overlap(mention.range, range) > 0);
			const rejected = new Set(inSentence.filter((mention) => isRejected(mention.range)).map(({ name }) => name));
			const here = new Set(inSentence.map(({ name }) => name).filter((name) => !rejected.has(name)));
			for (const one of here) {
				const counts = all.get(one) ?? new Map<string, number>();
				for (const other of here) if (other !== one) counts.set(other, (counts.get(other) ?? 0) + 1);
				all.set(one, counts);
			}
		}
	}
	return all;
}
