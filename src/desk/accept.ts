import type { Annotation } from "../model/annotation.ts";
import type { DeskFields, DeskValue } from "../model/desk.ts";
import { lineOf } from "../text/ranges.ts";
import { isAsFound } from "./as-found.ts";
import type { DeskColumn } from "./context.ts";
import { type DraftEntry, draftOf, placeOfEntry } from "./entries.ts";
import { changesOf, withFields } from "./field-changes.ts";
import { fieldsOf } from "./fields.ts";
import { refOf } from "./find-annotation.ts";
import { additionFor } from "./insert.ts";
import type { Edits, Plan } from "./plan.ts";

/** What an annotation gets: `open` leaves a proposal one. */
export type Standing = "accepted" | "open";

/**
 * Confirms a proposal with what is likely where only an editor can tell, or writes fields of an annotation.
 * @param fields what the editor changed
 */
export function accept(annotation: Annotation, fields: DeskFields, desk: DeskColumn, standing: Standing): Plan {
	const { did, kinds } = desk.messages.desk;
	const title = kinds[annotation.type];
	const words = lineOf(desk.annotated.layer.text, annotation.range);
	const isOpen = annotation.status === "proposed";
	return {
		edits: { annotations: editsFor(annotation, fields, desk, standing) },
		did: (standing === "accepted" && isOpen ? did.accept : did.set)(title, words),
		item: refOf(annotation),
	};
}

/** The edits of `annotations.yaml` that `accept` is made of. */
export function editsFor(annotation: Annotation, fields: DeskFields, desk: DeskColumn, standing: Standing): Edits {
	const guesses = standing === "accepted" ? guessedFields(annotation, desk) : {};
	const told = withKind(annotation, { ...guesses, ...fields });
	const isChanged = fieldsOf(annotation, desk).some(
		({ name, value }) => name in fields && !isEqual(fields[name], value),
	);
	const place = placeOfEntry(desk, annotation);
	const status = statusOf(annotation, isChanged, desk, standing, place !== null);
	if (place) {
		const path = [place.list, place.index];
		const ofStatus = status === undefined ? [] : [{ path, field: "status", ...(status !== null && { value: status }) }];
		return { changes: [...changesOf(told, path), ...ofStatus], additions: [] };
	}
	const draft = withFields(draftOf(annotation, desk), told);
	const entry = status ? { ...draft, status } : draft;
	const credit = annotation.type === "quotation" ? creditsOf(entry, desk) : [];
	return { changes: [], additions: [...credit, additionFor(annotation, entry, desk)] };
}

/** Whether a value says the same as another: what is empty is none. */
function isEqual(some: DeskValue | undefined, other: DeskValue): boolean {
	return String(some ?? "") === String(other ?? "");
}

/** The status to write; null to write none, which means confirmed; undefined to leave it as it is. */
function statusOf(
	annotation: Annotation,
	isChanged: boolean,
	desk: DeskColumn,
	standing: Standing,
	isInFile: boolean,
): "proposed" | "corrected" | null | undefined {
	if (annotation.status !== "proposed") return isChanged && isInFile ? undefined : null;
	// A name that the register finds is no proposal: what is said of it is the editor's.
	if (standing === "open" && annotation.type !== "mention") return isInFile ? undefined : "proposed";
	return isChanged || (isInFile && !isAsFound(annotation, desk)) ? "corrected" : null;
}

/** Whoever is in the register has a name: a source that gets an entry of it is named, unless another kind is given. */
function withKind(annotation: Annotation, fields: DeskFields): DeskFields {
	const isUnnamed = annotation.type === "attribution" && annotation.sourceKind === "unnamed";
	return isUnnamed && fields["source.name"] && fields["sourceKind"] === undefined
		? { ...fields, sourceKind: "named" }
		: fields;
}

/** What the desk shows as likely of a proposal. */
function guessedFields(annotation: Annotation, desk: DeskColumn): DeskFields {
	if (annotation.status !== "proposed") return {};
	const guessed = fieldsOf(annotation, desk).filter(({ isGuess }) => isGuess);
	return Object.fromEntries(guessed.map(({ name, value }) => [name, value]));
}

/**
 * What a new entry of a quotation brings: the entry that credits it, which it names, is written as a proposal where the
 * file does not have it.
 */
export function creditsOf({ attribution: id }: DraftEntry, desk: DeskColumn): Edits["additions"] {
	const credit = desk.annotated.annotations.find((one) => one.type === "attribution" && one.id === id);
	if (!credit || placeOfEntry(desk, credit)) return [];
	return [additionFor(credit, { ...draftOf(credit, desk), status: "proposed" }, desk)];
}
