import type { TextRange } from "../../model/selector.ts";
import type { Use } from "../../model/terms.ts";
import type { Credit } from "./speech/credit.ts";
import { type Cues, cuesFor } from "./speech/cues.ts";

/** From this many words on, what stands between quotation marks is taken for speech, whoever speaks. */
const SPEECH_WORDS = 5;
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
	const isAuthored = cues["before-authors"].has(/^\s*(\p{L}+)/u.exec(after)?.[1] ?? "");
	// "the word “democracy”": the word itself is meant.
	if (cues["words-for-words"].has(before.at(-1) ?? "")) return "word";
	if (isTitleCase(words) && (has("works") || isAuthored)) return "title";
	if (has("mottoes")) return "slogan";
	// “Weakness” is somebody's word; a “growth dividend” is somebody's term.
	if (has("naming") && words.length < SPEECH_WORDS) {
		if (credit) return words.length > 1 ? "coinage" : "word";
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

function wordsBefore(text: string, start: number): string[] {
	return (
		text
			.slice(Math.max(0, start - 60), start)
			.toLowerCase()
			.match(/[\p{L}’'-]+/gu)
			?.slice(-BEFORE) ?? []
	);
}

/** Whether all words but the small ones have a capital, as in titles. */
function isTitleCase(words: readonly string[]): boolean {
	const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
	return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word)) && /^\p{Lu}/u.test(words[0] ?? "");
}
