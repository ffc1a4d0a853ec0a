import type { AnnotationOf } from "../model/annotation.ts";
import type { Slot } from "../model/statement.ts";
import type { QuantityKind, QuantitySlot } from "../model/vocabulary.ts";

/** The slots that a reader needs in order to weigh a figure of each kind. */
const neededBy: Record<QuantityKind, readonly (QuantitySlot | "unit")[]> = {
	share: ["of", "asOf", "saidBy"],
	money: ["of", "unit", "asOf", "saidBy"],
	count: ["of", "saidBy"],
	date: ["of"],
	duration: ["of", "saidBy"],
	ordinal: ["of", "against"],
	range: ["of", "against", "asOf", "saidBy"],
	comparison: ["of", "against", "asOf", "saidBy"],
};

export function isNeeded(kind: QuantityKind, slot: QuantitySlot | "unit"): boolean {
	return neededBy[kind].includes(slot);
}

/** The slots of a figure. A slot that a detector has not looked for is not applicable rather than blank. */
export function figureSlots(figure: AnnotationOf<"quantity">): Record<QuantitySlot, Slot> {
	const slotOf = (slot: QuantitySlot): Slot => {
		const text = figure[slot];
		if (text !== null) return { is: "filled", text };
		return isNeeded(figure.kind, slot) && figure.status !== "proposed" ? { is: "blank" } : { is: "not applicable" };
	};
	return { of: slotOf("of"), against: slotOf("against"), asOf: slotOf("asOf"), saidBy: slotOf("saidBy") };
}
