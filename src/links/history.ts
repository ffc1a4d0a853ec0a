import type { RecordedTexts, Revision } from "../model/registry.ts";
import { STEP } from "../model/registry-step.ts";
import type { TextRange } from "../text/ranges.ts";
import { NONE, REPLACED, RESPELT, SAME } from "./align/draft.ts";
import { parseWords, splitRevision } from "./notation.ts";
import { countWords, type Words } from "./words.ts";

/** A word in a revision, counted from 0 through the whole text. */
export type PastWord = { revision: number; word: number };

/** Words of a revision, from 0. */
export type PastWords = { revision: number; words: TextRange };

/** A revision of a column's text, with where its words went. Revisions are counted from 0 here. */
export type PastText = {
	/** The blocks' texts joined by blank lines. */
	text: string;
	/** Where each block stands in it. */
	blocks: TextRange[];
	/** The id by which each block went. */
	names: string[];
	words: Words;
	/** The word of the next revision that each word became, and how; null in the newest revision. */
	next: { to: Int32Array; kind: Uint8Array } | null;
	/** Words that were gone, and came back in a later revision. */
	back: Map<number, PastWord>;
};

type NamedText = Pick<PastText, "text" | "blocks" | "names" | "words">;

const texts = new WeakMap<Revision, NamedText>();
const histories = new WeakMap<RecordedTexts, PastText[]>();

/**
 * What a registry records, ready to walk along. Kept for as long as the registry is.
 * @throws Error where the registry names texts, blocks or words that it does not hold
 */
export function historyOf(registry: RecordedTexts): PastText[] {
	const known = histories.get(registry);
	if (known) return known;
	const history = registry.revisions.map(
		(revision): PastText => ({
			...textOfRevision(registry, revision),
			next: null,
			back: new Map(),
		}),
	);
	for (const [index, revision] of registry.revisions.entries()) {
		if (index > 0) readSteps(history, index, registry.revisions[index - 1]?.blocks ?? [], revision);
	}
	histories.set(registry, history);
	return history;
}

function textOfRevision(registry: RecordedTexts, revision: Revision): NamedText {
	const known = texts.get(revision);
	if (known) return known;
	const blocks = revision.blocks.map((key) => {
		const text = registry.texts[key];
		if (text === undefined) throw new Error(`The text ${key} is not in the registry.`);
		return text;
	});
	const made = { ...joinBlocks(blocks), names: revision.blocks.map((key) => key.replace(/@.*/, "")) };
	if (new Set(made.names).size < made.names.length) throw new Error("A revision names a block twice.");
	texts.set(revision, made);
	return made;
}

/** One text of many blocks, with their ranges and their words counted. */
export function joinBlocks(blocks: readonly string[]): Pick<PastText, "text" | "blocks" | "words"> {
	const ranges: TextRange[] = [];
	let at = 0;
	for (const block of blocks) {
		ranges.push({ start: at, end: at + block.length });
		at += block.length + 2;
	}
	const text = blocks.join("\n\n");
	return { text, blocks: ranges, words: countWords(text, ranges) };
}

const KINDS: Record<string, number> = { same: SAME, respelt: RESPELT, replaced: REPLACED };

function readSteps(history: PastText[], index: number, keysBefore: readonly string[], revision: Revision): void {
	const before = history[index - 1];
	const after = history[index];
	if (!before || !after) return;
	const count = before.words.folded.length;
	const next = { to: new Int32Array(count).fill(NONE), kind: new Uint8Array(count) };
	before.next = next;
	const put = (from: number, to: number, length: number, kind: number) => {
		for (let step = 0; step < length; step++) {
			next.to[from + step] = to + step;
			next.kind[from + step] = kind;
		}
	};
	for (const [block, key] of revision.blocks.entries()) {
		const range = before.words.ranges[keysBefore.indexOf(key)];
		if (range) put(range.start, after.words.ranges[block]?.start ?? 0, range.end - range.start, SAME);
	}
	for (const step of revision.words) {
		const [, past, block = "", first, last, what = "", target = "", position] = STEP.exec(step) ?? [];
		const source = past === undefined ? before : history[Number(past) - 1];
		if (!source) throw new Error(`“${step}” names revision ${past}, which is not in the registry.`);
		if ((what === "back") !== (past !== undefined) || (past !== undefined && Number(past) > index)) {
			throw new Error(`“${step}” does not say which earlier revision its words come from.`);
		}
		const length = Number(last) - Number(first) + 1;
		const from = wordIn(source, block, Number(first), length, step);
		const to = wordIn(after, target, Number(position), length, step);
		if (what !== "back") put(from, to, length, KINDS[what] ?? SAME);
		else for (let word = 0; word < length; word++) source.back.set(from + word, { revision: index, word: to + word });
	}
}

/** A word of a block by its number, from 1, where so many words follow from it on. */
function wordIn({ names, words }: PastText, block: string, number: number, length: number, step: string): number {
	const range = words.ranges[names.indexOf(block)];
	if (!range) throw new Error(`“${step}” names the block ${block}, which that revision does not have.`);
	const word = range.start + number - 1;
	if (number < 1 || length < 1 || word + length > range.end)
		throw new Error(`“${step}” names words that are not there.`);
	return word;
}

/**
 * Where a word of a revision stands in the newest one.
 * @returns the word and the least like of what it was on the way; null where it is gone
 */
export function walk(history: readonly PastText[], from: PastWord): { word: number; kind: number } | null {
	let { revision, word } = from;
	let kind = SAME;
	while (revision < history.length - 1) {
		const text = history[revision];
		const to = text?.next?.to[word] ?? NONE;
		if (to !== NONE) {
			kind = Math.max(kind, text?.next?.kind[word] ?? SAME);
			word = to;
			revision++;
			continue;
		}
		const back = text?.back.get(word);
		if (!back) return null;
		({ revision, word } = back);
	}
	return { word, kind };
}

/** The words of a past revision that `1.p5.15-30` names; null where no revision has them. */
export function pastWords(history: readonly PastText[], written: string): PastWords | null {
	const past = splitRevision(written);
	const text = past && history[past.revision - 1];
	const words = text && parseWords(text, past.words);
	return past && words ? { revision: past.revision - 1, words } : null;
}
