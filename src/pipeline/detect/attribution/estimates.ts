import type { Credited } from "../credit.ts";
import { endOfObject } from "../syntax/objects.ts";
import { phraseAfter } from "../syntax/phrases.ts";
import { type Content, contentBetween, type Read } from "../syntax/read.ts";
import { subjectOf } from "../syntax/subjects.ts";
import { wordsFor } from "../words.ts";
import { makeCredit } from "./make-credit.ts";

/** How many words after "at" a figure may begin. */
const NEAR_FIGURE = 4;

/** "The auditor puts the rise at 96 per cent": a figure is said. */
export function estimatedCredit(read: Read, index: number): Credited | null {
	const group = read.groups[index];
	const cue = read.items[group?.head ?? -1];
	const estimate = group && cue && group.form === "finite" ? estimateAfter(read, group.head) : null;
	const source = estimate && subjectOf(read, index);
	if (!cue || !estimate || !source) return null;
	return makeCredit(read, { source, cue, ...estimate, manner: "speech" });
}

/** "puts the rise at 96 per cent": what is estimated, with how much it is; null where no figure follows. */
function estimateAfter(read: Read, at: number): Content | null {
	const { items, cues } = read;
	if (!cues["with-estimate"].has(items[at]?.lemma ?? "")) return null;
	const object = phraseAfter(items, at, cues);
	if (!object) return null;
	const how = items.findIndex(({ lower }, index) => index > object.first && cues.at.has(lower));
	// "at about 96 per cent"; not "at 5 pm"
	const near = items.slice(how + 1, how + 1 + NEAR_FIGURE);
	const figure = near.findIndex(({ pos }) => pos === "NUM" || pos === "SYM");
	const isClock = wordsFor("en")?.times["clock-endings"].includes(near[figure + 1]?.lower ?? "") ?? false;
	if (how < 0 || how > object.last + 1 || figure < 0 || isClock) return null;
	return contentBetween(read, at + 1, endOfObject(read, how), "clause");
}
