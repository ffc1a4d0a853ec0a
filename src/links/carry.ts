import type { Registry } from "../model/registry.ts";
import type { TextRange } from "../text/ranges.ts";
import { NONE } from "./align/draft.ts";
import { align } from "./align/index.ts";
import { type Carried, type Known, readPassages } from "./carried.ts";
import { historyOf, joinBlocks, type PastText, type PastWord, type PastWords, walk } from "./history.ts";
import { isBlockId, isSentenceId } from "./ids.ts";
import { nameUnits, unitFinder, WHOLE_SHARE } from "./name-units.ts";
import { hullOfWords, type Landings, landingsOf, placeOf } from "./place.ts";
import { revive } from "./revive.ts";
import { textOf, withMarks, wordsAt } from "./words.ts";

/** Below this share of the words that it was born with, an id no longer names what it was made for. */
const BORN_SHARE = 0.25;
/** A passage belongs where at least this share is of what is left of the words that it was born with. */
const HOME_SHARE = 0.25;
/** A passage was divided where less than this share of what is left of it has stayed together. */
const WHOLE_OF_PASSAGE = 0.75;

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

/** The passages of a registry in a text that may have changed since. */
export type CarriedLinks = {
	/** The ids by which the blocks and the sentences go. */
	blocks: string[];
	sentences: string[];
	/** The revisions of the text, the newest last. */
	history: PastText[];
	/** Whether the text differs from the newest one in the registry. */
	isRevised: boolean;
	passages: Map<string, Carried>;
	questions: Question[];
	registry: Registry | undefined;
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
	registry?: Registry,
	answers: Answers = new Map(),
): CarriedLinks {
	const newest = { ...joinBlocks(blocks), names: [], next: null, back: new Map() };
	const units = { blocks: newest.words.ranges, sentences: sentences.map((range) => wordsAt(newest.words, range)) };
	const recorded = registry ? historyOf(registry) : [];
	const known = registry ? readPassages(registry, recorded) : [];
	const retired = known.filter(
		({ id, isLiving, isRetired }) => isRetired || (isLiving && answers.get(id) === "retire"),
	);
	const isRevised = retired.some(({ isLiving }) => isLiving) || !isSameText(recorded.at(-1), blocks);
	const { history, doubtful } = isRevised
		? extend(recorded, newest, retired)
		: { history: recorded, doubtful: new Set<number>() };
	const carrier = new Carrier(history, isRevised, doubtful, answers);
	const passages = new Map<string, Carried>();
	for (const passage of known) {
		passages.set(passage.id, carrier.carry(passage, isSentenceId(passage.id) ? units.sentences : units.blocks));
	}
	const named = history.flatMap(({ names }) => names);
	const make = (ranges: readonly TextRange[], isKind: (id: string) => boolean, stemOf: (index: number) => string) =>
		nameUnits(ranges, {
			passages,
			taken: [...passages.keys(), ...named],
			isKind,
			stemOf,
			revision: history.length - 1,
		});
	// The blocks of a revision that is recorded have the names that it records.
	const names = isRevised ? make(units.blocks, isBlockId, () => "p") : (recorded.at(-1)?.names ?? []);
	const present = history.at(-1);
	if (isRevised && present) present.names = names;
	const sentenceNames = make(
		units.sentences,
		isSentenceId,
		(index) => `${names[newest.words.blocks[units.sentences[index]?.start ?? 0] ?? 0]}s`,
	);
	const byWords = Map.groupBy(passages.values(), ({ now }) => (now ? `${now.start}-${now.end}` : ""));
	return {
		blocks: names,
		sentences: sentenceNames,
		history,
		isRevised,
		passages,
		questions: carrier.questions,
		registry,
		slugs: [...new Set([...(registry?.slugs ?? []), ...(slug === undefined ? [] : [slug])])],
		idOf: (prefix, range) => {
			const { start, end } = wordsAt(newest.words, range);
			return byWords.get(`${start}-${end}`)?.find(({ id }) => id.startsWith(`${prefix}-`))?.id;
		},
	};
}

/** Whether a recorded text has these very blocks: not only their words, but where each begins and ends. */
function isSameText(past: PastText | undefined, blocks: readonly string[]): boolean {
	if (!past || past.blocks.length !== blocks.length) return false;
	return past.blocks.every(({ start, end }, index) => past.text.slice(start, end) === blocks[index]);
}

/** Adds a text to a history: which of its words are old ones, and which came back. What an editor retired stays gone. */
function extend(
	recorded: readonly PastText[],
	newest: PastText,
	retired: readonly Known[],
): { history: PastText[]; doubtful: Set<number> } {
	const last = recorded.at(-1);
	if (!last) return { history: [newest], doubtful: new Set() };
	const alignment = align(last.words, newest.words);
	const count = last.words.folded.length;
	const isCut = (revision: number, word: number) =>
		retired.some(({ last: { revision: of, words } }) => of === revision && word >= words.start && word < words.end);
	// Of a paragraph that stands there twice the editor has said that neither is the one: its words are not either. What
	// is left of one that was rewritten are the same words all the same.
	const isTwin = (word: number) => alignment.doubtful.has(last.words.blocks[word] ?? NONE);
	const to = (word: number) => (isTwin(word) && isCut(recorded.length - 1, word) ? NONE : alignment.to(word));
	const next = {
		to: Int32Array.from({ length: count }, (_, word) => to(word)),
		kind: Uint8Array.from({ length: count }, (_, word) => alignment.kind(word)),
	};
	const history = recorded.map((past) => ({ ...past, back: new Map(past.back), ...(past === last && { next }) }));
	history.push(newest);
	revive(history, (word) => alignment.from(word) === NONE, isCut);
	return { history, doubtful: alignment.doubtful };
}

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

	carry({ id, born, divided, last, isLiving, isRetired }: Known, units: readonly TextRange[]): Carried {
		const known = { id, born, divided };
		if (isLiving && !this.#isRevised) return { ...known, now: last.words };
		if (isRetired || this.#answers.get(id) === "retire") return { ...known, gone: last, isRetired: true };
		const unitOf = unitFinder(units);
		const gone: Carried = { ...known, gone: last };
		const original = this.#land(divided ?? born, unitOf);
		const landings = this.#land(last, unitOf);
		// What was gone is alive again only where half of its words are back.
		if (!isLiving && landings.share < WHOLE_SHARE) return gone;
		const step = placeOf(last.words, landings, (word) => this.#find({ revision: last.revision, word })?.word ?? null);
		const home = original.share >= WHOLE_SHARE ? original.all[0] : undefined;
		const inStep = original.all.find(({ unit }) => unit === step?.unit);
		// Where it went step by step is left for where the words are that it was made for, if those went elsewhere.
		if (home && (inStep?.weight ?? 0) < HOME_SHARE * original.share * original.count) {
			return { ...known, now: hullOfWords(home.words) };
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
