import { isIngForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";
import { isSaying } from "../lexicon/cues.ts";
import { hasName, isMark, phraseAfter, phraseEnding } from "../syntax/phrases.ts";
import { endsWithMark, QUOTE } from "../syntax/quotes.ts";
import type { Read } from "../syntax/read.ts";
import type { VerbGroup } from "../syntax/verbs.ts";

/** How many words a quotation has at least that is a statement by itself. */
const SHORTEST = 3;
/** How many words may stand between a verb and the colon before a quotation. */
const NEAR = 8;

/** Whether an item is a quotation that is complete, no words of somebody's in a sentence of the columnist's. */
export function isWholeStatement(item: Token | undefined): boolean {
	return item?.pos === QUOTE && endsWithMark(item) && item.text.split(/\s+/).length >= SHORTEST;
}

/**
 * Whether a verb of any meaning says something by where it stands beside a quotation that is complete.
 * @param index the verb's group
 */
export function isQuotative(read: Read, index: number): boolean {
	const group = read.groups[index];
	const verb = read.items[group?.head ?? -1];
	if (!group || verb?.pos !== "VERB" || read.cues.finding.has(verb.lemma)) return false;
	return bringsIn(read, index, group) || closes(read, group) || isInverted(read, group);
}

/** "He leaned in and boomed: “Go away, all of you!”", "She put the matter in plain words: “It is over.”" */
function bringsIn({ items, groups, cues }: Read, index: number, { head, form }: VerbGroup): boolean {
	const quoted = items.findIndex(({ pos }, at) => at > head && pos === QUOTE);
	const isNext = quoted === head + 2;
	const isNear = isMark(items[quoted - 1], ":") && quoted - head <= NEAR && form === "finite";
	if (!isWholeStatement(items[quoted]) || !(isNext ? isMark(items[head + 1], ",:") : isNear)) return false;
	if (!isNext && (groups[index + 1]?.first ?? Infinity) < quoted) return false;
	// "Vale said in May, when the story broke, “…”": Vale does.
	const earlier = items.findLastIndex(({ pos }, at) => pos === QUOTE && at < head);
	return !groups.some((one) => one.head < head && one.head > earlier && isSaying(items[one.head]?.lemma ?? "", cues));
}

/** "“Go home, all of you,” the nominee riffed": right after whoever says what a comma ends. */
function closes({ items, groups, cues }: Read, { first, head }: VerbGroup): boolean {
	if (items[first - 1]?.pos === QUOTE) return false;
	const subject = phraseEnding(items, first - 1, cues);
	const at = (subject?.first ?? 0) - 1;
	const quoted = items[at];
	const isShort = at === 0 && (isMark(items[head + 1], ",.;") || head + 1 >= items.length);
	if (quoted?.pos !== QUOTE || !/,(?:["”’]|'')$/.test(quoted.text)) return false;
	if (!isWholeStatement(quoted) && !isShort) return false;
	// "In “The Old Man and the Sea,” he fishes": a title.
	const before = items[at - 1];
	return (!before || isMark(before, ",:;–—") || before.pos === "CCONJ") && !groups.some((one) => one.head < at);
}

/** "“Go home, all of you,” beamed Vale": right before a name. */
function isInverted({ items, cues }: Read, { first, head }: VerbGroup): boolean {
	// "“…,” leaving Vale free": what else is so.
	const isAlone = first === head && !isIngForm(items[head]?.lower ?? "");
	const source = isAlone && isWholeStatement(items[first - 1]) ? phraseAfter(items, head, cues) : null;
	// "“Never,” stormed a builder.": the comma inside the marks goes on to whoever speaks.
	const isOpen = /,(?:["”’]|'')$/.test(items[first - 1]?.text ?? "");
	const next = items[(source?.last ?? 0) + 1];
	return source !== null && (hasName(items, source) || (isOpen && (!next || isMark(next, ",."))));
}
