import type { Mention } from "../../model/detection.ts";
import type { TextRange } from "../../model/selector.ts";
import { contains, firstWhere } from "../ranges.ts";
import { type NameWords, nameWordsFor } from "./name-words.ts";
import type { Credit } from "./speech/credit.ts";
import type { Token } from "./speech/tokens.ts";

type Gender = "masculine" | "feminine";
/** Somebody named in a text, as far as it has been read. */
type Person = {
	/** The fullest form of the name before here. */
	fullest: TextRange;
	gender: Gender | null;
	/** The sentence that named them, or that they last spoke in. */
	lastSentence: number;
};
type Input = {
	text: string;
	/** The words of each sentence. */
	tokens: readonly (readonly Token[])[];
	mentions: readonly Mention[];
	lang: string;
};

/** How many sentences back a pronoun looks. */
const NEAR = 3;

/**
 * Whom a source stands for that is a pronoun, a title ("the minister") or a part of a name: the fullest name before it
 * of whoever it is taken for. A pronoun goes to whoever is named first in its sentence before it, or spoke last, or is
 * named first in the sentence before; a title to the last person whom it stood before; a surname to whoever has it.
 * @param credits in text order
 * @returns the place of that name for each credit where one is found
 */
export function antecedents(credits: readonly Credit[], input: Input): Map<Credit, TextRange> {
	const words = nameWordsFor(input.lang);
	const found = new Map<Credit, TextRange>();
	if (!words) return found;
	const reader = new Reader(input.text, words);
	const people = input.mentions.filter(({ kind }) => kind === "person");
	const sources = credits.filter(({ source }) => source !== null).sort((a, b) => startOf(a) - startOf(b));
	let nextPerson = 0;
	let nextSource = 0;
	for (const [index, sentence] of input.tokens.entries()) {
		const end = sentence.at(-1)?.end ?? 0;
		reader.begin(index);
		while (nextPerson < people.length || nextSource < sources.length) {
			const person = people[nextPerson];
			const credit = sources[nextSource];
			const isPerson = person !== undefined && (!credit || person.range.start <= startOf(credit));
			const at = isPerson ? person.range.start : credit ? startOf(credit) : end;
			if (at >= end) break;
			if (isPerson) {
				reader.meet(person, sentence);
				nextPerson++;
			} else if (credit) {
				const range = reader.resolve(credit, sentence);
				if (range) found.set(credit, range);
				nextSource++;
			}
		}
	}
	return found;
}

function startOf({ source }: Credit): number {
	return source?.start ?? 0;
}

class Reader {
	readonly #text: string;
	readonly #words: NameWords;
	readonly #people = new Map<string, Person>();
	/** Whom a title stood before last, by its words: "finance minister". */
	readonly #titled = new Map<string, Person>();
	#sentence = 0;
	/** The people named in the sentence, and in the one before it, in order. */
	#here: Person[] = [];
	#before: Person[] = [];
	#speaker: Person | null = null;

	constructor(text: string, words: NameWords) {
		this.#text = text;
		this.#words = words;
	}

	begin(sentence: number): void {
		this.#before = this.#here.length > 0 ? this.#here : sentence - this.#sentence < 2 ? this.#before : [];
		this.#here = [];
		this.#sentence = sentence;
	}

	/** Somebody is named. */
	meet({ range, designation, name }: Mention, sentence: readonly Token[]): void {
		const key = name ?? lastWord(this.#text.slice(range.start, range.end));
		const known = this.#people.get(key);
		const person = known ?? { fullest: range, gender: null, lastSentence: this.#sentence };
		person.lastSentence = this.#sentence;
		for (const word of designation ? wordsIn(this.#text.slice(designation.start, designation.end)) : []) {
			this.#titled.set(word, person);
			person.gender ??= this.#genderOf(word);
		}
		for (const word of appositionAfter(range, sentence)) this.#titled.set(word, person);
		if (range.end - range.start > person.fullest.end - person.fullest.start) person.fullest = range;
		this.#people.set(key, person);
		this.#here.push(person);
	}

	/** Whom a credit's source stands for; null where it is named in full, or nobody fits. */
	resolve({ source, sourceKind, manner }: Credit, sentence: readonly Token[]): TextRange | null {
		if (!source || sourceKind === "self") return null;
		const tokens = sentence.slice(firstFrom(sentence, source.start), firstFrom(sentence, source.end));
		const person = this.#personOf(source, tokens);
		if (!person) return null;
		if (manner === "speech") this.#speaker = person;
		person.lastSentence = this.#sentence;
		const { start, end } = person.fullest;
		const isNamed = this.#text.slice(source.start, source.end).includes(this.#text.slice(start, end));
		return isNamed ? null : person.fullest;
	}

	#personOf(source: TextRange, tokens: readonly Token[]): Person | null {
		const [first] = tokens;
		const last = tokens.at(-1);
		if (!first || !last) return null;
		const gender = this.#words.masculine.has(first.lower)
			? "masculine"
			: this.#words.feminine.has(first.lower)
				? "feminine"
				: null;
		if (tokens.length === 1 && gender) return this.#pronoun(gender);
		if (last.pos === "PROPN") return this.#people.get(last.text) ?? this.#named(source);
		const isDefinite = this.#words.definite.has(first.lower) && last.pos === "NOUN";
		return isDefinite ? (this.#titled.get(last.lemma) ?? null) : null;
	}

	#named(source: TextRange): Person | null {
		return this.#here.findLast(({ fullest }) => contains(source, fullest)) ?? null;
	}

	#pronoun(gender: Gender): Person | null {
		const isNear = (one: Person | null): one is Person => one !== null && this.#sentence - one.lastSentence <= NEAR;
		const candidates = [this.#here[0] ?? null, this.#speaker, ...this.#before];
		const person = candidates.filter(isNear).find((one) => one.gender === null || one.gender === gender) ?? null;
		if (person) person.gender = gender;
		return person;
	}

	#genderOf(title: string): Gender | null {
		if (this.#words["masculine-titles"].has(title)) return "masculine";
		return this.#words["feminine-titles"].has(title) ? "feminine" : null;
	}
}

/** How many words an apposition has at most. */
const LONG_APPOSITION = 8;

/** "Tobias Lind, the finance minister, …": the nouns of what stands between commas after a name. */
function appositionAfter(range: TextRange, sentence: readonly Token[]): string[] {
	const comma = firstFrom(sentence, range.end);
	if (sentence[comma]?.text !== ",") return [];
	const rest = sentence.slice(comma + 1, comma + 2 + LONG_APPOSITION);
	const end = rest.findIndex(({ text, pos }) => /^[,.;]$/.test(text) || pos === "VERB" || pos === "AUX");
	const isClosed = /^[,.;]$/.test(rest[end]?.text ?? "");
	return isClosed ? rest.slice(0, end).flatMap(({ pos, lemma }) => (pos === "NOUN" ? [lemma] : [])) : [];
}

/** The first word of a sentence that begins at an offset or after it. */
function firstFrom(sentence: readonly Token[], offset: number): number {
	return firstWhere(sentence, ({ start }) => start >= offset);
}

function lastWord(name: string): string {
	return name.split(/\s+/).at(-1) ?? name;
}

function wordsIn(designation: string): string[] {
	return designation.toLowerCase().split(/\s+/);
}
