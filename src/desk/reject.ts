import type { Annotation } from "../model/annotation.ts";
import { detectionTypes } from "../model/vocabulary.ts";
import { selector } from "../pipeline/propose/entries.ts";
import { lineOf } from "../text/ranges.ts";
import { type DeskColumn, entriesOf } from "./context.ts";
import { placeOfEntry } from "./entries.ts";
import type { Addition, Edits, Plan } from "./plan.ts";

/** Takes a proposal away, or an entry: an entry stays in the file, with that status. */
export function reject(annotation: Annotation, desk: DeskColumn): Plan {
	const { did, kinds } = desk.messages.desk;
	const words = lineOf(desk.annotated.layer.text, annotation.range);
	return {
		edits: { annotations: rejectionOf(annotation, desk) },
		did: did.reject(kinds[annotation.type], words),
		item: null,
	};
}

/** The edits of `annotations.yaml` that reject an annotation. */
export function rejectionOf(annotation: Annotation, desk: DeskColumn): Edits {
	const place = placeOfEntry(desk, annotation);
	if (place) {
		const path = [place.list, place.index];
		return { changes: [{ path, field: "status", value: "rejected" }], additions: [] };
	}
	return { changes: [], additions: [rejected(annotation, desk)] };
}

/** An entry under `rejected`: the words, and which of several proposals for them is meant. */
export function rejected(
	{ type, range }: Pick<Annotation, "type" | "range">,
	desk: DeskColumn,
	at = entriesOf(desk).rejected.length,
): Addition {
	const detected = detectionTypes.find((one) => one === type);
	const fields = { ...selector(desk.annotated.layer.text, range), ...(detected && { type: detected }) };
	return { list: "rejected", at, fields };
}
