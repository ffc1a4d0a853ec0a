import type { Mention } from "../../model/detection.ts";
import type { SourceKind } from "../../model/vocabulary.ts";
import { contains, type TextRange } from "../../text/ranges.ts";
import type { Credit } from "./credit.ts";
import type { GivenNames } from "./given-names.ts";
import { type Token, within } from "./grammar/tokens.ts";
import type { Cues } from "./lexicon/cues.ts";
import { appositionAfter, firstFrom, isAnother, lastWord, owns, wordsIn } from "./name-places.ts";
import type { NameWords } from "./name-words.ts";

type Gender = "masculine" | "feminine";
/** Somebody named in a text, as far as it has been read, or somebody without a name who has spoken. */
type Person = {
	/** The fullest form of the name before here; what somebody without one is called. */
	fullest: TextRange;
	isNamed: boolean;
	gender: Gender | null;
	/** Two people of the name have been named. */
	isSeveral: boolean;
	/** The sentence that named them, or that they last spoke in. */
	lastSentence: number;
};
/** Whom a source stands for: the place of the fullest name, null for what has none or says it; and what kind it is. */
export type Meant = { antecedent: TextRange | null; sourceKind: SourceKind };

/** Whom a title stood before or after, and all its words: null where it has stood with several. */
type Title = { person: Person | null; words: ReadonlySet<string> };
/** How many sentences back a pronoun looks. */
const NEAR = 3;
/** Of more people in one sentence it is not asked whom a pronoun means. */
const MANY = 12;

/**
 * The people whom a text speaks of, as far as it has been read. It is told of each sentence (`begin`), and then of
 * whoever is named in it (`meet`) and of its sources (`resolve`), in the order of the text.
 */
export class Referents {
	readonly #text: string;
	readonly #words: NameWords;
	readonly #given: GivenNames | null;
	readonly #cues: Cues | null;
	readonly #people = new Map<string, Person>();
	/** The titles that people have, by their last words: "minister" of "finance minister". */
	readonly #titles = new Map<string, Title>();
	#sentence = 0;
	/** The people named in the sentence, and in the one before it, in order. */
	#here: Person[] = [];
	#before: Person[] = [];
	/** Those in the sentence who only pass on what another says. */
	#aside: Person[] = [];
	/** Those in it of whom only something else is told: "Vale’s designer, Ann Lee". */
	#owners: Person[] = [];
	#speaker: Person | null = null;
	/** Who spoke last of those without a name, a person or not. */
	#unnamed: Person | null = null;

	constructor(text: string, words: NameWords, given: GivenNames | null, cues: Cues | null) {
		this.#text = text;
		this.#words = words;
		this.#given = given;
		this.#cues = cues;
	}

	begin(sentence: number, words: readonly Token[]): void {
		const all = [...this.#here, ...this.#owners, ...this.#aside];
		if (all.length > 0) this.#before = all.slice(0, MANY);
		else if (sentence - this.#sentence >= 2) this.#before = [];
		this.#here = [];
		this.#aside = [];
		this.#owners = [];
		this.#sentence = sentence;
		// "The mayor disagrees.": whom a title stands for that begins a sentence is spoken of.
		const end = words.findIndex(({ pos }, at) => at > 0 && pos !== "NOUN" && pos !== "ADJ");
		const opening = words.slice(0, end < 0 ? words.length : end);
		// "The minister, Ann Lee, left.": who it is stands behind it.
		const isNamed = words[end]?.text === "," && words[end + 1]?.pos === "PROPN";
		const titled = this.#holderOf(opening) ?? (isNamed ? null : this.#nameless(opening));
		if (!titled) return;
		titled.lastSentence = sentence;
		this.#here.push(titled);
	}

	/** Somebody is named. */
	meet({ range, designation, name }: Mention, sentence: readonly Token[]): void {
		const titles = designation ? wordsIn(this.#text.slice(designation.start, designation.end)) : [];
		const [first = "", ...rest] = this.#text.slice(range.start, range.end).split(/\s+/);
		const given = rest.length > 0 ? this.#genderOfGiven(first.toLowerCase()) : null;
		const gender = titles.map((word) => this.#genderOf(word)).find((one) => one !== null) ?? given;
		const surname = name ?? lastWord(this.#text.slice(range.start, range.end));
		// "Mr Orrin" and "Lady Orrin" are two.
		const isOther = gender !== null && (this.#people.get(surname)?.gender ?? gender) !== gender;
		const key = isOther ? `${surname} ${gender}` : surname;
		const named = this.#people.get(surname);
		if (isOther && named) named.isSeveral = true;
		const known = this.#people.get(key);
		const person = known ?? { ...this.#newPerson(range, gender), isNamed: true };
		person.lastSentence = this.#sentence;
		person.gender ??= gender;
		this.#entitle(person, titles);
		this.#entitle(person, appositionAfter(range, sentence));
		// "Ann Lee" and "Ben Lee": which of them "Lee" is, nothing tells.
		if (isAnother(this.#text, person.fullest, range)) person.isSeveral = true;
		if (range.end - range.start > person.fullest.end - person.fullest.start) person.fullest = range;
		this.#people.set(key, person);
		this.#carry(range, sentence);
		if (this.#relays(range, sentence)) this.#aside.push(person);
		else if (owns(range, sentence)) this.#owners.push(person);
		else this.#here.push(person);
	}

	/** "The sergeant thought about this.": somebody without a name whom a sentence begins with. */
	#nameless([article, ...rest]: readonly Token[]): Person | null {
		const head = rest.at(-1);
		const isDefinite = this.#words.definite.has(article?.lower ?? "");
		if (!article || !head || !isDefinite || !this.#words.titles.has(head.lower)) return null;
		return this.#newPerson({ start: article.start, end: head.end }, this.#genderOf(head.lower));
	}

	/** "I told him that a Varuna had broken": whom a pronoun before a name means is still spoken of. */
	#carry({ start }: TextRange, sentence: readonly Token[]): void {
		// "After she left, Ann Lee rose": whom the pronoun means is named behind it.
		if (this.#here.length > 0 || this.#cues?.fronting.has(sentence[0]?.lower ?? "")) return;
		// "Her deputy, Ann Lee": whose deputy, is not spoken of.
		const isOwner = (at: number) => ["NOUN", "ADJ"].includes(sentence[at + 1]?.pos ?? "");
		const pronoun = sentence.find(({ lower }, at) => this.#genderOfPronoun(lower) !== null && !isOwner(at));
		const gender = pronoun && pronoun.start < start ? this.#genderOfPronoun(pronoun.lower) : null;
		const person = gender && this.#pronoun(gender);
		if (person) this.#here.push(person);
	}

	/** "In a letter read out by Tom Orr he explains": whether somebody only passes on what another wrote. */
	#relays({ start }: TextRange, sentence: readonly Token[]): boolean {
		let before = firstFrom(sentence, start) - 1;
		while (this.#words.titles.has(sentence[before]?.lower ?? "") || sentence[before]?.pos === "PROPN") before--;
		const isBy = this.#cues?.["before-authors"].has(sentence[before]?.lower ?? "");
		const near = sentence.slice(Math.max(0, before - 2), before);
		return isBy === true && near.some(({ lemma }) => this.#cues?.relaying.has(lemma));
	}

	/** "I asked the girl at the till how it sold. “Well,” she said.": whoever is asked without a name will answer. */
	#meetHearer({ cue }: Credit, sentence: readonly Token[]): void {
		const at = cue ? firstFrom(sentence, cue.end) : -1;
		const [article, noun] = sentence.slice(at, at + 2);
		const isAsked = this.#cues?.asking.has(sentence[at - 1]?.lemma ?? "");
		const isOne = noun?.pos === "NOUN" && noun.lower === noun.lemma && article?.pos === "DET";
		if (at < 0 || !isAsked || !isOne || this.#words.organisations.has(noun.lower)) return;
		const titled = this.#holderOf([article, noun]);
		this.#unnamed = this.#newPerson({ start: article.start, end: noun.end }, this.#genderOf(noun.lower));
		this.#here.unshift(titled ?? this.#unnamed);
	}

	/** Whom a credit's source stands for; null where nobody fits. */
	resolve(credit: Credit, sentence: readonly Token[]): Meant | null {
		const { source, sourceKind, manner } = credit;
		if (source && sourceKind === "self") this.#meetHearer(credit, sentence);
		if (!source || sourceKind === "self") return null;
		const tokens = within(sentence, source);
		const next = sentence[firstFrom(sentence, source.end)];
		// "The nurse who found her": another than the nurse of before.
		const known = next && this.#words["after-people"].has(next.lower) ? null : this.#personOf(source, tokens);
		const person = known ?? this.#unnamedSpeaker(credit, sentence);
		if (!person) return null;
		// "Told by a clerk that it was late, he left": another than the clerk.
		const before = sentence[firstFrom(sentence, source.start) - 1];
		const isAgent = !person.isNamed && this.#cues?.["before-authors"].has(before?.lower ?? "") === true;
		if (manner === "speech" && !isAgent) this.#speaker = person;
		person.lastSentence = this.#sentence;
		// "He remembers that Vale left. “No,” he said.": named or not, who stands first is spoken of first.
		if (!isAgent && !this.#here.includes(person)) this.#here.push(person);
		if (!person.isNamed) return { antecedent: null, sourceKind: source === person.fullest ? sourceKind : "unnamed" };
		const { start, end } = person.fullest;
		const isFull = this.#text.slice(source.start, source.end).includes(this.#text.slice(start, end));
		return isFull ? { antecedent: null, sourceKind } : { antecedent: person.fullest, sourceKind: "named" };
	}

	#newPerson(fullest: TextRange, gender: Gender | null): Person {
		return { fullest, isNamed: false, gender, isSeveral: false, lastSentence: this.#sentence };
	}

	/**
	 * One person without a name who says something: "an official", "a clerk", "the aide". What may be no person ("the
	 * mill") speaks without being spoken of as "she", unless nobody else is there.
	 */
	#unnamedSpeaker({ source, sourceKind, manner }: Credit, sentence: readonly Token[]): Person | null {
		if (!source || manner !== "speech") return null;
		const all = within(sentence, source);
		// "a spokeswoman for Northmere": the spokeswoman, whom a name after the preposition does not name.
		const of = all.findIndex(({ pos }) => pos === "ADP");
		const tokens = of < 0 ? all : all.slice(0, of);
		const head = tokens.at(-1);
		if (sourceKind !== "unnamed" && (of < 0 || tokens.some(({ pos }) => pos === "PROPN"))) return null;
		const isOne = head?.pos === "NOUN" && head.lower === head.lemma;
		const [next, afterNext] = sentence.slice(firstFrom(sentence, source.end));
		// "the director, Ilse Marrow,": who it is stands behind it.
		const isNamedNext = next?.text === "," && afterNext?.pos === "PROPN";
		if (!isOne || isNamedNext || this.#words.organisations.has(head.lower)) return null;
		this.#unnamed = this.#newPerson(source, this.#genderOf(head.lower));
		const isPerson =
			(of < 0 && this.#words["after-people"].has(next?.lower ?? "")) ||
			this.#words.indefinite.has(tokens[0]?.lower ?? "") ||
			this.#words.titles.has(head.lower) ||
			this.#cues?.unnamed.has(head.lower);
		return isPerson ? this.#unnamed : null;
	}

	#personOf(source: TextRange, tokens: readonly Token[]): Person | null {
		const [first] = tokens;
		const last = tokens.at(-1);
		if (!first || !last) return null;
		const gender = this.#genderOfPronoun(first.lower);
		if (tokens.length === 1 && gender) return this.#pronoun(gender);
		// "the aide to Lee", "Lee and Marrow"
		if (tokens.some(({ pos }) => pos === "ADP" || pos === "CCONJ")) return null;
		// "Winters" may be taken for a noun.
		if (last.pos === "PROPN" || this.#people.has(last.text)) {
			const person = this.#people.get(last.text) ?? this.#named(source);
			return person?.isSeveral ? null : person;
		}
		return this.#holderOf(tokens);
	}

	/**
	 * Whoever has a title: "the minister", "the finance minister"; not "the health minister", "the former minister", "the
	 * ministers".
	 */
	#holderOf([article, ...rest]: readonly Token[]): Person | null {
		const head = rest.at(-1);
		if (head?.pos !== "NOUN" || head.lower !== head.lemma) return null;
		const title = this.#words.definite.has(article?.lower ?? "") ? this.#titles.get(head.lemma) : undefined;
		return title && rest.every(({ lower }) => title.words.has(lower)) ? title.person : null;
	}

	#entitle(person: Person, words: readonly string[]): void {
		const head = words.at(-1);
		if (head === undefined) return;
		const known = this.#titles.get(head);
		const isOther = known !== undefined && known.person !== person;
		this.#titles.set(head, { person: isOther ? null : person, words: new Set(words) });
	}

	#named(source: TextRange): Person | null {
		return this.#here.slice(-MANY).findLast(({ fullest }) => contains(source, fullest)) ?? null;
	}

	#pronoun(gender: Gender): Person | null {
		const isNear = (one: Person | null): one is Person => one !== null && this.#sentence - one.lastSentence <= NEAR;
		// Whoever spoke last, unless somebody has been named since: "Ann Lee disagreed. “No,” she said."
		const since = (this.#before[0]?.lastSentence ?? 0) > (this.#speaker?.lastSentence ?? 0);
		const [latest, earlier] = since ? [this.#before[0] ?? null, this.#speaker] : [this.#speaker, null];
		const candidates = [this.#here[0] ?? this.#owners[0] ?? null, latest, earlier, ...this.#before, this.#unnamed];
		const person = candidates.filter(isNear).find((one) => one.gender === null || one.gender === gender) ?? null;
		if (person) person.gender = gender;
		return person;
	}

	#genderOfPronoun(word: string): Gender | null {
		if (this.#words.masculine.has(word)) return "masculine";
		return this.#words.feminine.has(word) ? "feminine" : null;
	}

	#genderOfGiven(name: string): Gender | null {
		if (this.#given?.women.has(name)) return "feminine";
		return this.#given?.men.has(name) ? "masculine" : null;
	}

	#genderOf(title: string): Gender | null {
		if (this.#words["masculine-titles"].has(title)) return "masculine";
		return this.#words["feminine-titles"].has(title) ? "feminine" : null;
	}
}
