import { STEP } from "../model/registry-step.ts";
import { NONE, REPLACED, RESPELT, SAME } from "./align/builder.ts";
import type { History, RevisionText } from "./revision-text.ts";

/**
 * Edit scripts: how the words of one revision became those of the next, one step a run of words in one block. The
 * notation of a step is in model/registry-step.ts. Blocks whose text and id both revisions share need no step.
 */
const NAME_OF_KIND: Record<number, string> = { [SAME]: "same", [RESPELT]: "respelt", [REPLACED]: "replaced" };
const KIND_OF_NAME = new Map(Object.entries(NAME_OF_KIND).map(([kind, name]) => [name, Number(kind)]));

/**
 * Prints the steps to the newest revision, those from the revision before it first, then what it restores from earlier
 * ones.
 * @param isUnchanged whether a block of the newest revision is one of the revision before, with all its words
 */
export function printEditScript(history: History, isUnchanged: (block: number) => boolean): string[] {
	const newest = history.at(-1);
	const before = history.at(-2);
	if (!newest || !before) return [];
	const steps: string[] = [];
	const isSkipped = (to: number) => to === NONE || isUnchanged(newest.words.blockOf[to] ?? 0);
	for (let start = 0; start < before.words.folded.length; ) {
		const to = before.next?.to[start] ?? NONE;
		if (isSkipped(to)) {
			start++;
			continue;
		}
		const kind = before.next?.kind[start] ?? SAME;
		let end = start + 1;
		while (
			before.next?.to[end] === to + end - start &&
			before.next.kind[end] === kind &&
			areInOneBlock(before, start, end) &&
			areInOneBlock(newest, to, to + end - start)
		) {
			end++;
		}
		steps.push(`${printRun(before, start, end)} ${NAME_OF_KIND[kind]} ${printWord(newest, to)}`);
		start = end;
	}
	for (const [index, past] of history.slice(0, -1).entries()) {
		steps.push(...printRestored(history, index, past, newest));
	}
	return steps;
}

/** Prints the words of a past revision that the newest one restores. */
function printRestored(history: History, index: number, past: RevisionText, newest: RevisionText): string[] {
	const steps: string[] = [];
	const target = (word: number) => {
		const restored = past.restored.get(word);
		return restored?.revision === history.length - 1 ? restored.word : NONE;
	};
	for (const start of [...past.restored.keys()].sort((a, b) => a - b)) {
		const to = target(start);
		const continues =
			target(start - 1) === to - 1 && areInOneBlock(past, start - 1, start) && areInOneBlock(newest, to - 1, to);
		if (to === NONE || continues) continue;
		let end = start + 1;
		while (
			target(end) === to + end - start &&
			areInOneBlock(past, start, end) &&
			areInOneBlock(newest, to, to + end - start)
		) {
			end++;
		}
		steps.push(`${index + 1}.${printRun(past, start, end)} back ${printWord(newest, to)}`);
	}
	return steps;
}

function areInOneBlock({ words }: RevisionText, a: number, b: number): boolean {
	return words.blockOf[a] === words.blockOf[b];
}

function printWord({ blockIds, words }: RevisionText, word: number): string {
	const block = words.blockOf[word] ?? 0;
	return `${blockIds[block]}.${word - (words.blockRanges[block]?.start ?? 0) + 1}`;
}

function printRun(text: RevisionText, start: number, end: number): string {
	const block = text.words.blockOf[start] ?? 0;
	return `${printWord(text, start)}-${end - (text.words.blockRanges[block]?.start ?? 0)}`;
}

/**
 * Parses the steps to one revision and enters them in the history.
 * @param index the position of that revision, at least 1
 * @param shared for each of its blocks, the position of the same text in the revision before; -1 for a new text
 * @throws Error where a step names words that no revision has
 */
export function readEditScript(
	history: History,
	index: number,
	steps: readonly string[],
	shared: readonly number[],
): void {
	const before = history[index - 1];
	const after = history[index];
	if (!before || !after) return;
	const count = before.words.folded.length;
	const next = { to: new Int32Array(count).fill(NONE), kind: new Uint8Array(count) };
	before.next = next;
	const pair = (from: number, to: number, length: number, kind: number) => {
		for (let step = 0; step < length; step++) {
			next.to[from + step] = to + step;
			next.kind[from + step] = kind;
		}
	};
	for (const [block, position] of shared.entries()) {
		const range = before.words.blockRanges[position];
		if (range) pair(range.start, after.words.blockRanges[block]?.start ?? 0, range.end - range.start, SAME);
	}
	for (const step of steps) {
		const [, past, block = "", first, last, kind = "", target = "", position] = STEP.exec(step) ?? [];
		const source = past === undefined ? before : history[Number(past) - 1];
		if (!source) throw new Error(`“${step}” names revision ${past}, which is not in the registry.`);
		if ((kind === "back") !== (past !== undefined) || (past !== undefined && Number(past) > index)) {
			throw new Error(`“${step}” does not say which earlier revision its words come from.`);
		}
		const length = Number(last) - Number(first) + 1;
		const from = parseWord(source, block, Number(first), length, step);
		const to = parseWord(after, target, Number(position), length, step);
		if (kind !== "back") pair(from, to, length, KIND_OF_NAME.get(kind) ?? SAME);
		else
			for (let word = 0; word < length; word++) source.restored.set(from + word, { revision: index, word: to + word });
	}
}

/** The word of a block with a number, counted from 1, where `length` words from it on are in the block. */
function parseWord(text: RevisionText, block: string, number: number, length: number, step: string): number {
	const range = text.words.blockRanges[text.blockIds.indexOf(block)];
	if (!range) throw new Error(`“${step}” names the block ${block}, which that revision does not have.`);
	const word = range.start + number - 1;
	if (number < 1 || length < 1 || word + length > range.end)
		throw new Error(`“${step}” names words that are not there.`);
	return word;
}
