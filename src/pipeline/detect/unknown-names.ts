import type { Mention } from "../../model/detection.ts";
import { withoutOverlaps } from "../../text/overlap-lookup.ts";
import type { TextRange } from "../../text/ranges.ts";
import { type GivenNames, givenNamesFor } from "./given-names.ts";
import { isCommonWord } from "./grammar/lemmas.ts";
import type { Token } from "./grammar/tokens.ts";
import { type Run, runsIn } from "./name-runs.ts";
import { type NameWords, nameWordsFor } from "./name-words.ts";
import { isLanguageName, isPlaceName } from "./place-names.ts";

type Kind = Mention["kind"];
type Known = {
	words: NameWords;
	given: GivenNames;
	lang: string;
	/** Where those end whom reported speech is credited to. */
	speakers: ReadonlySet<number>;
	/** Words that have a capital inside a sentence somewhere, and those that stand alone with one. */
	inside: ReadonlySet<string>;
	alone: ReadonlySet<string>;
	/** Words that are written small somewhere. */
	small: ReadonlySet<string>;
};

/**
 * Names that no register holds: runs of words with capitals, told apart by titles, given names, head words, the words
 * around them, what the platform knows for places, and by what was said of them before: a surname alone is whoever was
 * named in full.
 * @param sentences the tokens of each sentence, in text order
 * @param sources those whom reported speech is credited to: they speak, so that they are people or bodies
 * @param taken what is a name already, or the title of a work, in text order
 */
export function detectUnknownNames(
	sentences: readonly (readonly Token[])[],
	sources: readonly TextRange[],
	taken: readonly TextRange[],
	lang: string,
): Mention[] {
	const words = nameWordsFor(lang);
	const given = givenNamesFor(lang);
	if (!words || !given) return [];
	const runs = withoutOverlaps(
		sentences.flatMap((tokens) => runsIn(tokens, words)).map((run) => fromGivenName(run, given)),
		taken,
	);
	const known: Known = {
		words,
		given,
		lang,
		speakers: new Set(sources.map(({ end }) => end)),
		inside: new Set(runs.filter(({ isFirst }) => !isFirst).flatMap((run) => run.words.map(({ text }) => text))),
		alone: new Set(runs.filter((run) => run.words.length === 1).map(({ words: [word] }) => word?.text ?? "")),
		small: new Set(sentences.flat().flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : []))),
	};
	const kinds = runs.map((run) => kindByItself(run, known));
	// Whoever is named in full or with a title makes the surname known, wherever it stands.
	const inFull = runs.filter((run, at) => kinds[at] === "person" && run.words.length + run.title.length > 1);
	const people = new Set(inFull.map((run) => run.words.at(-1)?.text));
	// … and so whoever is called by a first name after that.
	for (const { words: name } of inFull)
		if (name.length > 1 && !isCommonWord(name[0]?.lower ?? "")) people.add(name[0]?.text);
	// "Chiron Corp.", then "Chiron".
	const bodies = new Set(
		runs.flatMap((run, at) => (kinds[at] === "organisation" && run.words.length > 1 ? (run.words[0]?.text ?? []) : [])),
	);
	return runs.flatMap((run, at): Mention[] => {
		const [only] = run.words;
		const isAlone = only !== undefined && run.words.length === 1;
		const isBody = isAlone && kinds[at] === "person" && run.title.length === 0 && bodies.has(only.text);
		const kind = isAlone && people.has(only.text) ? "person" : isBody ? "organisation" : (kinds[at] ?? null);
		if (kind === null) return [];
		const [first] = run.title;
		const end = run.title.at(-1);
		const designation = first && end ? { start: first.start, end: end.end } : null;
		return [{ type: "mention", range: run.range, name: null, kind, designation }];
	});
}

function kindByItself(run: Run, known: Known): Kind | null {
	const { words: tokens, title } = run;
	const { words } = known;
	const lower = tokens.map((token) => token.lower);
	const head = lower.at(-1) ?? "";
	const name = lower.join(" ");
	const isGiven = isGivenName(lower[0] ?? "", known.given);
	const isBody = (word: string) => words.organisations.has(word) || word === words.ampersand;
	// "Department for Education"
	if (isBody(lower[0] ?? "") && lower.length > 2) return "organisation";
	// "The Home Secretary": but a title.
	if (words.titles.has(head) && !isGiven) return null;
	// "the credit agency Merrin"
	if (lower.some(isBody) || (title.length === 0 && isBody(run.before))) return "organisation";
	if (lower.length === 1 && (isOfPeople(head, known) || words.works.has(head))) return null;
	if (words["known-people"].has(name)) return "person";
	if (isKnownPlace(name, known) || words.places.has(head) || (words.places.has(lower[0] ?? "") && lower.length > 1))
		return title.length > 0 ? "person" : "place";
	if (title.length > 0) return "person";
	if (isAcronym(tokens)) return "organisation";
	if (lower.some((word) => words.works.has(word))) return null;
	return tokens.length > 1 ? kindOfSeveral(run, known) : kindOfOne(run, known);
}

/** A run of two to four words: a person where something says so, or where no word of it is a common one. */
function kindOfSeveral(run: Run, known: Known): Kind | null {
	const { words: tokens, before, after, range } = run;
	const [first] = tokens;
	const last = tokens.at(-1);
	if (!first || !last || tokens.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 4) return null;
	const isGiven = isGivenName(first.lower, known.given) || isInitial(first.text);
	if (!isGiven && isKnownPlace(last.lower, known)) return null;
	const hasInitial = tokens.slice(1, -1).some(({ text }) => isInitial(text));
	if (isGiven || hasInitial) return "person";
	if (isOfPeople(first.lower, known) || isKnownPlace(first.lower, known)) return null;
	if (before === known.words.article) return null;
	const isTold = known.alone.has(last.text) || known.speakers.has(range.end) || known.words["after-people"].has(after);
	const isCommon = tokens.some(
		({ text, lower }) => /^\p{Lu}/u.test(text) && (known.small.has(lower) || isCommonWord(lower)),
	);
	if (known.words["before-places"].has(before) && !isTold) return "place";
	return isTold || !isCommon ? "person" : null;
}

function kindOfOne({ words, before, range, isFirst }: Run, known: Known): Kind | null {
	const [token] = words;
	if (!token) return null;
	if (known.words["before-places"].has(before) || known.words["before-either"].has(before)) return "place";
	// The first word of a sentence has its capital from there, unless it has one elsewhere or is a name and nothing else.
	const isNameOnly = isGivenName(token.lower, known.given) && token.pos === "PROPN" && !isCommonWord(token.lower);
	if (isFirst && !known.inside.has(token.text) && !isNameOnly) return null;
	if (before === known.words.article || known.small.has(token.lower) || isCommonWord(token.lower)) return null;
	return known.speakers.has(range.end) || isGivenName(token.lower, known.given) ? "person" : null;
}

function isKnownPlace(name: string, { words, lang }: Known): boolean {
	return words["known-places"].has(name) || isPlaceName(name, lang);
}

/** Whether a word is the name of a people or of those who hold a view: "English", "Frenchmen", "Socialists". */
function isOfPeople(word: string, { words, given, lang }: Known): boolean {
	if (isGivenName(word, given)) return false;
	return isLanguageName(word, lang) || words["people-endings"].some((ending) => word.endsWith(ending));
}

/** "Scientologist Tom Cruise": the name begins with the given name; what stands before it is a designation. */
function fromGivenName(run: Run, given: GivenNames): Run {
	const [first] = run.words;
	if (!first || run.words.length > 5 || isGivenName(first.lower, given) || isInitial(first.text)) return run;
	const at = run.words.slice(0, -1).findIndex(({ lower }, index) => index > 0 && isGivenName(lower, given));
	const start = run.words[at];
	if (!start) return run;
	const title = [...run.title, ...run.words.slice(0, at)];
	return { ...run, title, words: run.words.slice(at), range: { start: start.start, end: run.range.end } };
}

function isGivenName(word: string, given: GivenNames): boolean {
	const [first = word] = word.split("-");
	return given.given.has(first);
}

function isInitial(text: string): boolean {
	return /^\p{Lu}\.?$/u.test(text) || /^(?:\p{Lu}\.){1,3}$/u.test(text);
}

/** "NATO", "U.N."; a single letter and a Roman number are none. */
function isAcronym(tokens: readonly Token[]): boolean {
	const [token] = tokens;
	if (!token || tokens.length > 1) return false;
	return /^(?:\p{Lu}\.?){2,}$/u.test(token.text) && !/^[IVXL]+\.?$/.test(token.text);
}
