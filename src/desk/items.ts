import type { Annotation } from "../model/annotation.ts";
import type { DeskItem, ItemRef, ShownItem } from "../model/desk.ts";
import { listUnknownNames } from "../pipeline/detect/list-unknown-names.ts";
import { type ProposedName, proposeNames } from "../pipeline/propose/names.ts";
import { wordMask } from "../pipeline/withhold/hide-words.ts";
import { isSameRange, lineOf } from "../text/ranges.ts";
import type { DeskColumn } from "./context.ts";
import { digestOf } from "./digest.ts";
import { doubtAt, placeInside, placeOfEntry } from "./entries.ts";
import { fieldsOf, newEntryFields } from "./fields.ts";
import { linkItems } from "./link-items.ts";
import { Refused } from "./plan.ts";
import { rejectedItems } from "./rejected-items.ts";
import { remarkItems } from "./remarks.ts";
import { whyOf } from "./why.ts";

/**
 * What the desk lists of a column: what is open, entries touched by an edit and names first, then what is doubtful,
 * then the rest in text order; after that what is decided, in text order.
 */
export function itemsOf(desk: DeskColumn): readonly DeskItem[] {
	const known = listed.get(desk);
	if (known) return known;
	const items = listItems(desk);
	listed.set(desk, items);
	return items;
}

/** The items of each column as it was read: what is decided about is looked up in them. */
const listed = new WeakMap<DeskColumn, readonly DeskItem[]>();

function listItems(desk: DeskColumn): DeskItem[] {
	const annotations = desk.annotated.annotations.map((one) =>
		stateOf(one) === "open" ? itemOf(one, desk) : briefOf(one, desk),
	);
	const isOpen = ({ state }: DeskItem) => state === "open";
	const open = annotations.filter(isOpen);
	return [
		...movedItems(desk).map(withSeen),
		...linkItems(desk).map(withSeen),
		...nameItems(desk).map(withSeen),
		...remarkItems(desk).map(withSeen),
		...open.filter(({ doubt }) => doubt !== null),
		...open.filter(({ doubt }) => doubt === null),
		...[...annotations.filter((one) => !isOpen(one)), ...rejectedItems(desk).map(withSeen)].sort(
			(a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
		),
	];
}

/** An annotation that is decided, or needs no decision: its words alone. */
function briefOf(annotation: Annotation, { annotated, messages }: DeskColumn): DeskItem {
	return {
		kind: annotation.type,
		id: annotation.id,
		range: annotation.range,
		state: stateOf(annotation),
		title: messages.desk.kinds[annotation.type],
		words: lineOf(annotated.layer.text, annotation.range),
		doubt: null,
		why: [],
		fields: [],
		parts: [],
		likeness: "",
		isBrief: true,
		// What is not told here may be changed by another desk, too.
		seen: digestOf(JSON.stringify(annotation)),
	};
}

/**
 * Whether an item is what a desk showed when somebody decided about it. @throws Refused where somebody else has decided
 * or changed it meanwhile
 */
export function checkSeen(refs: readonly ItemRef[], desk: DeskColumn): void {
	const asked = refs.filter(({ seen }) => seen !== undefined);
	if (asked.length === 0) return;
	const { refusals } = desk.messages.desk;
	const items = itemsOf(desk);
	for (const { kind, id, range, seen } of asked) {
		const here = items.filter((one) => one.kind === kind && isSameRange(one.range, range));
		const now = here.find((one) => one.id === id);
		if (now?.seen === seen) continue;
		throw new Refused(now && now.state !== "open" ? refusals.decided : refusals.gone);
	}
}

/** An item with the fingerprint of what is shown of it. */
function withSeen(item: ShownItem): DeskItem {
	const { state, words, why, fields, parts } = item;
	const shown = JSON.stringify([
		state,
		words,
		why,
		fields.map(({ name, value, near = [] }) => [name, value, near]),
		parts,
	]);
	return { ...item, seen: digestOf(shown) };
}

/** All that is told of an annotation, under the fingerprint that it has on the list. */
export function wholeItem(annotation: Annotation, desk: DeskColumn): DeskItem {
	const whole = itemOf(annotation, desk);
	return stateOf(annotation) === "open" ? whole : { ...whole, seen: briefOf(annotation, desk).seen };
}

/** An annotation on the list of the desk, with all that is told of it. */
function itemOf(annotation: Annotation, desk: DeskColumn): DeskItem {
	const { annotated, messages } = desk;
	const fields = fieldsOf(annotation, desk);
	const words = lineOf(annotated.layer.text, annotation.range);
	return withSeen({
		kind: annotation.type,
		id: annotation.id,
		range: annotation.range,
		state: stateOf(annotation),
		title: messages.desk.kinds[annotation.type],
		words,
		doubt: doubtAt(annotation, desk),
		why: whyOf(annotation, desk),
		fields: [...fields, noteField(annotation, desk)],
		parts: partsOf(annotation, desk),
		likeness: JSON.stringify([annotation.type, words.toLowerCase(), fields.map(({ value }) => value)]),
		isBrief: false,
	});
}

/** A mention is found by the register, and needs no decision. */
function stateOf({ status, type }: Annotation): DeskItem["state"] {
	if (status !== "proposed") return status;
	return type === "mention" ? "found" : "open";
}

function noteField(annotation: Annotation, desk: DeskColumn): DeskItem["fields"][number] {
	const { messages } = desk;
	return {
		name: "note",
		label: messages.desk.fields.note,
		value: noteSource(annotation, desk),
		choices: null,
		isGuess: false,
	};
}

/** The note of an entry as it is written. */
function noteSource({ id, type }: Annotation, desk: DeskColumn): string | null {
	const entries = desk.files.annotations?.entries;
	if (!entries) return null;
	const place = placeOfEntry(desk, { id, type });
	const entry = place && entries[place.list][place.index];
	return entry && "note" in entry ? entry.note : null;
}

/** The stretches of an annotation besides its words. */
function partsOf(annotation: Annotation, { messages }: DeskColumn): DeskItem["parts"] {
	const { parts: labels } = messages.desk;
	if (annotation.type === "attribution") {
		const inside = (part: "source" | "cue", words: string | null) => {
			const range = placeInside(annotation, words);
			return range ? [{ part, range, label: labels[part] }] : [];
		};
		return [
			...inside("source", annotation.source.words),
			...inside("cue", annotation.cue),
			...annotation.content.map(({ start, end }) => ({
				part: "content" as const,
				range: { start, end },
				label: labels.content,
			})),
		];
	}
	if (annotation.type === "echo") return [{ part: "to", range: annotation.to.range, label: labels.to }];
	return [];
}

/** The names that the register lacks. */
function nameItems(desk: DeskColumn): ShownItem[] {
	const { annotated, names, messages } = desk;
	const { layer, detections } = annotated;
	const firstOf = new Map(listUnknownNames(layer.text, detections).map((one) => [one.words, one.start]));
	return proposeNames(layer.text, detections, names).flatMap((proposed): ShownItem[] => {
		const words = wordsOf(proposed);
		const start = firstOf.get(words) ?? firstOf.get(proposed.name.name);
		if (start === undefined) return [];
		const { why, kinds, nameKinds } = messages.desk;
		return [
			{
				kind: "name",
				id: proposed.name.id,
				range: { start, end: start + words.length },
				state: "open",
				title: kinds.name,
				words,
				doubt: null,
				why: [why.capitals(nameKinds[proposed.name.kind]), ...proposed.designations.map((title) => why.called(title))],
				fields: newEntryFields(proposed, messages.desk),
				parts: [],
				likeness: JSON.stringify(["name", proposed.name.id]),
				isBrief: false,
			},
		];
	});
}

/** A name as the column has it, with the article that the register keeps apart. */
function wordsOf({ name: { name, article } }: ProposedName): string {
	return article === undefined ? name : `${article} ${name}`;
}

/** Entries whose words an edit has touched, each with where they may be now. */
function movedItems({ annotated, messages, files }: DeskColumn): ShownItem[] {
	const { layer, followed } = annotated;
	const hide = wordMask(files, annotated);
	const words = messages.desk;
	return followed.map((one): ShownItem => {
		const candidates = one.kind === "moved" ? [one.range] : one.candidates;
		const [first] = candidates;
		return {
			kind: "moved",
			id: one.path.join("."),
			range: first ?? { start: 0, end: 0 },
			state: "open",
			title: words.kinds.moved,
			words: first ? lineOf(layer.text, first) : hide(one.was),
			doubt: one.kind === "moved" ? null : words.refusals.oneChoice,
			why: [words.why.was(hide(one.was))],
			fields: [],
			parts: candidates.map((range) => ({ part: "candidate", range, label: words.parts.candidate })),
			likeness: JSON.stringify(["moved", one.path]),
			isBrief: false,
		};
	});
}
