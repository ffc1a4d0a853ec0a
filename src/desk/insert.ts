import type { AnnotationType } from "../model/vocabulary.ts";
import { listOfType } from "../model/vocabulary.ts";
import type { TextRange } from "../text/ranges.ts";
import { type DeskColumn, entriesOf } from "./context.ts";
import { type DraftEntry, placeOfEntry } from "./entries.ts";
import type { Addition } from "./plan.ts";

/** A new entry of `annotations.yaml`, behind those of its list whose words come before its own. */
export function additionFor(
	{ type, range }: { type: AnnotationType; range: TextRange },
	fields: DraftEntry,
	desk: DeskColumn,
): Addition {
	const list = listOfType[type];
	const before = desk.annotated.annotations.flatMap((one) => {
		const place = one.type === type && one.range.start <= range.start ? placeOfEntry(desk, one) : null;
		return place ? [place.index + 1] : [];
	});
	const isAnyThere = entriesOf(desk)[list].length > 0;
	return { list, at: isAnyThere ? Math.max(0, ...before) : 0, fields };
}
