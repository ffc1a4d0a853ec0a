import type { Passage, Registry } from "../model/registry.ts";
import type { TextRange } from "../text/ranges.ts";
import { historyOf, parsePastWords } from "./history.ts";
import { isUnitId } from "./ids.ts";
import { parseWords, printWords } from "./notation.ts";
import type { History, WordSpan } from "./revision-text.ts";

/** What names a passage for good: its id, and the words that it was first published with. */
type PassageBase = {
	id: string;
	/** In `links.yaml`: `born`. */
	origin: WordSpan;
	/** The part of a passage that keeps the id since the passage was split. In `links.yaml`: `divided`. */
	splitPart?: WordSpan | undefined;
	/** Whether all its words were withdrawn: it never has others. */
	isWithdrawn?: boolean | undefined;
};

/** A published passage: its words in the newest text (`now`), or where they stood last (`gone`). */
export type TrackedPassage = PassageBase &
	({ current: TextRange; lost?: never; isRetired?: never } | { lost: WordSpan; current?: never; isRetired?: boolean });

/** A passage as a registry records it. */
export type RecordedPassage = PassageBase & {
	/** Where its words stood last: in the newest recorded revision, if it is living. */
	last: WordSpan;
	isLiving: boolean;
	/** Whether an editor has said that nothing is this passage any more. */
	isRetired: boolean;
};

/** Reads the passages of a registry. @throws Error where one names words that no revision has */
export function readPassages(registry: Registry, history: History): RecordedPassage[] {
	return Object.entries(registry.passages).map(([id, passage]) => ({
		id,
		origin: readPast(history, passage.born),
		splitPart: passage.divided === undefined ? undefined : readPast(history, passage.divided),
		last:
			"now" in passage
				? { revision: history.length - 1, words: readPresent(history, passage.now) }
				: readPast(history, passage.gone),
		isLiving: "now" in passage,
		isRetired: "gone" in passage && passage.retired === true,
		isWithdrawn: passage.withdrawn === true,
	}));
}

function readPast(history: History, written: string): WordSpan {
	const past = parsePastWords(history, written);
	if (!past) throw new Error(`“${written}” names words that no revision has.`);
	return past;
}

function readPresent(history: History, written: string): TextRange {
	const newest = history.at(-1);
	const words = newest && parseWords(newest, written);
	if (!words) throw new Error(`“${written}” names words that the newest revision does not have.`);
	return words;
}

/** Writes passages as a registry records them: blocks and their sentences by number, then annotations by name. */
export function writePassages(history: History, passages: ReadonlyMap<string, TrackedPassage>): Registry["passages"] {
	const present = history.at(-1);
	const written = [...passages.values()].map(
		({ id, origin, splitPart, current, lost, isRetired, isWithdrawn }): [string, Passage] => {
			const base = {
				born: writePast(history, origin),
				...(splitPart && { divided: writePast(history, splitPart) }),
			};
			const withdrawn = isWithdrawn ? ({ withdrawn: true } as const) : {};
			if (current && present) return [id, { ...base, now: printWords(present, current), ...withdrawn }];
			const retired = isRetired ? ({ retired: true } as const) : {};
			return [id, { ...base, gone: writePast(history, lost ?? origin), ...retired, ...withdrawn }];
		},
	);
	return Object.fromEntries(written.sort(([a], [b]) => compareIds(a, b)));
}

function writePast(history: History, { revision, words }: WordSpan): string {
	const past = history[revision];
	return past ? `${revision + 1}.${printWords(past, words)}` : "";
}

const byNumber = new Intl.Collator("en", { numeric: true });
const byName = new Intl.Collator("en");

function compareIds(a: string, b: string): number {
	const [isA, isB] = [isUnitId(a), isUnitId(b)];
	if (isA !== isB) return isA ? -1 : 1;
	return (isA ? byNumber : byName).compare(a, b);
}

/** The first contradiction in a registry that satisfies its schema, as a sentence; null where there is none. */
export function contradictionIn(registry: Registry): string | null {
	try {
		const history = historyOf(registry);
		readPassages(registry, history);
		for (const { blockIds, words } of history) {
			for (const [block, id] of blockIds.entries()) {
				const isEmpty = words.blockRanges[block]?.start === words.blockRanges[block]?.end;
				if (!isEmpty && !registry.passages[id]) return `The block ${id} is in no passage.`;
			}
		}
		const present = history.at(-1);
		for (const [block, id] of present?.blockIds.entries() ?? []) {
			const passage = registry.passages[id];
			const words = passage && "now" in passage && present ? parseWords(present, passage.now) : null;
			const isInBlock = words !== null && present?.words.blockOf[words.start] === block;
			if (passage && !isInBlock) return `The passage ${id} does not stand in the block of that name.`;
		}
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
