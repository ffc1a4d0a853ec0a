import { historyOf } from "../links/history.ts";
import type { RevisionText } from "../links/revision-text.ts";
import { sentencesAround } from "../links/sentences.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { differences, wordRanges, wordsOf } from "../text/diff.ts";
import type { TextRange } from "../text/ranges.ts";
import { paragraphNumber } from "./paragraph-number.ts";

/** A piece of a text, and whether it differs between two versions. */
export type Piece = { text: string; isChanged: boolean };

/** What a place of a column read, and what it reads now; an empty list where it had, or has, nothing there. */
export type ReadingChange = {
	/** A field of the front matter, or a paragraph: its id, and its number where it is in the column today. */
	where: { field: FieldName } | { id: string; number: number | null };
	was: Piece[];
	is: Piece[];
	/** Whether the same words stood elsewhere before: `was` is empty then. */
	isMoved: boolean;
};

type FieldName = keyof NonNullable<AnnotatedColumn["frontMatter"]["corrections"][number]["was"]>;

/** A correction as readers see it. */
export type CorrectionView = {
	/** Its day, as 2026-02-05; null where none was recorded. */
	on: string | null;
	/** Why; null where no reason was recorded. */
	reason: string | null;
	changes: ReadingChange[];
};

/**
 * What was changed in a column since it was first published, the newest first: what the editor has recorded, and
 * revisions of the registry whose words changed without a record. Deleted words stand in whole sentences: what they
 * mean may depend on the words around them.
 */
export function correctionsOf(column: AnnotatedColumn): CorrectionView[] {
	const { corrections } = column.frontMatter;
	const { revisions } = column.links.registry;
	const recorded = corrections.map((correction): CorrectionView & { revision: number } => {
		const inProse = correction.revision === undefined ? [] : changesOf(column, correction.revision);
		return {
			on: correction.on,
			reason: correction.reason,
			changes: [...fieldChanges(column, correction), ...inProse],
			revision: correction.revision ?? 0,
		};
	});
	const known = new Set(corrections.map(({ revision }) => revision));
	const others = revisions.flatMap((_, index) => {
		const revision = index + 1;
		if (revision === 1 || known.has(revision)) return [];
		const changes = changesOf(column, revision);
		return changes.length > 0 ? [{ on: null, reason: null, changes, revision }] : [];
	});
	// Corrections of fields alone keep their place in the editor's list.
	let last = 0;
	const ordered = recorded.map((one) => {
		last = Math.max(last, one.revision);
		return { ...one, revision: last };
	});
	return [...others, ...ordered]
		.sort((a, b) => a.revision - b.revision)
		.reverse()
		.map(({ on, reason, changes }) => ({ on, reason, changes }));
}

function fieldChanges(column: AnnotatedColumn, correction: AnnotatedColumn["frontMatter"]["corrections"][number]) {
	const { corrections } = column.frontMatter;
	const later = corrections.slice(corrections.indexOf(correction) + 1);
	const fields = ["headline", "standfirst", "byline", "printedDate", "about"] as const;
	return fields.flatMap((field): ReadingChange[] => {
		const before = correction.was?.[field];
		if (before === undefined) return [];
		// What a later correction found there is what this one made.
		const after = later.find(({ was }) => was?.[field] !== undefined)?.was?.[field] ?? column.frontMatter[field] ?? "";
		const changes = changedRanges(before, after);
		const whole = (text: string) => ({ start: 0, end: text.length });
		const was = piecesOf(
			before,
			whole(before),
			changes.map((change) => change.was),
		);
		const is = piecesOf(
			after,
			whole(after),
			changes.map((change) => change.is),
		);
		return [{ where: { field }, was, is, isMoved: false }];
	});
}

/** What the text of a revision changed in the one before. @param revision counted from 1 */
function changesOf(column: AnnotatedColumn, revision: number): ReadingChange[] {
	const history = historyOf(column.links.registry);
	const [before, after] = [history[revision - 2], history[revision - 1]];
	if (!before || !after) return [];
	const found = changedRanges(before.text, after.text).map(({ was, is }) => ({
		was,
		is,
		wasSentences: sentencesAround(before, was),
		isSentences: sentencesAround(after, is),
	}));
	// Changes in one sentence are one.
	const groups: (typeof found)[] = [];
	for (const one of found) {
		const last = groups.at(-1)?.at(-1);
		const isSame =
			last && (one.isSentences.start < last.isSentences.end || one.wasSentences.start < last.wasSentences.end);
		if (isSame) groups.at(-1)?.push(one);
		else groups.push([one]);
	}
	const changes = groups.map((group) => ({
		where: placeOf(column, after, before, group[0]),
		was: piecesOf(
			before.text,
			hull(group.map(({ wasSentences }) => wasSentences)),
			group.map(({ was }) => was),
		),
		is: piecesOf(
			after.text,
			hull(group.map(({ isSentences }) => isSentences)),
			group.map(({ is }) => is),
		),
		isMoved: false,
	}));
	return withMoves(changes);
}

/** Tells as moved what is gone from one place and new, with the same words, in another. */
function withMoves(changes: readonly ReadingChange[]): ReadingChange[] {
	const gone = changes.filter(({ was, is }) => was.length > 0 && is.length === 0);
	const found = new Set<ReadingChange>();
	const told = changes.map((change) => {
		const isNew = change.was.length === 0;
		const former = isNew && gone.find((one) => !found.has(one) && isSameWords(change.is, one.was));
		if (!former) return change;
		found.add(former);
		return { ...change, is: change.is.map((piece) => ({ ...piece, isChanged: false })), isMoved: true };
	});
	return told.filter((change) => !found.has(change));
}

function isSameWords(some: readonly Piece[], others: readonly Piece[]): boolean {
	const wordsIn = (pieces: readonly Piece[]) => wordsOf(pieces.map(({ text }) => text).join("")).join(" ");
	return wordsIn(some) === wordsIn(others);
}

/** A change of words, by its ranges in the two texts: an empty one, after the word before it, where nothing stands. */
type ChangedRange = { was: TextRange; is: TextRange };

function changedRanges(before: string, after: string): ChangedRange[] {
	const [old, now] = [wordRanges(before), wordRanges(after)];
	return differences(wordsOf(before), wordsOf(after)).map(({ expected, found, at, foundAt }) => ({
		was: rangeOf(old, at, wordsOf(expected).length),
		is: rangeOf(now, foundAt, wordsOf(found).length),
	}));
}

/** The range of so many words from one on. */
function rangeOf(words: readonly TextRange[], first: number, count: number): TextRange {
	const end = words[first + count - 1]?.end ?? 0;
	return { start: count === 0 ? end : (words[first]?.start ?? end), end };
}

function placeOf(
	column: AnnotatedColumn,
	after: RevisionText,
	before: RevisionText,
	change: ChangedRange | undefined,
): ReadingChange["where"] {
	const at = ({ blocks, blockIds }: RevisionText, range: TextRange | undefined) =>
		blockIds[blocks.findIndex(({ end }) => range !== undefined && range.start <= end)];
	const isGone = change !== undefined && change.is.start === change.is.end;
	const id = (isGone ? at(before, change.was) : at(after, change?.is)) ?? "p1";
	return { id, number: paragraphNumber(column, id) };
}

function hull(ranges: readonly TextRange[]): TextRange {
	return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

/** A range of a text in pieces. @param changed the ranges in it that differ, in order; empty ones are left out */
function piecesOf(text: string, range: TextRange, changed: readonly TextRange[]): Piece[] {
	const pieces: Piece[] = [];
	let at = range.start;
	for (const { start, end } of changed.filter((one) => one.start < one.end)) {
		pieces.push({ text: text.slice(at, start), isChanged: false }, { text: text.slice(start, end), isChanged: true });
		at = end;
	}
	pieces.push({ text: text.slice(at, range.end), isChanged: false });
	return pieces.filter((piece) => piece.text !== "");
}
