import { type Read, trim } from "./contents.ts";
import { type Credit, makeCredit } from "./credit.ts";
import { QUOTE } from "./items.ts";
import { phraseCueAt } from "./phrase-cues.ts";
import { isMark, isPossessive, type Phrase, phraseAfter } from "./phrases.ts";

/** How many words a name before a colon has at most. */
const LONG_NAME = 6;

/** "According to X, …", "…, according to X." and "…, according to X, …". */
export function phraseCredit(read: Read, at: number): Credit | null {
	const { items, text, range, cues } = read;
	const start = items[at]?.start ?? 0;
	const phrase = phraseCueAt(text, start, cues);
	if (phrase === undefined) return null;
	const end = start + phrase.length;
	const next = items.findIndex((item, index) => index > at && item.start >= end);
	const source = next < 0 ? null : phraseAfter(items, next - 1, cues);
	if (!source) return null;
	const isFirst = items.slice(0, at).every(({ text: word }) => !/\p{L}/u.test(word));
	const comma = items.findIndex((item, index) => index > source.last && isMark(item, ","));
	const before = isFirst ? null : trim(text, { start: range.start, end: start });
	// "Waste, according to Vale, comes to …": an aside, in what it credits.
	const isAside = isMark(items[at - 1], ",") && comma === source.last + 1;
	const rest = comma >= 0 && (isFirst || isAside) ? items[comma + 1] : undefined;
	const after = rest ? trim(text, { start: rest.start, end: range.end }) : null;
	const content = [before, after].filter((part) => part !== null);
	return makeCredit(read, { source, cue: { start, end }, content, manner: "speech", shape: "clause" });
}

/** "In the minister's view, …": whose view it is stands inside the phrase. */
export function viewCredit(read: Read, at: number): Credit | null {
	const { items, text, range, cues } = read;
	const noun = items[at];
	if (!noun || !cues.views.has(noun.lower)) return null;
	const isEnd = !items[at + 1] || isMark(items[at + 1], ",.");
	const owner = items[at - 1];
	if (!isEnd || !owner) return null;
	let first = at - 1;
	while (first > 0 && first > at - LONG_NAME && !cues["before-views"].has(items[first]?.lower ?? "")) first--;
	const preposition = items[first];
	if (!preposition || !cues["before-views"].has(preposition.lower) || first === at - 1) return null;
	const isOwn = cues["own-pronouns"].has(owner.lower) && first === at - 2;
	const isOwner = isPossessive(owner);
	if (!isOwn && !isOwner) return null;
	const source: Phrase = { first: first + 1, last: isOwn ? at - 1 : at - 2 };
	const isFirst = first === 0;
	const before = isFirst ? null : trim(text, { start: range.start, end: preposition.start });
	const rest = items[at + 2];
	const after = rest && isMark(items[at + 1], ",") ? trim(text, { start: rest.start, end: range.end }) : null;
	const content = [before, after].filter((part) => part !== null);
	return makeCredit(read, { source, cue: noun, content, manner: "attitude", shape: "clause" });
}

/** "Reportedly", "allegedly": somebody says it, and who does is left out. */
export function rumourCredit(read: Read, at: number): Credit | null {
	const { items, text, range, cues } = read;
	const word = items[at];
	if (!word || !cues.rumours.has(word.lower)) return null;
	const parts = [
		trim(text, { start: range.start, end: word.start }),
		trim(text, { start: word.end, end: range.end }),
	].filter((part) => part !== null);
	return makeCredit(read, { source: null, cue: word, content: parts, manner: "speech", shape: "clause" });
}

/** "Vale: We shall go.": a name and a colon, as in scripts and headlines. @param end that of the paragraph, which it holds for */
export function turnCredit(read: Read, end: number): Credit | null {
	const { items, text, groups, cues } = read;
	const colon = items.findIndex((item) => isMark(item, ":"));
	if (colon < 1 || colon > LONG_NAME || !items[colon + 1]) return null;
	const name = items.slice(0, colon);
	const isName = name.every(({ pos, lower }) => pos === "PROPN" && !cues["time-nouns"].has(lower));
	const isQuoted = items[colon + 1]?.pos === QUOTE;
	if (!isName || !(isQuoted || groups.some(({ first }) => first > colon))) return null;
	const mark = items[colon];
	const content = trim(text, { start: items[colon + 1]?.start ?? end, end });
	if (!content || !mark) return null;
	return makeCredit(read, {
		source: { first: 0, last: colon - 1 },
		cue: mark,
		content: [content],
		manner: "speech",
		shape: "colon",
	});
}
