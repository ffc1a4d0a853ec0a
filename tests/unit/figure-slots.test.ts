import { expect, test } from "vitest";
import { annotationsOf } from "../../src/model/annotation.ts";
import { type QuantityKind, quantityKinds, quantitySlots } from "../../src/model/vocabulary.ts";
import { figureSlots } from "../../src/views/figure-slots.ts";
import { madeColumn } from "./library.ts";

const [figure] = annotationsOf(
	madeColumn("Forty boats left.", [], { quantities: [{ id: "f-boats", quote: "Forty boats left", kind: "count" }] })
		.annotations,
	"quantity",
);
if (!figure) throw new Error("There is no figure.");

/** The slots that an editor's figure of each kind leaves blank when the column gives none. */
const blank: Record<QuantityKind, string[]> = {
	share: ["of", "asOf", "saidBy"],
	money: ["of", "asOf", "saidBy"],
	count: ["of", "saidBy"],
	date: ["of"],
	duration: ["of", "saidBy"],
	ordinal: ["of", "against"],
	range: ["of", "against", "asOf", "saidBy"],
	comparison: ["of", "against", "asOf", "saidBy"],
};
const empty = { ...figure, of: null, against: null, asOf: null, saidBy: null };

test.each(quantityKinds)("leaves blank what a figure of its kind needs: %s", (kind) => {
	const slots = figureSlots({ ...empty, kind });
	expect(quantitySlots.filter((slot) => slots[slot].is === "blank")).toEqual(blank[kind]);
	expect(quantitySlots.filter((slot) => slots[slot].is === "not applicable")).toEqual(
		quantitySlots.filter((slot) => !blank[kind].includes(slot)),
	);
});

test("leaves nothing blank when only a machine has read the figure", () => {
	const slots = figureSlots({ ...empty, kind: "share", status: "proposed" });
	expect(Object.values(slots)).toEqual(quantitySlots.map(() => ({ is: "not applicable" })));
});

test("is filled by what the column gives, also where a figure of its kind does not need it", () => {
	expect(figureSlots({ ...empty, kind: "date", asOf: "in May" }).asOf).toEqual({ is: "filled", text: "in May" });
});
