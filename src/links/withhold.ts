import type { Registry } from "../model/registry.ts";
import type { TextRange } from "../text/ranges.ts";
import { isWithheld, replaceIn, withholdingIn } from "../text/withheld.ts";
import { NONE, REPLACED } from "./align/builder.ts";
import { historyOf } from "./history.ts";
import { type NewestWord, newestWords } from "./newest-words.ts";
import { type History, joinBlocks, type WordPosition } from "./revision-text.ts";
import { type WordIndex, wordRangeAt } from "./words.ts";

/** What is withheld from the texts that a registry keeps. */
export type Withholding = {
	/** The blocks of the newest text, with all words. */
	blocks: readonly string[];
	/** The ranges of the passages in it, in UTF-16 units; none of those that only a former revision has. */
	ranges: readonly TextRange[];
	/** Where the passages stand in the text of any revision. */
	rangesIn: (text: string) => readonly TextRange[];
};

/** So many words between withheld ones are withheld, too, in a text where the newest one has none of them. */
const MAX_WORDS_BETWEEN = 3;

/** The ranges of some words, as runs that each stand in one block, in UTF-16 units. */
export function rangesOfWords({ starts, ends, blockOf }: WordIndex, has: (word: number) => boolean): TextRange[] {
	const ranges: TextRange[] = [];
	for (let word = 0; word < starts.length; word++) {
		if (!has(word)) continue;
		const last = ranges.at(-1);
		const isNext = has(word - 1) && blockOf[word - 1] === blockOf[word];
		if (last && isNext) last.end = ends[word] ?? last.end;
		else ranges.push({ start: starts[word] ?? 0, end: ends[word] ?? 0 });
	}
	return ranges;
}

/** The ranges of the words of a text, in UTF-16 units, ascending. */
export function wordRangesOf({ starts, ends }: WordIndex): TextRange[] {
	return starts.map((start, word) => ({ start, end: ends[word] ?? start }));
}

/** Gives which words of a text some ranges touch, by their numbers. */
export function wordsAt(words: WordIndex, ranges: readonly TextRange[]): Set<number> {
	const found = new Set<number>();
	for (const range of ranges) {
		const { start, end } = wordRangeAt(words, range);
		for (let word = start; word < end; word++) found.add(word);
	}
	return found;
}

/**
 * A registry without the words of withdrawn passages: in no text that it keeps do they stand, whatever they read in it.
 * Words are followed from the newest text back through every revision; passages that only former revisions have are
 * found there. All words keep their numbers, and ids what they name.
 * @returns the registry itself where no text has such words
 */
export function withholdFrom(registry: Registry, withholding: Withholding): Registry {
	const history = historyOf(registry);
	const marked = new Marking(history, withholding).words();
	const last = registry.revisions.at(-1);
	const byKey = new Map<string, Set<number>>();
	for (const [index, { blocks }] of registry.revisions.entries()) {
		const ranges = history[index]?.words.blockRanges;
		for (const [block, key] of blocks.entries()) {
			// What the newest text shows of a block decides where an older revision has the same one.
			if (index < registry.revisions.length - 1 && last?.blocks.includes(key)) continue;
			const { start, end } = ranges?.[block] ?? { start: 0, end: 0 };
			const own = byKey.get(key) ?? new Set();
			for (let word = start; word < end; word++) if (marked[index]?.has(word)) own.add(word - start);
			byKey.set(key, own);
		}
	}
	const texts = Object.fromEntries(
		Object.entries(registry.texts).map(([key, text]) => [key, textWithout(text, byKey.get(key))]),
	);
	const isChanged = Object.entries(texts).some(([key, text]) => text !== registry.texts[key]);
	// What is read from a revision is kept by the object: those with other texts are others.
	return isChanged ? { ...registry, revisions: registry.revisions.map((one) => ({ ...one })), texts } : registry;
}

/** The text of a block without some of its words, by their numbers. */
function textWithout(text: string, withheld: ReadonlySet<number> | undefined): string {
	if (!withheld || withheld.size === 0) return text;
	const { words } = joinBlocks([text]);
	const isMasked = (word: number) => isWithheld(words.folded[word] ?? "");
	const has = (word: number) => withheld.has(word) || isMasked(word);
	if ([...withheld].every(isMasked)) return text;
	const ranges = rangesOfWords(words, has);
	return replaceIn(text, withholdingIn(text, ranges, wordRangesOf(words)));
}

/** Finds the words of each revision that are withheld. */
class Marking {
	readonly #history: History;
	readonly #withholding: Withholding;
	/** Leads from a word of any revision to the word of the newest text that it is. */
	readonly #newest: (from: WordPosition) => NewestWord;
	readonly #newestWords: WordIndex;
	/** The words of the newest text that are withheld. */
	readonly #withheld: ReadonlySet<number>;

	constructor(history: History, withholding: Withholding) {
		this.#history = history;
		this.#withholding = withholding;
		const { blocks, ranges } = withholding;
		this.#newestWords = joinBlocks(blocks).words;
		this.#withheld = wordsAt(this.#newestWords, ranges);
		this.#newest = newestWords(history, blocks);
	}

	/** The numbers of the withheld words of each revision, the oldest first. */
	words(): Set<number>[] {
		const history = this.#history;
		const marked = history.map(({ text, words }) => wordsAt(words, this.#withholding.rangesIn(text)));
		for (const [revision, own] of marked.entries()) {
			for (const word of own) if (this.#isSameShown({ revision, word })) own.delete(word);
		}
		this.#markLater(marked);
		this.#markEarlier(marked);
		for (const [revision, own] of marked.entries()) this.#markBetween(revision, own);
		return marked;
	}

	/** What marked words of a revision have become in the next, unless it is another word. */
	#markLater(marked: Set<number>[]): void {
		for (const [revision, own] of marked.entries()) {
			const { next } = this.#history[revision] ?? {};
			for (const word of own) {
				const to = next?.to[word] ?? NONE;
				const isOther = next?.kind[word] === REPLACED;
				if (to === NONE || isOther || this.#isShown({ revision: revision + 1, word: to })) continue;
				marked[revision + 1]?.add(to);
			}
		}
	}

	/** What marked words of a revision were before, whatever they read. */
	#markEarlier(marked: Set<number>[]): void {
		for (let revision = marked.length - 1; revision >= 0; revision--) {
			const { words, next, restored } = this.#history[revision] ?? {};
			for (let word = 0; word < (words?.folded.length ?? 0); word++) {
				const to = next?.to[word] ?? NONE;
				const back = restored?.get(word);
				const isMarked =
					this.#isWithheld({ revision, word }) ||
					(to !== NONE && marked[revision + 1]?.has(to)) ||
					(back !== undefined && marked[back.revision]?.has(back.word));
				if (isMarked) marked[revision]?.add(word);
			}
		}
	}

	/** A few words between marked ones of a block, of which the newest text shows none. */
	#markBetween(revision: number, own: Set<number>): void {
		const { blockOf } = this.#history[revision]?.words ?? { blockOf: [] };
		let before = NONE;
		for (const word of [...own].sort((a, b) => a - b)) {
			const between = Array.from({ length: word - before - 1 }, (_, step) => before + 1 + step);
			const isNear = before !== NONE && between.length <= MAX_WORDS_BETWEEN && blockOf[before] === blockOf[word];
			if (isNear && !between.some((one) => this.#isShown({ revision, word: one }))) {
				for (const one of between) own.add(one);
			}
			before = word;
		}
	}

	/** The word of the newest text that a word of a revision is; `NONE` where it is none. */
	#inNewest(from: WordPosition): number {
		return this.#newest(from).word;
	}

	#isWithheld(from: WordPosition): boolean {
		return this.#withheld.has(this.#inNewest(from));
	}

	#isShown(from: WordPosition): boolean {
		const word = this.#inNewest(from);
		return word !== NONE && !this.#withheld.has(word);
	}

	/** Whether the newest text shows a word as it reads in a revision: neither respelt nor another in its place. */
	#isSameShown(from: WordPosition): boolean {
		const reads = this.#history[from.revision]?.words.folded[from.word];
		return this.#isShown(from) && this.#newestWords.folded[this.#inNewest(from)] === reads;
	}
}
