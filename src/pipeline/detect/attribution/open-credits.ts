import type { TextRange } from "../../../text/ranges.ts";
import type { Credited } from "../credit.ts";
import { idiomAt, isSaying } from "../lexicon/cues.ts";
import { phraseCueAt } from "../lexicon/phrase-cues.ts";
import { isMark, type Phrase, phraseAfter } from "../syntax/phrases.ts";
import type { Read } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { hasTense, type VerbGroup } from "../syntax/verbs.ts";
import { makeCredit } from "./make-credit.ts";

/** How many words a line has at most that only says who speaks next. */
const LONG_LINE = 14;

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
	const alone = speakerAlone(read);
	if (alone) return makeCredit(read, { ...alone, content, manner: "speech", shape: "quotation" });
	const said = saidAtEnd(read);
	const found = said ?? saidFirst(read) ?? issued(read);
	const verb = items[found?.cue ?? -1];
	if (!found || !verb) return null;
	const cue = { start: verb.start, end: items[found.cue + idiomAt(items, found.cue, cues)]?.end ?? verb.end };
	const shape = said ? "colon" : "quotation";
	return makeCredit(read, { source: found.source, cue, content, manner: "speech", shape });
}

/** "Ann Vale, the mayor:", "And from the mayor, Ann Vale:": somebody named in a line without a verb. */
function speakerAlone({ items, groups, cues }: Read): { source: Phrase; cue: TextRange } | null {
	const colon = items.at(-1);
	if (!colon || !isMark(colon, ":") || groups.some(hasTense) || items.length > LONG_LINE) return null;
	const first = items.findIndex(({ pos }) => pos === "PROPN" || pos === "NOUN" || pos === "DET");
	const source: Phrase = { first, last: items.length - 2 };
	const lead = items.slice(0, Math.max(0, first));
	const isLead = lead.every(({ pos, lower }) => pos === "CCONJ" || pos === "ADV" || cues.givers.has(lower));
	const words = items.slice(source.first, source.last + 1);
	const isName = words.some(({ pos }) => pos === "PROPN") && !cues["time-nouns"].has(words.at(-1)?.lower ?? "");
	return first >= 0 && isLead && isName ? { source, cue: { start: colon.start, end: colon.end } } : null;
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
