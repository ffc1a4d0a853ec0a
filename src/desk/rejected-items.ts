import type { DeskItem } from "../model/desk.ts";
import { annotationTypes, type DetectionType, listOfType } from "../model/vocabulary.ts";
import { resolve } from "../pipeline/anchor/quote.ts";
import { fold } from "../text/fold.ts";
import { lineOf, type TextRange } from "../text/ranges.ts";
import { type DeskColumn, entriesOf } from "./context.ts";

/** What an editor has rejected: entries with that status, and those under `rejected`. Others are no annotations. */
export function rejectedItems(desk: DeskColumn): DeskItem[] {
	const { annotated, messages } = desk;
	const { text } = annotated.layer;
	const folded = fold(text);
	const file = entriesOf(desk);
	const words = messages.desk;
	const item = (kind: DeskItem["kind"], id: string, range: TextRange): DeskItem => ({
		kind,
		id,
		range,
		state: "rejected",
		title: words.kinds[kind],
		words: lineOf(text, range),
		doubt: null,
		why: [words.why.byHand],
		fields: [],
		parts: [],
		likeness: JSON.stringify([kind, id]),
	});
	const withStatus = annotationTypes.flatMap((type) =>
		file[listOfType[type]].flatMap((entry, index) => {
			const found = entry.status === "rejected" ? resolve(folded, entry) : null;
			return found?.kind === "found" ? [item(type, entry.id ?? `${listOfType[type]}.${index}`, found.range)] : [];
		}),
	);
	const listed = file.rejected.flatMap((entry, index) => {
		const found = resolve(folded, entry);
		return found.kind === "found" ? [item(kindOf(entry.type), `rejected.${index}`, found.range)] : [];
	});
	return [...withStatus, ...listed];
}

/** Where no type is given, all proposals for the words are meant. */
function kindOf(type: DetectionType | null): DeskItem["kind"] {
	return type ?? "quotation";
}
