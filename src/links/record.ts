import type { Registry } from "../model/registry.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { sentencesAround } from "./around.ts";
import type { Carried } from "./carried.ts";
import type { CarriedLinks } from "./carry.ts";
import { type PastText, type PastWords, walk } from "./history.ts";
import { nearestBlock } from "./nearest.ts";
import { hullOfWords } from "./place.ts";
import { textOf, withMarks, wordsAt } from "./words.ts";
import { nextRegistry } from "./write.ts";

/** An annotation, as far as links know it: its id, and its range in the text. */
export type Marked = { id: string; range: TextRange };

/** What has changed in a registry: what an editor should see before it is published. */
export type LinkReport = {
	added: string[];
	/** Ids whose words are gone, with the words that they stood for. */
	retired: { id: string; words: string }[];
	/** Ids that were gone, and whose words are back. */
	revived: string[];
	/** Ids that annotations give to other words than those they were published for. */
	reused: { id: string; before: string; after: string }[];
};

export type RecordedLinks = {
	registry: Registry;
	report: LinkReport;
	/** Whether the registry differs from the one that was carried. */
	isChanged: boolean;
	/** Ids that no block, sentence or annotation has any more, and where their words stand. */
	former: Marked[];
	/** Ids whose words are gone, with the words in their sentences, and the position of the block that stands nearest to their place. */
	gone: { id: string; words: string; block: number }[];
};

/** Records where annotations stand now, and everything that was ever published: the next registry. */
export function recordLinks(carried: CarriedLinks, annotations: readonly Marked[]): RecordedLinks {
	const { history, registry } = carried;
	const present = history.at(-1);
	const revision = history.length - 1;
	const passages = new Map(carried.passages);
	const report: LinkReport = { added: [], retired: [], revived: [], reused: [] };
	const current = new Set([...carried.blocks, ...carried.sentences]);
	if (present) {
		for (const { id, range } of annotations) {
			const now = wordsAt(present.words, range);
			if (now.start === now.end) continue;
			current.add(id);
			const known = passages.get(id);
			if (known && !standsFor(known, now, history)) {
				report.reused.push({ id, before: lastWords(known, history), after: textAt(present, now) });
			}
			passages.set(id, { id, born: known?.born ?? { revision, words: now }, divided: known?.divided, now });
		}
	}
	for (const passage of passages.values()) {
		const before = registry?.passages[passage.id];
		if (!before) report.added.push(passage.id);
		else if (passage.gone && "now" in before) {
			report.retired.push({ id: passage.id, words: lastWords(passage, history) });
		} else if (passage.now && "gone" in before) report.revived.push(passage.id);
	}
	const next = nextRegistry(carried, passages);
	return {
		registry: next,
		report,
		isChanged: JSON.stringify(next) !== JSON.stringify(registry),
		former: [...passages.values()].flatMap(({ id, now }) =>
			now && present && !current.has(id) ? [{ id, range: textOf(present.words, now) }] : [],
		),
		gone: [...passages.values()].flatMap(({ id, gone }) =>
			gone ? [{ id, words: lastSentences(gone, history), block: nearestBlock(history, gone) }] : [],
		),
	};
}

/** At least so much of the shorter of two stretches must be the same words for them to be one passage. */
const SAME_PASSAGE = 0.5;

/**
 * Whether the words that an annotation marks are those that its id was published for: those that it was born with, or,
 * where these were rewritten, those that it had last. Marks may be drawn longer or shorter, but not walk away.
 */
function standsFor(known: Carried, now: TextRange, history: readonly PastText[]): boolean {
	const present = history.at(-1);
	if (known.gone) return present !== undefined && lastWords(known, history) === textAt(present, now);
	const { revision, words } = known.born;
	const left: number[] = [];
	for (let word = words.start; word < words.end; word++) {
		const found = walk(history, { revision, word });
		if (found) left.push(found.word);
	}
	const isRewritten = left.length < SAME_PASSAGE * (words.end - words.start);
	const of = isRewritten ? known.now : hullOfWords(left);
	const shortest = Math.min(now.end - now.start, of.end - of.start);
	return overlap(of, now) >= SAME_PASSAGE * shortest;
}

function textAt({ text, words }: PastText, range: TextRange): string {
	const { start, end } = withMarks(text, textOf(words, range));
	return text.slice(start, end);
}

function lastWords({ now, gone }: Pick<Carried, "now" | "gone">, history: readonly PastText[]): string {
	const text = gone ? history[gone.revision] : history.at(-1);
	const words = gone?.words ?? now;
	return text && words ? textAt(text, words) : "";
}

function lastSentences({ revision, words }: PastWords, history: readonly PastText[]): string {
	const past = history[revision];
	if (!past) return "";
	const { start, end } = sentencesAround(past, textOf(past.words, words));
	return past.text.slice(start, end);
}
