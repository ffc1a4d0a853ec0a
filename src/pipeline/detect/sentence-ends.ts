import type { GivenNames } from "./given-names.ts";
import { isItemMarker } from "./sentence-items.ts";
import type { SentenceWords } from "./words.ts";

/** What is known of a language: its words, its names of weekdays, and given names. */
export type SentenceLore = { words: SentenceWords; days: readonly string[]; given: GivenNames["given"] | null };

/** Whether anything in it can be read. */
export const HAS_WORD = /[\p{L}\p{N}]/u;
const INITIAL = /(?:^|[\s.(["“«„]|\p{Lu}\.-)(\p{Lu})\.$|\p{Lu}\.\s?\p{Lu}\.\]$/u;
/** What stands between a word and the end of what comes before the next: of long sentences no more is looked at. */
const LAST = 120;
/** Before a time of day at most so many words stand in "Shortly after 5 a.m." */
const FEW = 5;

/**
 * Whether a sentence goes on over a boundary that the segmenter proposes, told by what stands right before and after.
 */
export function goesOn(whole: string, after: string, lore: SentenceLore | null): boolean {
	if (!HAS_WORD.test(whole) || !HAS_WORD.test(after) || /^(?:\p{Ll}|&)/u.test(after) || isItemMarker(whole))
		return true;
	const before = whole.slice(-LAST);
	if (isAside(before, after) || isHesitant(before, after)) return true;
	if (!lore) return isInitial(before, after);
	const { words } = lore;
	const ends = (list: readonly string[]) => list.some((word) => endsWithWord(before, word));
	if (ends(words["before-more"]) || (/^\d/.test(after) && ends(words["before-numbers"]))) return true;
	if (/[?!]["”’]$/.test(before) && isTag(after, words)) return true;
	if (isOrdinal(before, after, words)) return true;
	if (ends(words.clocks)) return clockGoesOn(whole, after, lore);
	if (ends(words.countries)) return countryGoesOn(before, after, lore);
	if (ends(words["after-names"])) return words["after-firms"].includes(firstWord(after));
	// "in Washington D.C. The team": no name begins so.
	if (isOpener(after, words)) return false;
	if (INITIAL.test(before)) return isInitial(before, after) && !isLabelled(before, words);
	return ends(words["before-names"]);
}

/** “It is so” (p. 4).: brackets after a quotation, with the full stop after them, belong to the sentence before. */
function isAside(before: string, after: string): boolean {
	return /["”’»\])]$/.test(before) && /^\([^()]{1,120}\)[.,;:]/.test(after);
}

/** "Well ... I mean it": three dots and no fourth, before the only pronoun that always has a capital. */
function isHesitant(before: string, after: string): boolean {
	return /(?:^|[^.\s]\s?)(?:\.\s?\.\s?\.|…)$/.test(before.slice(-8)) && /^I(?![\p{L}.])/u.test(after);
}

/** "G. K. Chesterton": an initial ends no sentence. */
function isInitial(before: string, after: string): boolean {
	return INITIAL.test(before) && /^\p{Lu}/u.test(after);
}

/** "Plan B.", "World War I.", "you and I.": a letter that is no initial. */
function isLabelled(before: string, words: SentenceWords): boolean {
	const [, label = "", letter] = /(?:^|[\s(“"])([\p{L}’'-]+)\s+(\p{Lu})\.$/u.exec(before) ?? [];
	if (words.labels.includes(label.toLowerCase())) return true;
	if (letter !== words["letter-pronoun"]) return false;
	if (words.numbered.includes(label.toLowerCase())) return true;
	return /^\p{Ll}/u.test(label) && !words["before-initials"].includes(label);
}

/** "At 5 a.m. Mr. Vale left", "at 6 a.m. Monday"; but "It closed at 9 p.m. Nobody came". */
function clockGoesOn(before: string, after: string, { words, days }: SentenceLore): boolean {
	const [next] = /^\p{L}+/u.exec(after) ?? [""];
	if (days.includes(next) || words["after-clocks"].some((zone) => beginsWithWord(after, zone))) return true;
	const all = before.split(/\s+/u, FEW + 1);
	const isBegun = all.length <= FEW && words["before-clocks"].includes((all[0] ?? "").toLowerCase());
	return isBegun && !isOpener(after, words);
}

/** "the U.S. Government", "U.S. Supreme Court"; but "to the U.S. Ministers left", "in the U.S. Ann Vale left". */
function countryGoesOn(before: string, after: string, { words, given }: SentenceLore): boolean {
	if (isOpener(after, words) || !/^\p{Lu}/u.test(after)) return false;
	const next = firstWord(after);
	if (words["after-countries"].includes(next)) return true;
	const [, owner = ""] = /([\p{L}’'-]+),?\s+\S+$/u.exec(before) ?? [];
	const isApart = words["before-countries"].includes(owner.toLowerCase());
	const isPerson = given?.has(next.toLowerCase()) ?? false;
	// "Space and Rocket Center"
	const isName = !isPerson && /^\S+\s+(?:\p{Ll}{2,3}\s+)?\p{Lu}/u.test(after) && !words.titles.includes(next);
	return !isApart || isName;
}

/** "am 3. Oktober", "im 19. Jahrhundert": the number of a day, with the full stop that makes it one. */
function isOrdinal(before: string, after: string, words: SentenceWords): boolean {
	return /(?:^|\s)\d{1,2}\.$/.test(before) && words["after-ordinals"].includes(firstWord(after));
}

/** The word that a text begins with, with its own full stop. */
function firstWord(text: string): string {
	return /^(?:(?:\p{L}\.){2,}|[\p{L}’'-]+\.?)/u.exec(text)?.[0].replace(/(?<=\p{Ll}{3})\.$/u, "") ?? "";
}

/** Whether a text begins with a word that begins sentences; "A. Vale" begins with an initial. */
function isOpener(text: string, words: SentenceWords): boolean {
	const [first = ""] = /^[\p{L}’']+/u.exec(text) ?? [];
	const word = /^[^’']+/u.exec(first)?.[0] ?? "";
	return !/^\p{Lu}\./u.test(text) && (words.openers.includes(first) || words.openers.includes(word));
}

function endsWithWord(text: string, word: string): boolean {
	return text.endsWith(word) && !HAS_WORD.test(text.charAt(text.length - word.length - 1));
}

function beginsWithWord(text: string, word: string): boolean {
	return text.startsWith(word) && !HAS_WORD.test(text.charAt(word.length));
}

/** “Why?” Ann asks: who says it, after a mark that ends what is said but not the sentence. */
function isTag(after: string, words: SentenceWords): boolean {
	const [, verb = ""] = /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(\p{Ll}+)/u.exec(after) ?? [];
	const [first = ""] = /^\p{L}+/u.exec(after) ?? [];
	return !words.openers.includes(first) && words.tags.includes(verb);
}
