import type { Use } from "../../model/vocabulary.ts";
import type { TextRange } from "../../text/ranges.ts";
import type { Credit } from "./credit.ts";
import { plainForm } from "./grammar/lemmas.ts";
import { type Cues, cuesFor } from "./lexicon/cues.ts";

/** From this many words on, what stands between quotation marks is taken for speech, whoever speaks. */
const SPEECH_WORDS = 5;
/** Who gives a term stands at most so far before it, in UTF-16 units. */
const NAMING = 60;
/** How many words before a pair of marks are looked at. */
const BEFORE = 4;

/**
 * What a pair of quotation marks does: decided after reported speech, by who is credited with the words, by the words
 * before the marks, and by how the words are written.
 * @param isWhole whether the credited content is what stands between the marks, and no more
 */
export function markUse(
	text: string,
	range: TextRange,
	credit: Credit | undefined,
	isWhole: boolean,
	lang: string,
): Use | null {
	const cues = cuesFor(lang);
	// Without words of the language nothing tells what the marks do.
	if (!cues) return null;
	// "''Why not?''": a mark of two apostrophes.
	const mark = text.startsWith("''", range.start) ? 2 : 1;
	const inner = text.slice(range.start + mark, range.end - mark).trim();
	const words = inner.split(/\s+/);
	const before = wordsBefore(text, range.start);
	const after = text.slice(range.end, range.end + 40).toLowerCase();
	const has = (list: keyof Pick<Cues, "likeness" | "naming">) => before.some((word) => cues[list].has(word));
	const isTitle = isTitleCase(words);
	// "the word “democracy”": the word itself is meant.
	if (cues["words-for-words"].has(before.at(-1) ?? "")) return "word";
	const named = nameUse({ text, range, inner, words, before, after, credit }, cues);
	if (named) return named;
	// “Weakness” is somebody's word; a “growth dividend” is somebody's term.
	if (has("naming") && words.length < SPEECH_WORDS) {
		const isNamer = credit?.cue && credit.source && credit.cue.end > range.start - NAMING;
		if (isNamer) return words.length > 1 ? "coinage" : "word";
		// "a petition called “Stop the Meter”": a name.
		return isTitle && words.length > 1 ? "title" : "scare";
	}
	const isOwned = /[’']s?\s$/.test(text.slice(Math.max(0, range.start - 3), range.start));
	if (isOwned && !credit && words.length > 1 && words.length < SPEECH_WORDS && !isTitle) return "coinage";
	if (credit) return words.length > 2 || (isWhole && /[.!?,…]$/.test(inner)) ? "speech" : "word";
	// "One is not allowed to say “queue”": the word itself, which nobody has said.
	const isUnsaid = cues.bare.has(plainForm(before.at(-1) ?? "", "VERB")) && words.length < SPEECH_WORDS;
	if (isUnsaid && /^["“‘'\s]*$/.test(text.slice(range.start - 1, range.start))) return "word";
	if (words.length >= SPEECH_WORDS) return "speech";
	if (has("likeness")) return "figurative";
	// “Why not?” “Be quiet!” she said.: a few words that stand by themselves, with a mark at their end, are said.
	const lead = text.slice(Math.max(0, range.start - 3), range.start).trimEnd();
	const isWithin = lead.endsWith(",") && /^\p{Ll}/u.test(inner);
	const standsAlone = lead === "" || (/[.!?:,…"“”'’—–-]$/.test(lead) && !isWithin);
	if (standsAlone && /[.!?,…—–]$/.test(inner)) return "speech";
	if (isTitle && words.length > 1) return "title";
	return "scare";
}

/** The last words before an offset, of its sentence and outside other marks. */
function wordsBefore(text: string, start: number): string[] {
	return (
		(
			text
				.slice(Math.max(0, start - NAMING), start)
				.split(/["“”]|[.!?]\s/)
				.at(-1) ?? ""
		)
			.toLowerCase()
			.match(/[\p{L}’'-]+/gu)
			?.slice(-BEFORE) ?? []
	);
}

type Marked = {
	text: string;
	range: TextRange;
	/** What stands between the marks, and its words. */
	inner: string;
	words: readonly string[];
	/** The words before the marks, and what follows them, in small letters. */
	before: readonly string[];
	after: string;
	credit: Credit | undefined;
};

/**
 * What marks do that hold a name: of a work, of a campaign, or one that the writer does not take up. null for anything
 * else.
 */
function nameUse({ text, range, inner, words, before, after, credit }: Marked, cues: Cues): Use | null {
	const isTitle = isTitleCase(words);
	const isKind = (list: "works" | "mottoes") => before.some((word) => cues[list].has(word));
	const isAuthored = cues["before-authors"].has(/^\s*(\p{L}+)/u.exec(after)?.[1] ?? "");
	// "the film “1917”"
	const isNumber = /^\p{N}+[,.]?$/u.test(inner);
	if ((isTitle || isNumber) && (isKind("works") || isAuthored || (!credit && isWork(after, cues)))) return "title";
	if (isKind("mottoes")) return "slogan";
	// "the campaign “Start with one”", "the “Start with one” campaign"
	const isPlain = !/[,.!?]$/.test(inner) || words.length > 2;
	const isBeside = /\p{L}\s$/u.test(text.slice(Math.max(0, range.start - 2), range.start));
	const next = /^["”]?\s+(\p{L}[\p{L}’-]*)/u.exec(after)?.[1] ?? "";
	const isCampaign = isBeside && cues.campaigns.has(before.at(-1) ?? "");
	if (isCampaign || (words.length > 1 && isPlain && !/,$/.test(inner) && cues.campaigns.has(next))) return "slogan";
	// "so-called “X”": whoever is credited with the sentence, nobody is with that.
	if (cues.distancing.has(before.at(-1) ?? "")) return "scare";
	// "Vale said that “The Long Way Home” was dull": a title inside what somebody is credited with.
	const isNear = credit?.cue && /^\W*$/u.test(text.slice(credit.cue.end, range.start));
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
	const isInside = credit && isTitle && !isNear && capitals > 2 && !/[.!?…]$/.test(inner);
	return isInside ? "title" : null;
}

/**
 * "“Parasite,” the social satire": whether what follows says that the words name a work.
 * @param after in small letters
 */
function isWork(after: string, cues: Cues): boolean {
	const [, article = "", apposed = ""] = /^["”]?,?["”]?\s+(\p{L}+)\s+([^.,;:!?]*)/u.exec(after) ?? [];
	return cues.articles.has(article) && apposed.split(/\s+/).some((word) => cues.works.has(word));
}

/** Whether all words but the small ones have a capital, as in titles. */
function isTitleCase(words: readonly string[]): boolean {
	const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
	return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word)) && /^\p{Lu}/u.test(words[0] ?? "");
}
