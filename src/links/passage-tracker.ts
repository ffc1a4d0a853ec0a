import { contains, type TextRange } from "../text/ranges.ts";
import { NONE, SAME } from "./align/builder.ts";
import { unitLookup, WHOLE_SHARE } from "./assign-ids.ts";
import { chooseDestination, type Destinations, destinationsOf, enclosingWords } from "./destinations.ts";
import { isBlockId, isUnitId } from "./ids.ts";
import type { RecordedPassage, TrackedPassage } from "./passages.ts";
import { type History, traceWord, type WordPosition, type WordSpan } from "./revision-text.ts";
import { textRangeOf, withPunctuation } from "./words.ts";

/**
 * A question that only the editor can answer: whether an id still names the passage that was published. Either little
 * of it is left, or its block occurs several times now. `now`: where it would be, in UTF-16 units of the newest text.
 */
export type Question = { id: string; reason: "little-left" | "duplicate"; words: string; now: TextRange };

/** The editor's answers to earlier questions, by id. */
export type Answers = ReadonlyMap<string, "keep" | "retire">;

/** Below this share of the words that it was first published with, a passage is lost. */
const MIN_ORIGIN_SHARE = 0.25;
/** A passage stays where it went step by step if at least this share of what is kept of its first words is there. */
const MIN_SHARE_IN_STEP = 0.25;
/** A passage was split if less than this share of what is kept of it is in one unit. */
const UNSPLIT_SHARE = 0.75;

type TrackerInput = {
	history: History;
	/** Whether the newest text differs from the newest recorded one. */
	isRevised: boolean;
	/** Blocks of the revision before the newest that could be one of several blocks now. */
	ambiguous: ReadonlySet<number>;
	answers: Answers;
};

/** Tracks passages through one history to its newest text. */
export class PassageTracker {
	/** The questions so far. */
	readonly questions: Question[] = [];
	readonly #input: TrackerInput;

	constructor(input: TrackerInput) {
		this.#input = input;
	}

	/** Finds where a passage is now. @param units the words of each unit of its kind in the newest text */
	track(passage: RecordedPassage, units: readonly TextRange[]): TrackedPassage {
		return passage.isWithdrawn ? this.#trackWithheld(passage) : this.#trackWords(passage, units);
	}

	#trackWords(passage: RecordedPassage, units: readonly TextRange[]): TrackedPassage {
		const { history, isRevised, answers } = this.#input;
		const { id, origin, splitPart, last, isLiving, isRetired } = passage;
		const base = { id, origin, splitPart };
		if (isLiving && !isRevised) return { ...base, current: last.words };
		if (isRetired || answers.get(id) === "retire") return { ...base, lost: last, isRetired: true };
		const unitOf = unitLookup(units);
		const lost: TrackedPassage = { ...base, lost: last };
		const fromOrigin = this.#destinationsOf(splitPart ?? origin, unitOf);
		const fromLast = this.#destinationsOf(last, unitOf);
		// A lost passage is found again only if half of its words are restored: of its last ones, or of its first.
		if (!isLiving && Math.max(fromLast.share, fromOrigin.share) < WHOLE_SHARE) return lost;
		const trace = (word: number) => this.#trace({ revision: last.revision, word })?.word ?? null;
		const chosen = chooseDestination(last.words, fromLast, trace);
		const whole = this.#wholeAgain(passage, unitOf);
		if (whole && (!chosen || isWithin(chosen.words, whole))) return { id, origin, current: whole };
		const home = fromOrigin.share >= WHOLE_SHARE ? fromOrigin.all[0] : undefined;
		const originInChosen = fromOrigin.all.find(({ unit }) => unit === chosen?.unit);
		// If most of the first words went elsewhere than the passage did step by step, the id goes with the first words.
		if (home && (originInChosen?.weight ?? 0) < MIN_SHARE_IN_STEP * fromOrigin.share * fromOrigin.total) {
			return { ...base, current: enclosingWords(home.words) };
		}
		if (!chosen) return lost;
		if (fromOrigin.share < MIN_ORIGIN_SHARE && answers.get(id) !== "keep") return lost;
		const unit = units[unitOf(chosen.words.start)] ?? chosen.words;
		if (chosen.isDoubtful) this.#ask(id, "little-left", last, unit);
		else if (isLiving && this.#isAmbiguous(last)) this.#ask(id, "duplicate", last, unit);
		const isSplit = isPart(chosen.weight, fromLast) || isPart(originInChosen?.weight ?? 0, fromOrigin);
		const part = isSplit ? { revision: history.length - 1, words: chosen.words } : splitPart;
		return { id, origin, splitPart: part, current: chosen.words };
	}

	/**
	 * A passage whose words are withheld stays while all of them still stand in their order. They have no letters to be
	 * known by, so that whatever has taken their place is another passage.
	 */
	#trackWithheld({ id, origin, splitPart, last, isLiving }: RecordedPassage): TrackedPassage {
		const base = { id, origin, splitPart, isWithdrawn: true };
		const { revision, words } = last;
		const first = this.#trace({ revision, word: words.start })?.word ?? NONE;
		const isStill = (word: number) => {
			const found = this.#trace({ revision, word });
			return found?.kind === SAME && found.word === first + word - words.start;
		};
		for (let word = words.start; word < words.end; word++)
			if (!isLiving || !isStill(word)) return { ...base, lost: last };
		return { ...base, current: { start: first, end: first + words.end - words.start } };
	}

	/**
	 * Where all the first words of a passage stand together in one unit, as they first did; null where they do not, and
	 * for an annotation whose words an editor has chosen since.
	 */
	#wholeAgain(passage: RecordedPassage, unitOf: (word: number) => number): TextRange | null {
		const { revision, words } = passage.origin;
		if (passage.isLiving && !passage.splitPart && !isUnitId(passage.id)) return null;
		const first = this.#trace({ revision, word: words.start })?.word ?? NONE;
		for (let word = words.start; word < words.end; word++) {
			const found = this.#trace({ revision, word });
			const isInPlace = found?.kind === SAME && found.word === first + word - words.start;
			if (!isInPlace || unitOf(found.word) !== unitOf(first)) return null;
		}
		return { start: first, end: first + words.end - words.start };
	}

	#destinationsOf({ revision, words }: WordSpan, unitOf: (word: number) => number): Destinations {
		return destinationsOf(words, (word) => this.#trace({ revision, word }), unitOf);
	}

	#trace(from: WordPosition) {
		return traceWord(this.#input.history, from);
	}

	#isAmbiguous({ revision, words }: WordSpan): boolean {
		const { history, ambiguous } = this.#input;
		return ambiguous.has(history[revision]?.words.blockOf[words.start] ?? NONE);
	}

	#ask(id: string, reason: Question["reason"], { revision, words }: WordSpan, unit: TextRange): void {
		const past = this.#input.history[revision];
		const present = this.#input.history.at(-1);
		if (!isBlockId(id) || this.#input.answers.has(id) || !past || !present) return;
		const { start, end } = withPunctuation(past.text, textRangeOf(past.words, words));
		const now = withPunctuation(present.text, textRangeOf(present.words, unit));
		this.questions.push({ id, reason, words: past.text.slice(start, end), now });
	}
}

/**
 * Whether a unit has but a part of what is kept of a passage. Of a passage that was split, at once or little by little,
 * the id keeps one part: from then on it names no other.
 */
function isPart(weight: number, { share, total }: Destinations): boolean {
	return weight < UNSPLIT_SHARE * share * total;
}

/** Whether a range is a part of another one, but not all of it. */
function isWithin(part: TextRange, whole: TextRange): boolean {
	return contains(whole, part) && part.end - part.start < whole.end - whole.start;
}
