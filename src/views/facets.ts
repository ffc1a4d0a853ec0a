import type { Messages } from "../messages/index.ts";
import { isUncreditedMarks, type Statement, type StatementOf } from "../model/statement.ts";
import { type Facet, quantitySlots, type StatementType } from "../model/vocabulary.ts";
import { uncapitalized } from "../text/capitalized.ts";
import { claimBasis } from "./claim-basis.ts";
import { isNonSpeech } from "./non-speech.ts";

/** What the statements of each type can be narrowed down by, in the order in which readers are offered it. */
export const facetsOfType: Record<StatementType, readonly Facet[]> = {
	quotation: ["speaker", "kind", "stance", "column", "status"],
	quantity: ["kind", "blank", "speaker", "stance", "column", "status"],
	attribution: ["speaker", "kind", "stance", "column", "status"],
	claim: ["support", "stance", "kind", "speaker", "checkable", "column", "status"],
};

/** The keys of those who are no speakers of a column: whoever wrote it, nobody, and whoever it is. */
export const COLUMNIST = "columnist";
export const NOBODY = "nobody";
export const UNKNOWN = "unknown";

/** One value of a facet: its key in addresses, and what readers see. */
export type FacetValue = { key: string; label: string };

/** The values that a statement has of each facet; several where several slots are blank. */
const valuesOf: Record<Facet, (statement: Statement, messages: Messages) => FacetValue[]> = {
	kind: (statement, messages) => [kindOf(statement, messages)],
	speaker: (statement, messages) => [speakerValue(statement, messages)],
	stance: (statement, { facets, stances, ledger }) => {
		const { type, stance } = statement;
		// Their address was published as that of what the column asserts.
		if (isUncreditedMarks(statement) || (type === "quotation" && stance === "asserts")) {
			return [{ key: "asserts", label: facets.uncreditedMarks }];
		}
		if (stance === null) return [{ key: "undetermined", label: ledger.undetermined }];
		return [{ key: stance, label: stances[stance].label }];
	},
	support: (statement, messages) => (statement.type === "claim" ? [basisOf(statement, messages)] : []),
	column: ({ column }) => [{ key: column.slug, label: column.headline }],
	status: ({ status }, { ledger }) => [
		status === "proposed"
			? { key: "proposed", label: ledger.statuses.proposed }
			: { key: "decided", label: ledger.statuses.confirmed },
	],
	checkable: (statement, { facets }) => {
		if (statement.type !== "claim") return [];
		return [statement.checkable ? { key: "yes", label: facets.checkable } : { key: "no", label: facets.notCheckable }];
	},
	blank: (statement, { slots }) => {
		if (statement.type !== "quantity") return [];
		return quantitySlots
			.filter((slot) => statement.slots[slot].is === "blank")
			.map((slot) => ({ key: slot === "saidBy" ? "source" : slot.toLowerCase(), label: slots[slot].blank }));
	},
};

/** The values that a statement has of all facets of its type, by their names on a page of its index. */
export function facetIdsOf(statement: Statement, messages: Messages): string[] {
	return facetsOfType[statement.type].flatMap((facet) =>
		facetValues(statement, facet, messages).map(({ key }) => facetId({ facet, key })),
	);
}

/** What a value of a facet is called on a page of its index: `stance-rejects`. */
export function facetId({ facet, key }: { facet: Facet; key: string }): string {
	return `${facet}-${key}`;
}

export function facetValues(statement: Statement, facet: Facet, messages: Messages): FacetValue[] {
	return valuesOf[facet](statement, messages);
}

/**
 * Who says a statement: its speaker; the columnist, who also asks the questions; or, where nobody is credited, what is
 * known of whose words they are.
 */
export function speakerValue(statement: Statement, { facets, voices }: Messages): FacetValue {
	const columnist = { key: COLUMNIST, label: voices.columnist };
	if (statement.type === "attribution" && statement.kind === "self") return columnist;
	if (statement.speaker) return { key: statement.speaker.key, label: statement.speaker.label };
	const unknown = { key: UNKNOWN, label: facets.speakerUnknown };
	if (statement.type !== "quotation") {
		const { voice } = statement;
		if (voice === "undetermined") return unknown;
		return voice === "columnist" || voice === "question" ? columnist : { key: voice, label: voices[voice] };
	}
	return isNonSpeech({ use: statement.kind, status: statement.status })
		? { key: NOBODY, label: facets.nobody }
		: unknown;
}

/** What a statement is, as readers call it: "Read as scare quotes", "Proportion", "Named source", "Claim of fact". */
export function kindOf(statement: Statement, messages: Messages): FacetValue {
	switch (statement.type) {
		case "quotation": {
			const key = statement.kind ?? "undecided";
			return { key, label: messages.uses[key] };
		}
		case "quantity":
			return { key: statement.kind, label: messages.quantityKinds[statement.kind] };
		case "attribution":
			return { key: statement.kind, label: messages.sourceKinds[statement.kind] };
		case "claim": {
			const key = statement.kind ?? "undecided";
			return { key, label: messages.abouts[key] };
		}
	}
}

/** What a claim rests on; a judgement or a call to act, on its maker alone; what the column rejects, on nothing. */
export function basisOf({ support, kind, stance }: StatementOf<"claim">, { ledger, supports }: Messages): FacetValue {
	const key = claimBasis({ support, about: kind, stance });
	const isApart = key === "own" || key === "undecided" || key === "rejected";
	return { key, label: isApart ? uncapitalized(ledger.support[key]) : supports[key] };
}

/** The values of a facet among some statements, with the number of statements of each: the most frequent first. */
export function countFacet(
	statements: readonly Statement[],
	facet: Facet,
	messages: Messages,
): (FacetValue & { count: number })[] {
	const counts = new Map<string, FacetValue & { count: number }>();
	for (const statement of statements) {
		for (const { key, label } of facetValues(statement, facet, messages)) {
			const value = counts.get(key) ?? { key, label, count: 0 };
			counts.set(key, { ...value, count: value.count + 1 });
		}
	}
	return [...counts.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "en"));
}
