import { type Annotation, type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import { tokenize } from "../pipeline/detect/grammar/tokens.ts";
import { type Cues, cuesFor } from "../pipeline/detect/lexicon/cues.ts";
import { lineOf } from "../text/ranges.ts";
import type { DeskColumn } from "./context.ts";
import { placeInside } from "./entries.ts";

type Attribution = AnnotationOf<"attribution">;

/** So many entries of the register have a key on the card of a source without a name. */
const MOST_NEAR = 4;

/**
 * The source that “they” is likely to stand for: the nearest one before it that is several, such as “Officials”. Null
 * for other words, and where there is none.
 */
export function severalBefore(one: Attribution, { annotated, files }: DeskColumn): Attribution | null {
	const cues = cuesFor(files.frontMatter.lang);
	const isPlural = ({ source }: Attribution) => cues?.several.has(source.words.toLowerCase()) === true;
	if (!cues || !isPlural(one)) return null;
	const before = annotationsOf(annotated.annotations, "attribution").filter(
		(other) => other.range.start < one.range.start && !isPlural(other),
	);
	return before.findLast((other) => isSeveral(other, annotated.layer.text, cues)) ?? null;
}

/** Whether the words of a source name more than one: “residents of the town”, “Smith and Jones”. */
function isSeveral(one: Attribution, text: string, cues: Cues): boolean {
	const range = placeInside(one, one.source.words);
	if (!range) return false;
	const tokens = tokenize(text, range);
	const owner = tokens.findIndex(({ pos }) => pos === "ADP");
	const own = owner < 0 ? tokens : tokens.slice(0, owner);
	const head = own.findLast(({ pos }) => pos === "NOUN" || pos === "PROPN");
	return own.some(({ lower }) => cues.and.has(lower)) || (head?.pos === "NOUN" && head.lower !== head.lemma);
}

/**
 * The entries of the register that a source without a name may be: those that share a word with it, then those that the
 * column names last before it. Of “he” and “she” only people.
 */
export function namesNear(one: Attribution, { annotated, names, files }: DeskColumn): string[] {
	const cues = cuesFor(files.frontMatter.lang);
	const words = wordsOf(one.source.words, cues);
	const isPerson = cues?.persons.has(one.source.words.toLowerCase()) === true;
	const isLike = ({ name, aliases }: Name) =>
		[name, ...aliases].some((form) => wordsOf(form, cues).some((word) => words.includes(word)));
	const mentioned = annotated.annotations
		.flatMap((other: Annotation) => (other.type === "mention" && other.range.end <= one.range.start ? [other] : []))
		.reverse()
		.map(({ name }) => name);
	const ids = [...names.filter(isLike).map(({ id }) => id), ...mentioned];
	const isFit = (id: string) => names.some((entry) => entry.id === id && (!isPerson || entry.kind === "person"));
	return [...new Set(ids)].filter(isFit).slice(0, MOST_NEAR);
}

/** The words of a name that tell which entry is meant: no articles, prepositions or pronouns. */
function wordsOf(words: string, cues: Cues | null): string[] {
	const line = lineOf(words, { start: 0, end: words.length }).toLowerCase();
	const all = line.match(/[\p{L}\p{N}]+/gu) ?? [];
	const little = cues ? [cues.articles, cues.joining, cues.and, cues.possessives] : [];
	return all.filter((word) => !little.some((list) => list.has(word)));
}
