import type { Annotation } from "../model/annotation.ts";
import type { DeskActionOf, DeskPart } from "../model/desk.ts";
import { nameOfSource } from "../pipeline/detect/source-name.ts";
import { selector } from "../pipeline/propose/entries.ts";
import { enclosingRange, hasWords, lineOf, type TextRange } from "../text/ranges.ts";
import { creditsOf } from "./accept.ts";
import type { DeskColumn } from "./context.ts";
import { type DraftEntry, draftOf, placeInside, placeOfEntry } from "./entries.ts";
import { selectorChanges } from "./field-changes.ts";
import { refOf } from "./find-annotation.ts";
import { additionFor } from "./insert.ts";
import { type Change, type Plan, Refused } from "./plan.ts";
import { moved } from "./steps.ts";

/** Moves an end of an annotation's words; of an attribution, an end of what is credited. */
export function step(annotation: Annotation, action: DeskActionOf<"move">, desk: DeskColumn): Plan {
	const { layer, blocks, sentences } = desk.annotated;
	const column = {
		text: layer.text,
		blocks: blocks.map(({ range }) => range),
		sentences: sentences.map(({ range }) => range),
	};
	if (annotation.type !== "attribution") {
		const range = moved(annotation.range, action, column);
		if (!range) throw new Refused(desk.messages.desk.refusals.wordless);
		return withWords(annotation, range, desk);
	}
	const index = action.end === "end" ? annotation.content.length - 1 : 0;
	const stretch = annotation.content[index];
	const range = stretch && moved(stretch, action, column);
	if (!range) throw new Refused(desk.messages.desk.refusals.wordless);
	return withContent(annotation, index, range, desk);
}

/** Gives a part of an annotation the words that the editor has selected. */
export function place(annotation: Annotation, action: DeskActionOf<"place">, desk: DeskColumn): Plan {
	const { refusals } = desk.messages.desk;
	const { text } = desk.annotated.layer;
	const range = trimmed(text, action.range);
	if (!hasWords(text, range)) throw new Refused(refusals.wordless);
	const { part } = action;
	if (part === "words") return withWords(annotation, range, desk);
	if (part === "to" && annotation.type === "echo") {
		return changed(
			annotation,
			annotation.range,
			(path) => selectorChanges(selector(text, range), [...path, "to"]),
			desk,
			{
				to: selector(text, range),
			},
		);
	}
	if (annotation.type !== "attribution") throw new Refused(refusals.notHere);
	if (part === "content") return withContent(annotation, action.index ?? annotation.content.length, range, desk);
	return withCredit(annotation, part, range, desk);
}

/** An annotation on other words. */
function withWords(annotation: Annotation, range: TextRange, desk: DeskColumn): Plan {
	const written = selector(desk.annotated.layer.text, range);
	return changed(annotation, range, (path) => selectorChanges(written, path), desk, {
		before: undefined,
		after: undefined,
		...written,
	});
}

/** An attribution with another stretch of what is credited. @param index from 0; the one after the last adds one */
function withContent(
	annotation: Extract<Annotation, { type: "attribution" }>,
	index: number,
	range: TextRange,
	desk: DeskColumn,
): Plan {
	const written = selector(desk.annotated.layer.text, range);
	const stretches = annotation.content.map((part) => selector(desk.annotated.layer.text, part));
	const content = [...stretches.slice(0, index), written, ...stretches.slice(index + 1)];
	const isNew = index >= annotation.content.length;
	const change = (path: Change["path"]): Change[] =>
		isNew ? [{ path, field: "content", value: content }] : selectorChanges(written, [...path, "content", index]);
	return changed(annotation, annotation.range, change, desk, { content });
}

/** An attribution with another source or cue: its words reach from the one to the other. */
function withCredit(
	annotation: Extract<Annotation, { type: "attribution" }>,
	part: Exclude<DeskPart, "words" | "content">,
	range: TextRange,
	desk: DeskColumn,
): Plan {
	const { text } = desk.annotated.layer;
	const other = part === "source" ? annotation.cue : annotation.source.words;
	const kept = placeInside(annotation, other);
	const whole = enclosingRange(kept ? [range, kept] : [range]);
	const words = lineOf(text, range);
	const name = part === "source" ? nameAt(range, desk) : annotation.source.name;
	const source = { ...(name !== null && { name }), words: part === "source" ? words : annotation.source.words };
	const cue = part === "cue" ? words : annotation.cue;
	const written = selector(text, whole);
	const change = (path: Change["path"]): Change[] => [
		...selectorChanges(written, path),
		{ path, field: "source", value: source },
		{ path, field: "cue", value: cue },
	];
	return changed(annotation, whole, change, desk, { before: undefined, after: undefined, ...written, source, cue });
}

/** The entry of the register that words name; null for none. */
export function nameAt(range: TextRange, { annotated, files }: DeskColumn): string | null {
	return nameOfSource(annotated.layer.text, range, annotated.detections, files.frontMatter.lang) ?? null;
}

/** Writes what was changed of an annotation: into its entry, or as an entry that is a proposal still. */
function changed(
	annotation: Annotation,
	range: TextRange,
	changes: (path: Change["path"]) => Change[],
	desk: DeskColumn,
	fields: Partial<DraftEntry>,
): Plan {
	const { did, kinds } = desk.messages.desk;
	const words = lineOf(desk.annotated.layer.text, range);
	const entry = placeOfEntry(desk, annotation);
	const isOpen = annotation.status === "proposed";
	const draft: DraftEntry = { ...draftOf(annotation, desk), ...fields, ...(isOpen && { status: "proposed" }) };
	const credits = annotation.type === "quotation" ? creditsOf(draft, desk) : [];
	const annotations = entry
		? { changes: changes([entry.list, entry.index]), additions: [] }
		: { changes: [], additions: [...credits, additionFor(annotation, draft, desk)] };
	return { edits: { annotations }, did: did.set(kinds[annotation.type], words), item: { ...refOf(annotation), range } };
}

/** A range without space at its ends. */
export function trimmed(text: string, { start, end }: TextRange): TextRange {
	const words = text.slice(start, end);
	return {
		start: start + (words.length - words.trimStart().length),
		end: end - (words.length - words.trimEnd().length),
	};
}
