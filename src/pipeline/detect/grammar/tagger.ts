import { FEATURES, featuresAt, formOf, type Signature, signatureOf } from "./features.ts";
import { isIngForm, isNounForm, isPastForm } from "./forms.ts";
import { TAGS, type TaggerModel } from "./model.ts";

const ALL = [...TAGS.keys()];
const NAME = TAGS.indexOf("PROPN");
const VERB = TAGS.indexOf("VERB");
const AUXILIARY = TAGS.indexOf("AUX");
const DETERMINER = TAGS.indexOf("DET");
/** What may not stand right after a word that is only an article, or only a helping verb ("would"). */
const RULED_OUT: Record<number, ReadonlySet<number>> = {
	[DETERMINER]: new Set([VERB, AUXILIARY]),
	[AUXILIARY]: new Set([TAGS.indexOf("NOUN"), TAGS.indexOf("ADJ")]),
};
/** What a word may be that was never met. */
const OPEN = (["ADJ", "ADV", "NOUN", "PROPN", "VERB"] as const).map((tag) => TAGS.indexOf(tag));

/** The same where its ending tells that it names somebody or something: "followers". */
const THINGS = [TAGS.indexOf("NOUN"), NAME];

/** A word, and the tags that it may have. */
type Seen = Signature & {
	tags: readonly number[];
	/** It may be a form of a verb that stands after an article: "a broken promise", "the making of". */
	isParticiple: boolean;
};

/**
 * Gives words their parts of speech from left to right, each by the weights of its features: a perceptron. One that is
 * being trained is told after each word what it should have been.
 */
export class Tagger {
	readonly #model: TaggerModel;
	readonly #seen = new Map<string, Seen>();
	readonly #places = new Int32Array(FEATURES);

	constructor(model: TaggerModel) {
		this.#model = model;
	}

	/**
	 * @param learn is told of each word that may have several: its place, the tag found, and where its features are
	 * @returns the numbers of the words' tags
	 */
	tag(words: readonly string[], learn?: (at: number, found: number, places: Int32Array) => void): number[] {
		const { mask } = this.#model;
		const seen = words.map((word) => this.#see(word));
		const found: number[] = [];
		let last: number = TAGS.length;
		let lastButOne: number = TAGS.length + 1;
		for (let at = 0; at < seen.length; at++) {
			const word = seen[at];
			if (!word) break;
			const tags = word.isParticiple ? word.tags : after(seen[at - 1], word.tags);
			let tag = tags[0] ?? 0;
			if (tags.length > 1) {
				featuresAt(seen, at, last, lastButOne, mask, this.#places);
				tag = this.#best(tags);
				learn?.(at, tag, this.#places);
			}
			found.push(tag);
			lastButOne = last;
			last = tag;
		}
		return found;
	}

	#best(tags: readonly number[]): number {
		const { weights } = this.#model;
		const places = this.#places;
		let best = 0;
		let most = Number.NEGATIVE_INFINITY;
		for (const tag of tags) {
			let sum = 0;
			for (let feature = 0; feature < FEATURES; feature++)
				sum += weights[(places[feature] ?? 0) * TAGS.length + tag] ?? 0;
			if (sum <= most) continue;
			most = sum;
			best = tag;
		}
		return best;
	}

	#see(word: string): Seen {
		const before = this.#seen.get(word);
		if (before) return before;
		const tags = this.#tagsOf(word);
		const seen: Seen = {
			...signatureOf(word, tags),
			tags,
			isParticiple: isIngForm(word.toLowerCase()) || isPastForm(word.toLowerCase()),
		};
		// Texts without end must not be kept.
		if (this.#seen.size > 100_000) this.#seen.clear();
		this.#seen.set(word, seen);
		return seen;
	}

	/** What a word was met as; with a capital it may be a name besides. */
	#tagsOf(word: string): readonly number[] {
		const form = formOf(word);
		const tags =
			this.#model.known.get(form) ?? (isNounForm(form) ? THINGS : /^[\p{L}\p{M}’']+$/u.test(word) ? OPEN : ALL);
		return /^\p{Lu}/u.test(word) && !tags.includes(NAME) ? [...tags, NAME] : tags;
	}
}

/** The tags that a word may have after another: some are ruled out by what can only be an article or a helping verb. */
function after(before: Seen | undefined, tags: readonly number[]): readonly number[] {
	const [only] = before?.tags.length === 1 ? before.tags : [];
	const ruledOut = RULED_OUT[only ?? -1];
	if (!ruledOut) return tags;
	const others = tags.filter((tag) => !ruledOut.has(tag));
	return only === AUXILIARY ? (others.includes(VERB) ? others : tags) : others.length > 0 ? others : tags;
}
