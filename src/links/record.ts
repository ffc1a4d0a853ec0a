import type { Registry } from "../model/registry.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import type { CarriedLinks } from "./carry.ts";
import { enclosingWords } from "./destinations.ts";
import { nextRegistry } from "./next-registry.ts";
import type { TrackedPassage } from "./passages.ts";
import { type History, nearestBlock, type RevisionText, traceWord, type WordSpan } from "./revision-text.ts";
import { sentencesAround } from "./sentences.ts";
import { areWithheld, textRangeOf, withPunctuation, wordRangeAt } from "./words.ts";

/** What has an id in the text: an annotation, with its range in UTF-16 units. */
export type Identified = { id: string; range: TextRange };

/** What has changed in a registry: an editor should see it before it is published. */
export type LinkReport = {
	/** Ids that were published for the first time. */
	added: string[];
	/** Ids whose words were deleted, with those words. */
	retired: { id: string; words: string }[];
	/** Ids whose words were deleted and are restored. */
	revived: string[];
	/** Ids that answer from now on that their words were withdrawn. */
	withdrawn: string[];
	/** Ids that now annotate other words than those that they were published for. */
	reused: { id: string; before: string; after: string }[];
	/** Ids that get a page of their own for the first time, or whose page was not recorded yet. */
	pages: string[];
};

export type RecordedLinks = {
	/** The next registry. */
	registry: Registry;
	report: LinkReport;
	/** Whether it differs from the one that was carried. */
	isChanged: boolean;
	/** Ids that no block, sentence or annotation has any more, with the ranges where their words are now. */
	former: Identified[];
	/**
	 * Ids whose words were deleted, with the sentences around them, and the position of the block nearest to their place;
	 * and those whose words were withdrawn, with none, where no block or sentence has them.
	 */
	gone: { id: string; words: string; block: number; isWithdrawn: boolean }[];
};

/**
 * Records the annotations of a text and everything that was ever published in the next registry.
 * @param pages the ids that have a page of their own now
 */
export function recordLinks(
	carried: CarriedLinks,
	annotations: readonly Identified[],
	pages: readonly string[] = [],
): RecordedLinks {
	const { history, registry } = carried;
	const present = history.at(-1);
	const revision = history.length - 1;
	const passages = new Map(carried.passages);
	const report: LinkReport = { added: [], retired: [], revived: [], withdrawn: [], reused: [], pages: [] };
	const inUse = new Set([...carried.blocks, ...carried.sentences]);
	for (const { id, range } of annotations) {
		if (!present) break;
		const current = wordRangeAt(present.words, range);
		if (current.start === current.end) continue;
		inUse.add(id);
		const known = passages.get(id);
		if (known && !isSamePassage(known, current, history)) {
			report.reused.push({ id, before: lastWords(known, history), after: wordsAt(present, current) });
		}
		const origin = known?.origin ?? { revision, words: current };
		passages.set(id, { id, origin, splitPart: known?.splitPart, current });
	}
	for (const passage of passages.values()) {
		if (isWithdrawn(passage, history)) passages.set(passage.id, { ...passage, isWithdrawn: true });
	}
	for (const passage of passages.values()) {
		const before = registry?.passages[passage.id];
		if (!before) report.added.push(passage.id);
		else if (passage.lost && "now" in before) {
			report.retired.push({ id: passage.id, words: lastWords(passage, history) });
		} else if (passage.isWithdrawn && !before.withdrawn) report.withdrawn.push(passage.id);
		else if (passage.current && "gone" in before) report.revived.push(passage.id);
	}
	const next = nextRegistry(carried, passages, pages);
	const recorded = new Set(registry?.pages);
	report.pages.push(...(next.pages ?? []).filter((id) => !recorded.has(id)));
	return {
		registry: next,
		report,
		isChanged: JSON.stringify(next) !== JSON.stringify(registry),
		former: [...passages.values()].flatMap(({ id, current, isWithdrawn }) =>
			current && present && !inUse.has(id) && !isWithdrawn ? [{ id, range: textRangeOf(present.words, current) }] : [],
		),
		gone: [...passages.values()].flatMap((passage) => goneOf(passage, history, inUse)),
	};
}

/** What is told of an id whose words are gone from the text; nothing of one that has words there. */
function goneOf({ id, lost, current, isWithdrawn = false }: TrackedPassage, history: History, inUse: Set<string>) {
	const words = lost && !isWithdrawn ? lastSentences(lost, history) : "";
	if (lost) return [{ id, words, block: nearestBlock(history, lost), isWithdrawn }];
	const block = history.at(-1)?.words.blockOf[current.start] ?? 0;
	return isWithdrawn && !inUse.has(id) ? [{ id, words, block, isWithdrawn }] : [];
}

/** Whether all words of a passage are withheld, where it stands or stood last; or were once. */
function isWithdrawn(passage: TrackedPassage, history: History): boolean {
	const { current, lost } = passage;
	const text = lost ? history[lost.revision] : history.at(-1);
	const words = lost?.words ?? current;
	return passage.isWithdrawn === true || (text !== undefined && words !== undefined && areWithheld(text.words, words));
}

/** Two ranges are one passage if they share at least this much of the shorter one. */
const SAME_SHARE = 0.5;

/**
 * Whether an annotation is on the words that its id was published for: its first words or, where these were rewritten,
 * its last ones. An annotation may become longer or shorter, but not move away.
 */
function isSamePassage(known: TrackedPassage, range: TextRange, history: History): boolean {
	const present = history.at(-1);
	if (known.lost) return present !== undefined && lastWords(known, history) === wordsAt(present, range);
	const { revision, words } = known.origin;
	const left: number[] = [];
	for (let word = words.start; word < words.end; word++) {
		const found = traceWord(history, { revision, word });
		if (found) left.push(found.word);
	}
	const isRewritten = left.length < SAME_SHARE * (words.end - words.start);
	const published = isRewritten ? known.current : enclosingWords(left);
	const shortest = Math.min(range.end - range.start, published.end - published.start);
	return overlap(published, range) >= SAME_SHARE * shortest;
}

function wordsAt({ text, words }: RevisionText, range: TextRange): string {
	const { start, end } = withPunctuation(text, textRangeOf(words, range));
	return text.slice(start, end);
}

function lastWords({ current, lost }: TrackedPassage, history: History): string {
	const text = lost ? history[lost.revision] : history.at(-1);
	const words = lost?.words ?? current;
	return text && words ? wordsAt(text, words) : "";
}

function lastSentences({ revision, words }: WordSpan, history: History): string {
	const past = history[revision];
	if (!past) return "";
	const { start, end } = sentencesAround(past, textRangeOf(past.words, words));
	return past.text.slice(start, end);
}
