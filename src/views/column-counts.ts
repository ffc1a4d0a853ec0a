import { type IndexId, indexIds } from "../model/vocabulary.ts";
import type { ColumnView } from "./column-view.ts";
import { indexTypes } from "./indexes.ts";
import { isVoiceKnown, ownShare } from "./voice-strip.ts";

/**
 * How many claims, credits, quotation marks and figures a column has, in words, and the section that lists them. The
 * ledger has a section where there is one at least.
 */
export function columnCounts({ column, messages }: Pick<ColumnView, "column" | "messages">): {
	section: IndexId;
	words: string;
	isListed: boolean;
}[] {
	const { annotations, isVoiceDetected } = column;
	return (
		indexIds
			.map((section) => ({ section, count: annotations.filter(({ type }) => type === indexTypes[section]).length }))
			// That nothing was found says nothing where nothing could be.
			.filter(({ count }) => isVoiceDetected || count > 0)
			.map(({ section, count }) => ({ section, words: messages.front.counts[section](count), isListed: count > 0 }))
	);
}

/** How much of a column is the columnist's, as one sentence; null where nothing is known of who is speaking. */
export function ownShareInWords({ column, messages }: Pick<ColumnView, "column" | "messages">): string | null {
	if (!isVoiceKnown(column)) return null;
	const { some, of } = ownShare(column);
	const isAsking = column.voiceRanges.some(({ voice }) => voice === "question");
	return messages.strip.own(some, of, column.isAssessed, isAsking);
}
