import { detectionsOf } from "../model/detection.ts";
import { tokenize } from "../pipeline/detect/grammar/tokens.ts";
import { cuesFor, isSaying } from "../pipeline/detect/speech/cues.ts";
import { selector } from "../pipeline/propose/entries.ts";
import { contains, enclosingRange, hasWords, lineOf, overlap, type TextRange } from "../text/ranges.ts";
import type { DeskColumn } from "./context.ts";
import type { DraftEntry } from "./entries.ts";
import { nameAt, trimmed } from "./place.ts";

/** What an attribution is made of, as ranges of the text. */
type Credit = { source: TextRange; cue: TextRange | null; content: TextRange[] };

/**
 * Divides words that an editor has selected into who is credited, by which word, with what: as the machine finds it in
 * them, or else at a word of saying. Of words without one the quoted ones are the content; of words that hold no more
 * than source and cue, it is what follows in their sentence.
 */
export function divideCredit(
	range: TextRange,
	desk: DeskColumn,
): { range: TextRange; fields: Omit<DraftEntry, "id" | "quote"> } {
	const { text } = desk.annotated.layer;
	const { source, cue, content } = detectedIn(range, desk) ?? dividedAtCue(range, desk);
	const name = nameAt(source, desk);
	return {
		range: enclosingRange(cue ? [source, cue] : [source]),
		fields: {
			source: { ...(name !== null && { name }), words: lineOf(text, source) },
			sourceKind: name === null ? "unnamed" : "named",
			cue: cue && lineOf(text, cue),
			content: content.map((one) => selector(text, one)),
			stance: "reports",
		},
	};
}

/** A credit that the machine has found in the words: one that is no proposal too, such as of what somebody thinks. */
function detectedIn(range: TextRange, { annotated }: DeskColumn): Credit | null {
	const found = detectionsOf(annotated.detections, "attribution").find(
		(one) => one.source && contains(range, one.range) && one.content.some((part) => overlap(part, range) > 0),
	);
	return found?.source ? { source: found.source, cue: found.cue, content: found.content } : null;
}

function dividedAtCue(range: TextRange, desk: DeskColumn): Credit {
	const { text } = desk.annotated.layer;
	const cues = cuesFor(desk.files.frontMatter.lang);
	const tokens = tokenize(text, range);
	const quoted = quotedIn(text, range);
	const isQuoted = (one: TextRange) => quoted.some((marks) => overlap(marks, one) > 0);
	const cue = cues && tokens.find((token) => !isQuoted(token) && isSaying(token.lemma, cues) && token.pos !== "NOUN");
	const cueRange = cue ? { start: cue.start, end: cue.end } : null;
	const before = withoutStops(text, { start: range.start, end: cue?.start ?? range.end });
	const after = withoutStops(text, { start: cue?.end ?? range.end, end: range.end });
	if (!cueRange) {
		const [words] = quoted;
		const isInside = words && words.start > range.start;
		const source = withoutStops(text, { start: range.start, end: isInside ? words.start : range.end });
		return { source, cue: null, content: quoted.length > 0 && isInside ? quoted : [restOfSentence(range, desk)] };
	}
	const isContentFirst = quoted.some((marks) => overlap(marks, before) > 0) || isLonger(before, after, text);
	if (isContentFirst && hasWords(text, after)) return { source: after, cue: cueRange, content: [before] };
	if (!hasWords(text, before)) return { source: after, cue: cueRange, content: [restOfSentence(range, desk)] };
	return {
		source: before,
		cue: cueRange,
		content: [hasWords(text, after) ? withoutThat(text, after) : restOfSentence(range, desk)],
	};
}

/** Whether what stands before the cue is rather the content: much longer than what stands after it. */
function isLonger(before: TextRange, after: TextRange, text: string): boolean {
	const count = (one: TextRange) => lineOf(text, one).split(" ").length;
	return hasWords(text, after) && count(before) > 8 && count(after) <= 8;
}

/** What follows selected words in their sentence; or else the next sentence; or the words themselves. */
function restOfSentence({ start, end }: TextRange, { annotated }: DeskColumn): TextRange {
	const { text } = annotated.layer;
	const sentences = annotated.sentences.map((one) => one.range);
	const own = sentences.find((one) => one.start <= start && one.end > start);
	const rest = own && withoutStops(text, withoutThat(text, { start: end, end: own.end }));
	if (rest && hasWords(text, rest)) return rest;
	const next = sentences.find((one) => one.start >= end);
	return next ? trimmed(text, next) : { start, end };
}

/** The stretches between quotation marks, with these. */
function quotedIn(text: string, { start, end }: TextRange): TextRange[] {
	return [...text.slice(start, end).matchAll(/[“«][^”»]+[”»]/g)].map((found) => ({
		start: start + found.index,
		end: start + found.index + found[0].length,
	}));
}

/** Without commas, dashes, colons and space at the ends. */
function withoutStops(text: string, { start, end }: TextRange): TextRange {
	const words = text.slice(start, end);
	const head = /^[\s,;:–—-]*/.exec(words)?.[0].length ?? 0;
	const tail = /[\s,;:–—-]*$/.exec(words)?.[0].length ?? 0;
	return { start: Math.min(start + head, end), end: Math.max(end - tail, Math.min(start + head, end)) };
}

/** A clause without the word that joins it to what credits it. */
function withoutThat(text: string, { start, end }: TextRange): TextRange {
	const joined = /^[\s,;:–—-]*that\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
	return { start: start + joined, end };
}
