import { NONE, REPLACED, RESPELT, SAME } from "./align/draft.ts";
import type { PastText } from "./history.ts";

const WORDS: Record<number, string> = { [SAME]: "same", [RESPELT]: "respelt", [REPLACED]: "replaced" };

/**
 * Writes down how the words of the last revision but one have become those of the newest: one line a run of words in
 * one block. What `historyOf` reads.
 * @param isUnchanged whether a block of the newest revision is one of the revision before, with all its words
 */
export function printSteps(history: readonly PastText[], isUnchanged: (block: number) => boolean): string[] {
	const newest = history.at(-1);
	const before = history.at(-2);
	if (!newest || !before) return [];
	const steps: string[] = [];
	const isSkipped = (to: number) => to === NONE || isUnchanged(newest.words.blocks[to] ?? 0);
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
			isOneBlock(before, start, end) &&
			isOneBlock(newest, to, to + end - start)
		) {
			end++;
		}
		steps.push(`${wordsIn(before, start, end)} ${WORDS[kind]} ${wordIn(newest, to)}`);
		start = end;
	}
	for (const [index, past] of history.slice(0, -1).entries()) steps.push(...printBack(history, index, past, newest));
	return steps;
}

/** The words of a past revision that came back in the newest. */
function printBack(history: readonly PastText[], index: number, past: PastText, newest: PastText): string[] {
	const steps: string[] = [];
	const target = (word: number) => {
		const back = past.back.get(word);
		return back?.revision === history.length - 1 ? back.word : NONE;
	};
	for (const start of [...past.back.keys()].sort((a, b) => a - b)) {
		const to = target(start);
		const goesOn = target(start - 1) === to - 1 && isOneBlock(past, start - 1, start) && isOneBlock(newest, to - 1, to);
		if (to === NONE || goesOn) continue;
		let end = start + 1;
		while (
			target(end) === to + end - start &&
			isOneBlock(past, start, end) &&
			isOneBlock(newest, to, to + end - start)
		) {
			end++;
		}
		steps.push(`${index + 1}.${wordsIn(past, start, end)} back ${wordIn(newest, to)}`);
	}
	return steps;
}

function isOneBlock({ words }: PastText, a: number, b: number): boolean {
	return words.blocks[a] === words.blocks[b];
}

function wordIn({ names, words }: PastText, word: number): string {
	const block = words.blocks[word] ?? 0;
	return `${names[block]}.${word - (words.ranges[block]?.start ?? 0) + 1}`;
}

function wordsIn(text: PastText, start: number, end: number): string {
	const block = text.words.blocks[start] ?? 0;
	return `${wordIn(text, start)}-${end - (text.words.ranges[block]?.start ?? 0)}`;
}
