import type { Registry } from "../model/registry.ts";
import type { TextRange } from "../text/ranges.ts";
import { NONE } from "./align/builder.ts";
import { align } from "./align/index.ts";
import { alignReverted, isSameText, restoreReverted, revertedRevision } from "./align-reverted.ts";
import { assignIds } from "./assign-ids.ts";
import { historyOf } from "./history.ts";
import { isBlockId, isSentenceId } from "./ids.ts";
import { type Answers, PassageTracker, type Question } from "./passage-tracker.ts";
import { type RecordedPassage, readPassages, type TrackedPassage } from "./passages.ts";
import { type PastText, pastTextOf } from "./past-text.ts";
import { restoreDeleted } from "./restore-deleted.ts";
import { type History, joinBlocks, type RevisionText } from "./revision-text.ts";
import { wordRangeAt } from "./words.ts";

export type CarryInput = {
	/** The blocks' texts. The text of the column is these, joined by blank lines. */
	blocks: readonly string[];
	/** The sentences, as ranges of that text in UTF-16 units. */
	sentences?: readonly TextRange[];
	/** The name of the column's folder, which its addresses begin with. */
	slug?: string | undefined;
	/** The fingerprints of the passages that are withdrawn now. */
	withdrawn?: readonly string[] | undefined;
	/** Whether an id tells withdrawn words. */
	isTelling?: (id: string) => boolean;
};

/** The passages of a registry in a text that may have been revised since. */
export type CarriedLinks = {
	/** The id of each block and of each sentence. */
	blocks: string[];
	sentences: string[];
	/** The revisions of the text, the newest last. */
	history: History;
	/** Whether the text differs from the newest one in the registry. */
	isRevised: boolean;
	/** The text before an edit that no registry records yet; null where there was none. */
	past: PastText | null;
	/** Every passage that was ever published, and the new ones, by id. */
	passages: Map<string, TrackedPassage>;
	questions: Question[];
	/** The registry that was given. */
	registry: Registry | undefined;
	/** Every name that the column's folder ever had. */
	slugs: string[];
	/** The fingerprints of all passages that were ever withdrawn. */
	withdrawn: string[];
	/** Whether an id tells withdrawn words. */
	isTelling: (id: string) => boolean;
	/**
	 * The ids of annotations, such as `q-…`, whose words are exactly those of a range: several where annotations of one
	 * kind have the same words. @param prefix the letter
	 */
	idsOf: (prefix: string, range: TextRange) => string[];
};

/**
 * Carries every published passage to where its words are in a text, and assigns ids to new blocks and sentences.
 * Nothing is guessed: a passage that kept too little of its words is lost.
 * @param registry what was published before; none for a new column
 * @param answers the editor's answers to earlier questions
 * @throws Error where the registry contradicts itself
 */
export function carryLinks(
	{ blocks, sentences = [], slug, withdrawn = [], isTelling = () => false }: CarryInput,
	registry?: Registry,
	answers: Answers = new Map(),
): CarriedLinks {
	const newest: RevisionText = { ...joinBlocks(blocks), blockIds: [], next: null, restored: new Map() };
	const { words } = newest;
	const units = { blocks: words.blockRanges, sentences: sentences.map((range) => wordRangeAt(words, range)) };
	const recorded = registry ? historyOf(registry) : [];
	const known = registry ? readPassages(registry, recorded) : [];
	const retired = known.filter(
		({ id, isLiving, isRetired, isWithdrawn }) =>
			isRetired || (isWithdrawn && !isLiving) || (isLiving && answers.get(id) === "retire"),
	);
	const isRevised = retired.some(({ isLiving }) => isLiving) || !isSameText(recorded.at(-1), blocks);
	const { history, ambiguous } = isRevised
		? addRevision(recorded, { newest, blocks, retired })
		: { history: recorded, ambiguous: new Set<number>() };
	const tracker = new PassageTracker({ history, isRevised, ambiguous, answers });
	const passages = new Map(
		known.map((passage): [string, TrackedPassage] => {
			const unitsOfKind = isSentenceId(passage.id) ? units.sentences : units.blocks;
			return [passage.id, tracker.track(passage, unitsOfKind)];
		}),
	);
	const recordedIds = history.flatMap((text) => text.blockIds);
	const assign = (
		ranges: readonly TextRange[],
		isKind: (id: string) => boolean,
		stemOf: (position: number) => string,
	) => {
		const taken = [...passages.keys(), ...recordedIds];
		return assignIds(ranges, { passages, taken, isKind, stemOf, revision: history.length - 1 });
	};
	// A revision that is recorded already keeps the ids that it records.
	const blockIds = isRevised ? assign(units.blocks, isBlockId, () => "p") : (recorded.at(-1)?.blockIds ?? []);
	const blockIdAt = (word: number) => blockIds[words.blockOf[word] ?? 0];
	const sentenceStem = (position: number) => `${blockIdAt(units.sentences[position]?.start ?? 0)}s`;
	const sentenceIds = assign(units.sentences, isSentenceId, sentenceStem);
	const byWords = Map.groupBy(passages.values(), ({ current }) => (current ? keyOf(current) : ""));
	return {
		blocks: blockIds,
		sentences: sentenceIds,
		history: isRevised ? [...history.slice(0, -1), { ...newest, blockIds }] : history,
		isRevised,
		past: isSameText(recorded.at(-1), blocks) ? null : pastTextOf(history, ambiguous),
		passages,
		questions: tracker.questions,
		registry,
		slugs: [...new Set([...(registry?.slugs ?? []), ...(slug === undefined ? [] : [slug])])],
		withdrawn: [...new Set([...(registry?.withdrawn ?? []), ...withdrawn])],
		isTelling,
		idsOf: (prefix, range) =>
			(byWords.get(keyOf(wordRangeAt(words, range))) ?? []).flatMap(({ id }) =>
				id.startsWith(`${prefix}-`) ? [id] : [],
			),
	};
}

function keyOf({ start, end }: TextRange): string {
	return `${start}-${end}`;
}

type Addition = {
	newest: RevisionText;
	/** The blocks' texts. */
	blocks: readonly string[];
	retired: readonly RecordedPassage[];
};

/**
 * Adds a text to a history: aligns it with the newest revision and finds restored words. Words of retired passages are
 * not restored.
 * @returns a new history; and the blocks of the revision before that could be one of several blocks of the new one
 */
function addRevision(
	recorded: History,
	{ newest, blocks, retired }: Addition,
): { history: History; ambiguous: ReadonlySet<number> } {
	const last = recorded.at(-1);
	if (!last) return { history: [newest], ambiguous: new Set() };
	const reverted = revertedRevision(recorded, blocks);
	const alignment = reverted === NONE ? align(last.words, newest.words) : alignReverted(recorded, reverted, newest);
	const count = last.words.folded.length;
	const isRetired = (revision: number, word: number) =>
		retired.some(({ last: { revision: of, words } }) => of === revision && word >= words.start && word < words.end);
	// An editor who retires a paragraph that occurs several times says that none of them is the one, so its words have no
	// partner either. The words of a paragraph that was rewritten keep theirs.
	const isAmbiguous = (word: number) => alignment.ambiguous.has(last.words.blockOf[word] ?? NONE);
	const to = (word: number) => (isAmbiguous(word) && isRetired(recorded.length - 1, word) ? NONE : alignment.to(word));
	const next = {
		to: Int32Array.from({ length: count }, (_, word) => to(word)),
		kind: Uint8Array.from({ length: count }, (_, word) => alignment.kind(word)),
	};
	// The recorded history is cached, so its texts are copied.
	const history = recorded.map((past) => ({
		...past,
		restored: new Map(past.restored),
		...(past === last && { next }),
	}));
	history.push(newest);
	if (reverted === NONE) restoreDeleted(history, (word) => alignment.from(word) === NONE, isRetired);
	else restoreReverted(history, reverted, isRetired);
	return { history, ambiguous: alignment.ambiguous };
}
