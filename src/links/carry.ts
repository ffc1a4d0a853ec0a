import type { LinkLedger } from "../model/link-ledger.ts";
import type { TextRange } from "../model/selector.ts";
import { overlap } from "../pipeline/ranges.ts";
import { NONE } from "./align/draft.ts";
import { align } from "./align/index.ts";
import { historyOf, joinBlocks, type PastText, type PastWord, walk } from "./history.ts";
import { isBlockId, isSentenceId, nextId } from "./ids.ts";
import { parseWords, splitRevision } from "./notation.ts";
import { hullOf, type Landings, landingsOf, placeOf } from "./place.ts";
import { revive } from "./revive.ts";
import { textOf, withMarks, wordsAt } from "./words.ts";

/** Below this share of the words that it was born with, an id no longer names what it was made for. */
const BORN_SHARE = 0.25;
/** A passage belongs where at least this share is of what is left of the words that it was born with. */
const HOME_SHARE = 0.25;
/** A passage was divided where less than this share of what is left of it has stayed together. */
const WHOLE_OF_PASSAGE = 0.75;
/** From this share of its words on, a passage is its whole block or sentence, not a part of it. */
const WHOLE_SHARE = 0.5;
/** A passage that begins within so many words of a block's or sentence's beginning names it. */
const HEAD = 3;

/** Words of a revision, from 0. */
export type PastWords = { revision: number; words: TextRange };

/** A passage that was published: where it is now, or where it was last. */
export type Carried = { id: string; born: PastWords; divided?: PastWords | undefined } & (
	| { now: TextRange; gone?: never }
	| { gone: PastWords; now?: never }
);

/** Something that only the editor can know. */
export type Question = { id: string; reason: "twins" | "little-left"; words: string };

export type Answers = ReadonlyMap<string, "keep" | "retire">;

export type CarryInput = {
	/** The blocks' texts. The text of the column is these, joined by blank lines. */
	blocks: readonly string[];
	/** The sentences, as ranges of that text. */
	sentences?: readonly TextRange[];
	/** The name of the column's folder, which its addresses begin with. */
	slug?: string | undefined;
};

/** The passages of a ledger in a text that may have changed since. */
export type CarriedLinks = {
	/** The ids by which the blocks and the sentences go. */
	blocks: string[];
	sentences: string[];
	/** The revisions of the text, the newest last. */
	history: PastText[];
	/** Whether the text differs from the newest one in the ledger. */
	isRevised: boolean;
	passages: Map<string, Carried>;
	questions: Question[];
	ledger: LinkLedger | undefined;
	/** Every name that the column's folder had. */
	slugs: string[];
	/** The id that the words of a range were published under, of those that begin with a letter and a hyphen. */
	idOf: (prefix: string, range: TextRange) => string | undefined;
};

/**
 * Carries every passage that was ever published to where its words stand now, and names what is new. Nothing is
 * guessed: what has kept too little of its words is gone.
 * @param answers the editor's decisions on ids of earlier questions
 */
export function carryLinks(
	{ blocks, sentences = [], slug }: CarryInput,
	ledger?: LinkLedger,
	answers: Answers = new Map(),
): CarriedLinks {
	const newest = { ...joinBlocks(blocks), names: [], next: null, back: new Map() };
	const units = { blocks: newest.words.ranges, sentences: sentences.map((range) => wordsAt(newest.words, range)) };
	const recorded = ledger ? historyOf(ledger) : [];
	const isRevised = recorded.at(-1)?.text !== newest.text;
	const { history, doubtful } = isRevised
		? extend(recorded, newest)
		: { history: recorded, doubtful: new Set<number>() };
	const carrier = new Carrier(history, isRevised, doubtful, answers);
	const passages = new Map<string, Carried>();
	for (const [id, passage] of Object.entries(ledger?.passages ?? {})) {
		const born = readPast(history, passage.born);
		const divided = passage.divided === undefined ? undefined : readPast(history, passage.divided);
		const last =
			"now" in passage
				? { revision: recorded.length - 1, words: readPresent(recorded, passage.now) }
				: readPast(history, passage.gone);
		const unit = isSentenceId(id) ? units.sentences : units.blocks;
		passages.set(id, carrier.carry({ id, born, divided, last, isLiving: "now" in passage }, unit));
	}
	const make = (ranges: readonly TextRange[], isKind: (id: string) => boolean, stemOf: (index: number) => string) =>
		nameUnits(ranges, passages, isKind, stemOf, history.length - 1);
	const names = make(units.blocks, isBlockId, () => "p");
	const present = history.at(-1);
	if (present) present.names = names;
	const sentenceNames = make(
		units.sentences,
		isSentenceId,
		(index) => `${names[newest.words.blocks[units.sentences[index]?.start ?? 0] ?? 0]}s`,
	);
	return {
		blocks: names,
		sentences: sentenceNames,
		history,
		isRevised,
		passages,
		questions: carrier.questions,
		ledger,
		slugs: [...new Set([...(ledger?.slugs ?? []), ...(slug === undefined ? [] : [slug])])],
		idOf: (prefix, range) => {
			const { start, end } = wordsAt(newest.words, range);
			return [...passages.values()].find(
				({ id, now }) => id.startsWith(`${prefix}-`) && now?.start === start && now.end === end,
			)?.id;
		},
	};
}

/** What is wrong with a ledger that satisfies its schema: the first place where it contradicts itself; null where nothing is. */
export function problemOf(ledger: LinkLedger): string | null {
	try {
		const history = historyOf(ledger);
		for (const passage of Object.values(ledger.passages)) {
			readPast(history, passage.born);
			if (passage.divided !== undefined) readPast(history, passage.divided);
			if ("now" in passage) readPresent(history, passage.now);
			else readPast(history, passage.gone);
		}
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Adds a text to a history: which of its words are old ones, and which came back. */
function extend(recorded: readonly PastText[], newest: PastText): { history: PastText[]; doubtful: Set<number> } {
	const last = recorded.at(-1);
	if (!last) return { history: [newest], doubtful: new Set() };
	const alignment = align(last.words, newest.words);
	const count = last.words.folded.length;
	const next = {
		to: Int32Array.from({ length: count }, (_, word) => alignment.to(word)),
		kind: Uint8Array.from({ length: count }, (_, word) => alignment.kind(word)),
	};
	const history = recorded.map((past) => ({ ...past, back: new Map(past.back), ...(past === last && { next }) }));
	history.push(newest);
	revive(history, (word) => alignment.from(word) === NONE);
	return { history, doubtful: alignment.doubtful };
}

function readPast(history: readonly PastText[], written: string): PastWords {
	const past = splitRevision(written);
	const text = past && history[past.revision - 1];
	const words = text && parseWords(text, past.words);
	if (!past || !words) throw new Error(`“${written}” names words that no revision has.`);
	return { revision: past.revision - 1, words };
}

function readPresent(recorded: readonly PastText[], written: string): TextRange {
	const newest = recorded.at(-1);
	const words = newest && parseWords(newest, written);
	if (!words) throw new Error(`“${written}” names words that the newest revision does not have.`);
	return words;
}

type Last = Pick<Carried, "id" | "born" | "divided"> & { last: PastWords; isLiving: boolean };

/** Carries passages along one history. */
class Carrier {
	readonly questions: Question[] = [];
	readonly #history: readonly PastText[];
	readonly #isRevised: boolean;
	readonly #doubtful: ReadonlySet<number>;
	readonly #answers: Answers;

	constructor(history: readonly PastText[], isRevised: boolean, doubtful: ReadonlySet<number>, answers: Answers) {
		this.#history = history;
		this.#isRevised = isRevised;
		this.#doubtful = doubtful;
		this.#answers = answers;
	}

	carry({ id, born, divided, last, isLiving }: Last, units: readonly TextRange[]): Carried {
		const known = { id, born, divided };
		if (isLiving && !this.#isRevised) return { ...known, now: last.words };
		const unitOf = unitFinder(units);
		const gone: Carried = { ...known, gone: last };
		const original = this.#land(divided ?? born, unitOf);
		const landings = this.#land(last, unitOf);
		// What was gone is alive again only where half of its words are back.
		if (!isLiving && landings.share < WHOLE_SHARE) return gone;
		if (this.#answers.get(id) === "retire") return gone;
		const step = placeOf(last.words, landings, (word) => this.#find({ revision: last.revision, word })?.word ?? null);
		const home = original.share >= WHOLE_SHARE ? original.all[0] : undefined;
		const inStep = original.all.find(({ unit }) => unit === step?.unit);
		// Where it went step by step is left for where the words are that it was made for, if those went elsewhere.
		if (home && (inStep?.weight ?? 0) < HOME_SHARE * original.share * original.count) {
			return { ...known, now: hullOf(home.words) };
		}
		if (!step) return gone;
		const kept = original.share;
		if (kept < BORN_SHARE && this.#answers.get(id) !== "keep") return gone;
		if (step.isDoubtful) this.#ask(id, "little-left", last);
		else if (isLiving && this.#doubtful.has(this.#blockOf(last))) this.#ask(id, "twins", last);
		// Of a passage that was divided the id names one part: from then on it stands for no other.
		const isDivided = step.weight < WHOLE_OF_PASSAGE * landings.share * landings.count;
		const part = isDivided ? { revision: this.#history.length - 1, words: step.words } : divided;
		return { id, born, divided: part, now: step.words };
	}

	#land({ revision, words }: PastWords, unitOf: (word: number) => number): Landings {
		return landingsOf(words, (word) => this.#find({ revision, word }), unitOf);
	}

	#find(from: PastWord) {
		return walk(this.#history, from);
	}

	#blockOf({ revision, words }: PastWords): number {
		return this.#history[revision]?.words.blocks[words.start] ?? NONE;
	}

	#ask(id: string, reason: Question["reason"], { revision, words }: PastWords): void {
		if (!isBlockId(id) || this.#answers.has(id)) return;
		const past = this.#history[revision];
		if (!past) return;
		const { start, end } = withMarks(past.text, textOf(past.words, words));
		this.questions.push({ id, reason, words: past.text.slice(start, end) });
	}
}

/** Which unit each word is in; a word between units belongs to the one before. */
function unitFinder(units: readonly TextRange[]): (word: number) => number {
	return (word) => {
		let low = 0;
		let high = units.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((units[middle]?.start ?? 0) <= word) low = middle;
			else high = middle - 1;
		}
		return low;
	};
}

/**
 * The id that each unit goes by. One that has a single old id for most of it gives it all of itself; where several
 * have come together each keeps its part, and the longest names the unit; one that none begins gets a new id.
 */
function nameUnits(
	units: readonly TextRange[],
	passages: Map<string, Carried>,
	isKind: (id: string) => boolean,
	stemOf: (index: number) => string,
	revision: number,
): string[] {
	const unitOf = unitFinder(units);
	const inUnit = new Map<number, { id: string; now: TextRange }[]>();
	for (const { id, now } of passages.values()) {
		if (!now || !isKind(id)) continue;
		const unit = unitOf(now.start);
		inUnit.set(unit, [...(inUnit.get(unit) ?? []), { id, now }]);
	}
	return units.map((range, index) => {
		const size = range.end - range.start;
		const ids = (inUnit.get(index) ?? []).map(({ id, now }) => ({ id, now, share: overlap(now, range) / size }));
		ids.sort((a, b) => b.share - a.share || a.now.start - b.now.start);
		const [lead, other] = ids;
		if (lead && !other && lead.share >= WHOLE_SHARE) {
			setNow(passages, lead.id, range);
			return lead.id;
		}
		const isNamed = ids.some(({ now, share }) => now.start <= range.start + HEAD || share >= WHOLE_SHARE);
		if (lead && isNamed) return lead.id;
		const id = nextId(stemOf(index), passages.keys());
		// What holds no word cannot be told from others: it has an id on this page only.
		if (size > 0) passages.set(id, { id, born: { revision, words: range }, now: range });
		return id;
	});
}

function setNow(passages: Map<string, Carried>, id: string, now: TextRange): void {
	const passage = passages.get(id);
	if (passage) passages.set(id, { id, born: passage.born, divided: passage.divided, now });
}
