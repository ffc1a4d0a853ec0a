import type { ItemRef, ShownItem } from "../model/desk.ts";
import { resolve } from "../pipeline/anchor/quote.ts";
import { fold } from "../text/fold.ts";
import { isSameRange, lineOf } from "../text/ranges.ts";
import { type DeskColumn, entriesOf } from "./context.ts";
import { type Plan, Refused, type Removal } from "./plan.ts";

/** What others noted elsewhere at words of the column, in the order of the file. */
export function remarkItems(desk: DeskColumn): ShownItem[] {
	const { annotated, messages } = desk;
	const { text } = annotated.layer;
	const { kinds, why } = messages.desk;
	const { remarks } = entriesOf(desk);
	if (remarks.length === 0) return [];
	const folded = fold(text);
	return remarks.flatMap((entry, index): ShownItem[] => {
		const found = resolve(folded, entry);
		if (found.kind !== "found") return [];
		return [
			{
				kind: "remark",
				id: `remarks.${index}`,
				range: found.range,
				state: "open",
				title: kinds.remark,
				words: lineOf(text, found.range),
				doubt: null,
				why: [why.noted(entry.by, entry.remark), ...(entry.tags.length > 0 ? [why.tags(entry.tags)] : [])],
				fields: [],
				parts: [],
				likeness: JSON.stringify(["remark", index]),
				isBrief: false,
			},
		];
	});
}

/** Takes a remark out of the file: it is dealt with. */
export function dismissRemark(item: ItemRef, desk: DeskColumn): Plan {
	const { did, kinds } = desk.messages.desk;
	return {
		edits: { annotations: { changes: [], additions: [], removals: [removalOf(item, desk)] } },
		did: did.reject(kinds.remark, lineOf(desk.annotated.layer.text, item.range)),
		item: null,
	};
}

/** The entry of a remark, to be removed. @throws Refused where it is no more */
export function removalOf(item: ItemRef, desk: DeskColumn): Removal {
	const found = remarkItems(desk).find(({ id, range }) => id === item.id && isSameRange(range, item.range));
	if (!found) throw new Refused(desk.messages.desk.refusals.gone);
	return { list: "remarks", at: Number(found.id.split(".")[1]) };
}
