import type { Cues } from "./cues.ts";
import { isFragment } from "./items.ts";
import type { Token } from "./tokens.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** How many words a phrase may have. */
const LONGEST = 40;

/** A run of items, from the first to the last of them. */
export type Phrase = { first: number; last: number };

/** Whether an item is one of the marks given. */
export function isMark(item: Token | undefined, marks: string): boolean {
	return item?.text.length === 1 && marks.includes(item.text);
}

/** Whether an item may stand in a phrase of nouns. */
export function isNominal(item: Token | undefined): boolean {
	return item !== undefined && (NOMINAL.has(item.pos) || isFragment(item));
}

/** Whether an item makes what stands before it an owner: "the minister’s". */
export function isPossessive(item: Token | undefined): boolean {
	return item?.pos === "PART" && /^[’']s?$/.test(item.text);
}

/** "A source close to the talks": an adjective after what it describes. */
function isAfterHead(items: readonly Token[], at: number): boolean {
	return items[at]?.pos === "ADJ" && isHead(items[at - 1]);
}

/** "told reporters | the plan", "last week | the minister": an article after a noun begins another phrase. */
function beginsAnother(items: readonly Token[], at: number): boolean {
	const before = items[at - 1];
	return items[at]?.pos === "DET" && before !== undefined && (before.pos === "NOUN" || before.pos === "PROPN");
}

function isHead(item: Token | undefined): boolean {
	return item !== undefined && (HEADS.has(item.pos) || isFragment(item));
}

/** The phrase that begins right after a verb, where the subject follows it ("said the minister") or the hearer. */
export function phraseAfter(items: readonly Token[], at: number, cues: Cues): Phrase | null {
	const first = at + 1;
	const item = items[first];
	if (!item || isFragment(item)) return null;
	if (cues["subject-pronouns"].has(item.lower)) return { first, last: first };
	const isOwner = cues["own-pronouns"].has(item.lower) && isNominal(items[first + 1]);
	if (cues["object-pronouns"].has(item.lower) && !isOwner) return { first, last: first };
	if (!isNominal(item)) return null;
	let last = first;
	for (let next = first; next < Math.min(items.length, first + LONGEST); next++) {
		const one = items[next];
		if (!one) break;
		const joined = items[next + 1];
		const joins = cues.joining.has(one.lower) && isNominal(joined) && !cues.belonging.has(joined?.lower ?? "");
		const isOther = next > first && (cues["subject-pronouns"].has(one.lower) || beginsAnother(items, next));
		if (isOther || !(isNominal(one) || one.pos === "PART" || joins || isMark(one, "-&"))) break;
		if (isHead(one)) last = next;
	}
	const end = items[last];
	return end && (isHead(end) || end.pos === "DET" || end.pos === "ADJ") ? { first, last } : null;
}

/** The phrase of nouns that ends at an item. */
export function phraseEnding(items: readonly Token[], last: number, cues: Cues): Phrase | null {
	const end = items[last];
	if (!end || !(isHead(end) || end.pos === "ADJ" || end.pos === "DET")) return null;
	if (cues["subject-pronouns"].has(end.lower)) return { first: last, last };
	let first = last;
	for (let before = last - 1; before >= Math.max(0, last - LONGEST); before--) {
		const item = items[before];
		if (!item) break;
		const isPart = isNominal(item) && !cues.relative.has(item.lower) && !cues["subject-pronouns"].has(item.lower);
		const isJoint = cues.joining.has(item.lower) || (cues.and.has(item.lower) && first - before === 1);
		const joined = items[before - 1];
		const joins =
			isJoint && (isHead(joined) || isAfterHead(items, before - 1) || cues.unnamed.has(joined?.lower ?? ""));
		if (beginsAnother(items, before + 1)) break;
		if (!isPart && !joins && item.pos !== "PART" && !isMark(item, "-&")) break;
		if (isPart) first = before;
	}
	return { first, last };
}
