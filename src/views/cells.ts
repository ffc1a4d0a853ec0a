import { messages } from "../messages/en.ts";
import type { ColumnRecord } from "../model/record.ts";
import { quantitySlots } from "../model/terms.ts";
import { kindOf, restsOn } from "./facets.ts";
import { quotesNobody } from "./quotes-nobody.ts";

/** A cell of a record's row: null is what the column does not give. */
export type RecordCell = { label: string; value: string | null; sub?: string | null };

/** How the column stands to a record's words; and whose they are, where no other cell of its row says it. */
export function standingOf({ type, stance, standing }: ColumnRecord): string {
	if (type === "claim" && stance === "asks") return messages.notes.takenAsGiven;
	return type === "figure" && standing.length > 0 ? standing.join(". ") : messages.stances[stance];
}

/** What a row says of a record besides its words, their standing and their place: the same cells for all of one type. */
export function cellsOf(record: ColumnRecord): RecordCell[] {
	const { columns, yes, no, nobody, noCue } = messages.ledger;
	const { slots, voices } = messages;
	const kind = kindOf(record).label;
	const who = record.speaker?.label ?? null;
	switch (record.type) {
		case "quotation": {
			const none = quotesNobody(record.kind, record.status) ? nobody : messages.notes.speakerUnknown;
			return [
				{ label: columns.speaker, value: who ?? none, sub: record.cue && `“${record.cue}”` },
				{ label: columns.use, value: kind },
			];
		}
		case "figure":
			return [
				{ label: columns.kind, value: kind },
				...quantitySlots.map((slot) => ({
					label: slots[slot].blank,
					value: record[slot],
				})),
			];
		case "source":
			return [
				{ label: columns.source, value: who, sub: kind },
				{ label: columns.cue, value: record.cue === null ? noCue : `“${record.cue}”` },
			];
		case "claim":
			return [
				{ label: columns.claimant, value: who ?? voices.columnist },
				{ label: columns.kind, value: kind },
				{ label: columns.support, value: restsOn(record).label },
				{ label: columns.checkable, value: record.checkable ? yes : no },
			];
	}
}
