import type { TextRange } from "../../../text/ranges.ts";
import type { Credited } from "../credit.ts";
import { idiomAt, isSaying } from "../lexicon/cues.ts";
import { phraseCueAt } from "../lexicon/phrase-cues.ts";
import { isMark, type Phrase, phraseAfter } from "../syntax/phrases.ts";
import type { Read } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { hasTense, type VerbGroup } from "../syntax/verbs.ts";
import { makeCredit } from "./make-credit.ts";

type Opening = { source: Phrase; cue: number };

/**
 * Who says what the next paragraph holds, where one ends with a colon: "The report says:", "Continued Vale:", and, of
 * what is quoted alone, "The mayor issued this statement:". The content is for the caller to fill; its shape is
 * `quotation` where only a quotation can be meant: between marks, or set apart as a block quotation or a list.
 */
export function openCredit(read: Read): Credited | null {
	const { items, range, cues } = read;
	if (!isMark(items.at(-1), ":,–—-")) return null;
	const content = [{ start: range.end, end: range.end + 1 }];
	const accorded = accordingTo(read);
	if (accorded) return makeCredit(read, { ...accorded, content, manner: "speech", shape: "colon" });
	const said = saidAtEnd(read);
	const found = said ?? saidFirst(read) ?? issued(read);
	const verb = items[found?.cue ?? -1];
	if (!found || !verb) return null;
	const cue = { start: verb.start, end: items[found.cue + idiomAt(items, found.cue, cues)]?.end ?? verb.end };
	const shape = said ? "colon" : "quotation";
	return makeCredit(read, { source: found.source, cue, content, manner: "speech", shape });
}

/** "According to the mayor:" */
function accordingTo({ items, text, cues }: Read): { source: Phrase; cue: TextRange } | null {
	const start = items[0]?.start ?? 0;
	const phrase = phraseCueAt(text, start, cues);
	if (phrase === undefined || !isMark(items.at(-1), ":")) return null;
	const end = start + phrase.length;
	const source = phraseAfter(items, items.findIndex((item) => item.start >= end) - 1, cues);
	return source?.last === items.length - 2 ? { source, cue: { start, end } } : null;
}

function saidAtEnd(read: Read): Opening | null {
	const { items, groups, cues } = read;
	const says = ({ head }: VerbGroup) => isSaying(items[head]?.lemma ?? "", cues) || idiomAt(items, head, cues) > 0;
	const index = groups.findLastIndex(says);
	const isLast = groups.slice(index + 1).every(({ form }) => form === "participle");
	// "the part everyone is arguing about:" says nothing of who wrote it.
	const isAbout = items.at(-2)?.pos === "ADP";
	const source = index >= 0 && isLast && !isAbout ? subjectOf(read, index) : null;
	return source && { source, cue: groups[index]?.head ?? 0 };
}

/** "Continued Vale:" */
function saidFirst({ items, groups, cues }: Read): Opening | null {
	const [group] = groups;
	if (group?.first !== 0 || !isSaying(items[group.head]?.lemma ?? "", cues)) return null;
	const source = phraseAfter(items, group.head, cues);
	return source?.last === items.length - 2 ? { source, cue: group.head } : null;
}

/** "The mayor issued the following statement:" */
function issued(read: Read): Opening | null {
	const { items, groups, cues } = read;
	const index = groups.findLastIndex(hasTense);
	const verb = items[groups[index]?.head ?? -1];
	const noun = items.findLastIndex(({ pos, lemma }) => pos === "NOUN" && cues.nouns.has(lemma));
	if (!verb || !cues["with-noun"].has(verb.lemma) || noun < (groups[index]?.head ?? 0)) return null;
	const source = isMark(items.at(-1), ":") ? subjectOf(read, index) : null;
	return source && { source, cue: noun };
}
