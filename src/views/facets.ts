import { messages } from "../messages/en.ts";
import type { ColumnRecord, RecordOf, RecordType } from "../model/record.ts";
import { quantitySlots } from "../model/terms.ts";
import { supportOf } from "./claim-support.ts";
import { quotesNobody } from "./quotes-nobody.ts";

/** What the records of each type can be narrowed down by, in the order in which readers are offered it. */
export const facetsOfType = {
	quotation: ["speaker", "kind", "stance", "column", "status"],
	figure: ["kind", "blank", "speaker", "stance", "column", "status"],
	source: ["speaker", "kind", "stance", "column", "status"],
	claim: ["support", "stance", "kind", "speaker", "checkable", "column", "status"],
} as const satisfies Record<RecordType, string[]>;
export type Facet = (typeof facetsOfType)[RecordType][number];

/** One value of a facet: its key in addresses, and what readers see. */
export type FacetValue = { key: string; label: string };

/** The values that a record has of a facet; several where several slots are blank. */
export function facetValues(record: ColumnRecord, facet: Facet): FacetValue[] {
	const { facets, stances, voices } = messages;
	switch (facet) {
		case "kind":
			return [kindOf(record)];
		case "speaker": {
			if (record.type === "source" && record.kind === "self") return [{ key: "columnist", label: voices.columnist }];
			if (record.speaker) return [{ key: record.speaker.key, label: record.speaker.label }];
			if (record.type !== "quotation") return [{ key: "columnist", label: voices.columnist }];
			return quotesNobody(record.kind, record.status)
				? [{ key: "nobody", label: facets.nobody }]
				: [{ key: "unknown", label: facets.speakerUnknown }];
		}
		case "stance":
			return [{ key: record.stance, label: stances[record.stance] }];
		case "column":
			return [{ key: record.column.slug, label: record.column.headline }];
		case "status":
			return [statusOf(record)];
		case "support":
			return record.type === "claim" ? [restsOn(record)] : [];
		case "checkable":
			return record.type === "claim" ? [checkableOf(record.checkable)] : [];
		case "blank":
			return record.type === "figure" ? blanksOf(record) : [];
	}
}

/** What a record is, as readers call it: "Scare quotes", "Share", "Named source", "Claim of fact". */
export function kindOf(record: ColumnRecord): FacetValue {
	switch (record.type) {
		case "quotation": {
			const key = record.kind ?? "undecided";
			return { key, label: messages.uses[key] };
		}
		case "figure":
			return { key: record.kind, label: messages.quantityKinds[record.kind] };
		case "source":
			return { key: record.kind, label: messages.sourceKinds[record.kind] };
		case "claim": {
			const key = record.kind ?? "undecided";
			return { key, label: messages.abouts[key] };
		}
	}
}

/** What a claim rests on; a judgement or a call to act, on nobody but who makes it. */
export function restsOn({ support, kind }: RecordOf<"claim">): FacetValue {
	const key = supportOf({ support, about: kind });
	return { key, label: key === "own" || key === "undecided" ? messages.facets[key] : messages.supports[key] };
}

function blanksOf(record: ColumnRecord & { type: "figure" }): FacetValue[] {
	// What a machine has not looked for is not missing.
	if (record.status === "proposed") return [];
	return quantitySlots
		.filter((slot) => record[slot] === null)
		.map((slot) => ({ key: slot === "saidBy" ? "source" : slot.toLowerCase(), label: messages.slots[slot].blank }));
}

function statusOf({ status }: ColumnRecord): FacetValue {
	const { proposed, confirmed } = messages.ledger.statuses;
	return status === "proposed" ? { key: "proposed", label: proposed } : { key: "decided", label: confirmed };
}

function checkableOf(checkable: boolean): FacetValue {
	return checkable
		? { key: "yes", label: messages.facets.checkable }
		: { key: "no", label: messages.facets.notCheckable };
}

/** The values of a facet among some records, with how many records have each: the most frequent first. */
export function countFacet(records: readonly ColumnRecord[], facet: Facet): (FacetValue & { count: number })[] {
	const counts = new Map<string, FacetValue & { count: number }>();
	for (const record of records) {
		for (const { key, label } of facetValues(record, facet)) {
			const value = counts.get(key) ?? { key, label, count: 0 };
			counts.set(key, { ...value, count: value.count + 1 });
		}
	}
	return [...counts.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "en"));
}
