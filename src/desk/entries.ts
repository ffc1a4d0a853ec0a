import type { Annotation } from "../model/annotation.ts";
import type { Selector } from "../model/selector.ts";
import { type AnnotationType, type DecisionList, listOfType } from "../model/vocabulary.ts";
import type { FieldValue } from "../pipeline/edit/yaml-source.ts";
import { doubtOf, type ProposableType, proposableTypes, proposalOf, selector } from "../pipeline/propose/entries.ts";
import type { TextRange } from "../text/ranges.ts";
import { type DeskColumn, entriesOf } from "./context.ts";

/** Where an entry stands in `annotations.yaml`: its list, and its place in it, from 0. */
export type EntryPlace = { list: DecisionList; index: number };

/** The entry that an annotation was made of; null for a proposal that the file does not hold. */
export function placeOfEntry(desk: DeskColumn, { type, id }: Pick<Annotation, "type" | "id">): EntryPlace | null {
	const list = listOfType[type];
	const entries: readonly { id: string | null }[] = entriesOf(desk)[list];
	const given = entries.findIndex((entry) => entry.id === id);
	if (given >= 0) return { list, index: given };
	const made = desk.annotated.madeIds.find((one) => one.id === id && one.path[0] === list);
	const index = Number(made?.path[1]);
	return made ? { list, index } : null;
}

/** An entry as it is written: its fields in order. */
export type DraftEntry = { id: string } & Record<string, FieldValue | undefined>;

/** What an annotation that has no entry is as one, without a status: it is confirmed by being there. */
export function draftOf(annotation: Annotation, { annotated }: DeskColumn): DraftEntry {
	const { layer, annotations, detections } = annotated;
	const source = { text: layer.text, annotations, detections };
	if (isProposable(annotation)) {
		const { status: _, ...entry } = proposalOf(annotation, source).entry;
		return entry;
	}
	const words: Selector = selector(layer.text, annotation.range);
	const name = annotation.type === "mention" ? { name: annotation.name } : {};
	return { id: annotation.id, ...words, ...name };
}

/** Whether a machine proposes entries like an annotation's. */
export function isProposable(one: Annotation): one is Extract<Annotation, { type: ProposableType }> {
	return (proposableTypes as readonly AnnotationType[]).includes(one.type);
}

/** Where a part of an annotation's own words stands, such as its cue; null where it is none of them. */
export function placeInside({ exact, range }: Annotation, words: string | null): TextRange | null {
	const at = words === null ? -1 : exact.indexOf(words);
	if (words === null || at < 0) return null;
	return { start: range.start + at, end: range.start + at + words.length };
}

/** What is doubtful about a proposal, as a sentence; null where nothing is. */
export function doubtAt(annotation: Annotation, { annotated }: DeskColumn): string | null {
	if (annotation.status !== "proposed" || !isProposable(annotation)) return null;
	const { layer, annotations, detections } = annotated;
	return doubtOf(annotation, { text: layer.text, annotations, detections });
}
