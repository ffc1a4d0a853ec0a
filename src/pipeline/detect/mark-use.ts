import type { TextRange } from "../../model/selector.ts";
import type { Use } from "../../model/terms.ts";
import type { Credit } from "./speech/credit.ts";
import { type Cues, cuesFor } from "./speech/cues.ts";

/** From this many words on, what stands between quotation marks is taken for speech, whoever speaks. */
const SPEECH_WORDS = 5;
/** How far before a term whoever gives it stands, in UTF-16 units. */
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
	// "''Why not?''": a mark of two apostrophes.
	const mark = text.startsWith("''", range.start) ? 2 : 1;
	const inner = text.slice(range.start + mark, range.end - mark).trim();
	const words = inner.split(/\s+/);
	if (!cues) return words.length >= SPEECH_WORDS ? "speech" : null;
	const before = wordsBefore(text, range.start);
	const after = text.slice(range.end, range.end + 40).toLowerCase();
	const has = (list: keyof Pick<Cues, "works" | "mottoes" | "likeness" | "naming">) =>
		before.some((word) => cues[list].has(word));
	const next = /^["”]?\s+(\p{L}[\p{L}’-]*)/u.exec(after)?.[1] ?? "";
	const isTitle = isTitleCase(words);
	const isAuthored = cues["before-authors"].has(/^\s*(\p{L}+)/u.exec(after)?.[1] ?? "");
	// "the word “democracy”": the word itself is meant.
	if (cues["words-for-words"].has(before.at(-1) ?? "")) return "word";
	// "the film “1917”"
	const isNumber = /^\p{N}+[,.]?$/u.test(inner);
	if ((isTitle || isNumber) && (has("works") || isAuthored || isWork(after, cues))) return "title";
	if (has("mottoes") || (words.length > 1 && cues.mottoes.has(next))) return "slogan";
	// "so-called “X”": whoever is credited with the sentence, nobody is with that.
	if (cues.distancing.has(before.at(-1) ?? "")) return "scare";
	// "Vale said that “The Long Way Home” was dull": a title inside what somebody is credited with.
	const isNear = credit?.cue && /^\W*$/u.test(text.slice(credit.cue.end, range.start));
	if (
		isTitle &&
		credit &&
		words.length > 1 &&
		!isNear &&
		!/[.!?…]$/.test(inner) &&
		inner.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length > 1
	)
		return "title";
	// “Weakness” is somebody's word; a “growth dividend” is somebody's term.
	if (has("naming") && words.length < SPEECH_WORDS) {
		const isNamer = credit?.cue && credit.source && credit.cue.end > range.start - NAMING;
		if (isNamer) return words.length > 1 ? "coinage" : "word";
		// "a petition called “Stop the Meter”": a name.
		return isTitleCase(words) && words.length > 1 ? "title" : "scare";
	}
	const isOwned = /[’']s?\s$/.test(text.slice(Math.max(0, range.start - 3), range.start));
	if (isOwned && !credit && words.length > 1 && words.length < SPEECH_WORDS && !isTitleCase(words)) return "coinage";
	if (credit) return words.length > 2 || (isWhole && /[.!?,…]$/.test(inner)) ? "speech" : "word";
	if (words.length >= SPEECH_WORDS) return "speech";
	if (has("likeness")) return "figurative";
	// “Why not?” “Be quiet!” she said.: a few words that stand by themselves, with a mark at their end, are said.
	const lead = text.slice(Math.max(0, range.start - 3), range.start).trimEnd();
	const isWithin = lead.endsWith(",") && /^\p{Ll}/u.test(inner);
	const standsAlone = lead === "" || (/[.!?:,…"“”'’—–-]$/.test(lead) && !isWithin);
	if (standsAlone && /[.!?,…—–]$/.test(inner)) return "speech";
	if (isTitleCase(words) && words.length > 1) return "title";
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

/** "“Parasite,” the social satire": whether what follows says that the words name a work. @param after in small letters */
function isWork(after: string, cues: Cues): boolean {
	const [, apposed = ""] = /^["”]?,?["”]?\s+(?:an?|the)\s+([^.,;:!?]*)/.exec(after) ?? [];
	return apposed.split(/\s+/).some((word) => cues.works.has(word));
}

/** Whether all words but the small ones have a capital, as in titles. */
function isTitleCase(words: readonly string[]): boolean {
	const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
	return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word)) && /^\p{Lu}/u.test(words[0] ?? "");
}
