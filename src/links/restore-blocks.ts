import { type DeletedRun, restoreWords } from "./deleted-runs.ts";
import { type History, traceWord } from "./revision-text.ts";

/** From this many words on, a block that occurs once is the same block wherever it stands. */
const MIN_WORDS_ALONE = 4;
/** Above this many pairs of equal blocks, as of rows of stars between sections, none is compared. */
const MAX_PAIRS = 400;

/** A deleted block, and a block of the newest text with the same words. */
type Candidate = {
	run: DeletedRun;
	/** The first word of the block of the newest text. */
	to: number;
	/** Whether no other deleted block and no other new one has these words. */
	isAlone: boolean;
};

/**
 * Restores whole blocks that were deleted, also several next to each other and those of a word or two. Of blocks with
 * the same words, neighbours tell which is which; where they do not, none is restored.
 * @param runs the deleted runs, those of the latest revision first
 * @param isFree whether a word of the newest text has no partner yet
 * @param take is told of each word of the newest text that gets one
 */
export function restoreBlocks(
	history: History,
	runs: readonly DeletedRun[],
	isFree: (word: number) => boolean,
	take: (word: number) => void,
): void {
	let left = candidatesOf(history, runs, isFree);
	const restoreWhere = (holds: (candidate: Candidate) => boolean, inOrder: Candidate[]): boolean => {
		let isAny = false;
		for (const candidate of inOrder) {
			const { run, to } = candidate;
			const isOpen = isFree(to) && !history[run.revision]?.restored.has(run.start);
			if (!isOpen || !holds(candidate)) continue;
			restoreWords(history, run, to);
			for (let word = to; word < to + run.end - run.start; word++) take(word);
			isAny = true;
		}
		left = left.filter(({ to }) => isFree(to));
		return isAny;
	};
	const neighboursAtLeast = (count: number) => (one: Candidate) => neighbours(history, one) >= count;
	const isLongAlone = ({ run, isAlone }: Candidate) => isAlone && run.end - run.start >= MIN_WORDS_ALONE;
	// What is restored is a neighbour in turn: of the block after it, then of the one before it.
	const steps: (() => boolean)[] = [
		() => restoreWhere(neighboursAtLeast(2), left),
		() => restoreWhere(neighboursAtLeast(1), left),
		() => restoreWhere(neighboursAtLeast(1), left.toReversed()),
		() => restoreWhere(isLongAlone, left),
	];
	while (left.length > 0 && steps.some((step) => step()));
}

/** The deleted blocks that the newest text may have again, in its order, those of the latest revision first. */
function candidatesOf(history: History, runs: readonly DeletedRun[], isFree: (word: number) => boolean): Candidate[] {
	const newest = history.at(-1)?.words;
	if (!newest) return [];
	const deleted = Map.groupBy(
		runs.filter(({ isBlock }) => isBlock),
		({ revision, start, end }) => history[revision]?.words.folded.slice(start, end).join(" ") ?? "",
	);
	const isNew = (start: number, end: number) => {
		for (let word = start; word < end; word++) if (!isFree(word)) return false;
		return end > start;
	};
	const added = Map.groupBy(
		newest.blockRanges.filter(({ start, end }) => isNew(start, end)),
		({ start, end }) => newest.folded.slice(start, end).join(" "),
	);
	const candidates = [...added].flatMap(([words, blocks]) => {
		const past = deleted.get(words) ?? [];
		if (past.length * blocks.length > MAX_PAIRS) return [];
		const latest = past.filter(({ revision }) => revision === past[0]?.revision);
		return blocks.flatMap(({ start }) =>
			past.map((run) => ({ run, to: start, isAlone: blocks.length === 1 && latest.length === 1 && run === latest[0] })),
		);
	});
	return candidates.sort((a, b) => a.to - b.to || b.run.revision - a.run.revision || a.run.start - b.run.start);
}

/** How many neighbours a deleted block and a new one have in common, 0 to 2: the same words, or the text's end. */
function neighbours(history: History, { run: { revision, start, end }, to }: Candidate): number {
	const past = history[revision]?.words.folded.length ?? 0;
	const present = history.at(-1)?.words.folded.length ?? 0;
	const toEnd = to + end - start;
	const leadsTo = (word: number, target: number) => traceWord(history, { revision, word })?.word === target;
	const before = start === 0 || to === 0 ? start === to : leadsTo(start - 1, to - 1);
	const after = end === past || toEnd === present ? end === past && toEnd === present : leadsTo(end, toEnd);
	return Number(before) + Number(after);
}
