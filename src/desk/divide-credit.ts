import { detectionsOf } from "../model/detection.ts";
import { type Token, tokenize } from "../pipeline/detect/grammar/tokens.ts";
import { cuesFor, isSaying } from "../pipeline/detect/lexicon/cues.ts";
import { selector } from "../pipeline/propose/entries.ts";
import { contains, enclosingRange, hasWords, intersect, lineOf, overlap, type TextRange } from "../text/ranges.ts";
import type { DeskColumn } from "./context.ts";
import type { DraftEntry } from "./entries.ts";
import { nameAt, trimmed } from "./place.ts";
import { Refused } from "./plan.ts";

/** What an attribution is made of, as ranges of the text. */
type Credit = { source: TextRange; cue: TextRange | null; content: TextRange[] };

/**
 * Divides words that an editor has selected into who is credited, by which word, with what: as the machine finds it in
 * them, or else at a word of saying. Of words without one the quoted ones are the content; of words that hold no more
 * than source and cue, it is what their sentence has besides.
 * @throws Refused where nothing is credited in the words or their sentence: no other sentence is anybody's by a guess
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

/**
 * A credit that the machine has found in the words: one that is no proposal too, such as of what somebody thinks; or
 * else the one whose source and cue they are. What the selection leaves out of a stretch is not credited.
 */
function detectedIn(range: TextRange, { annotated }: DeskColumn): Credit | null {
	const { text } = annotated.layer;
	const all = detectionsOf(annotated.detections, "attribution").filter(({ source }) => source !== null);
	const isIn = ({ content }: { content: readonly TextRange[] }) => content.some((part) => overlap(part, range) > 0);
	const found =
		all.find((one) => contains(range, one.range) && isIn(one)) ??
		all.find((one) => contains(range, one.range) || contains(one.range, range));
	if (!found?.source) return null;
	const content = found.content.flatMap((part) => {
		const inside = overlap(part, range) > 0 ? intersect([part], [range]) : [part];
		return inside.map((one) => trimmed(text, one)).filter((one) => hasWords(text, one));
	});
	return content.length > 0 ? { source: found.source, cue: found.cue, content } : null;
}

function dividedAtCue(range: TextRange, desk: DeskColumn): Credit {
	const { text } = desk.annotated.layer;
	const cues = cuesFor(desk.files.frontMatter.lang);
	const quoted = quotedIn(text, range);
	const isQuoted = (one: TextRange) => quoted.some((marks) => overlap(marks, one) > 0);
	const tokens = cues ? tokenize(text, range) : [];
	const at = tokens.findIndex(
		(token) => cues && !isQuoted(token) && isSaying(token.lemma, cues) && token.pos !== "NOUN",
	);
	const cue = tokens[at];
	if (!cue || !cues) return dividedWithoutCue(range, quoted, desk);
	const around = tokens.filter((token, index) => index <= at + 1 && !isQuoted(token));
	if (around.some(({ lower }) => cues.negations.has(lower) || cues.opposing.has(lower))) {
		throw new Refused(desk.messages.desk.refusals.notSaid);
	}
	const cueRange = { start: cue.start, end: cue.end };
	const before = withoutStops(text, { start: range.start, end: withoutHelpers(tokens, at) });
	const after = withoutStops(text, { start: cue.end, end: range.end });
	const isContentFirst = quoted.some((marks) => overlap(marks, before) > 0) || isLonger(before, after, text);
	if (isContentFirst && hasWords(text, after)) return { source: after, cue: cueRange, content: [before] };
	if (!hasWords(text, before)) return { source: after, cue: cueRange, content: [besides(range, desk, "before")] };
	const content = hasWords(text, after) ? withoutThat(text, after) : besides(range, desk, "after");
	return { source: before, cue: cueRange, content: [content] };
}

/** Words without a word of saying: the quoted ones are the content, or what follows the source. */
function dividedWithoutCue(range: TextRange, quoted: readonly TextRange[], desk: DeskColumn): Credit {
	const { text } = desk.annotated.layer;
	const [words] = quoted;
	if (words && words.start > range.start) {
		const before = withoutStops(text, { start: range.start, end: words.start });
		return { source: firstPart(text, before), cue: null, content: [...quoted] };
	}
	const rest = restOfSentence(range, desk);
	if (rest && !words) return { source: withoutStops(text, range), cue: null, content: [rest] };
	const source = firstPart(text, range);
	const content = withoutStops(text, withoutThat(text, { start: source.end, end: range.end }));
	if (words || !hasWords(text, content)) throw new Refused(desk.messages.desk.refusals.needs.content);
	return { source, cue: null, content: [content] };
}

/** The words up to the first stop: “For the mayor, …”. */
function firstPart(text: string, { start, end }: TextRange): TextRange {
	const at = text.slice(start, end).search(/[,;:–—]|[.!?]\s/u);
	return at > 0 ? withoutStops(text, { start, end: start + at }) : { start, end };
}

/** Where the words before a verb end that do not help it: “The mayor has since said”. */
function withoutHelpers(tokens: readonly Token[], verb: number): number {
	let first = verb;
	while (["AUX", "ADV", "PART"].includes(tokens[first - 1]?.pos ?? "")) first--;
	return tokens[first === 0 ? verb : first]?.start ?? 0;
}

/** Whether what stands before the cue is rather the content: much longer than what stands after it. */
function isLonger(before: TextRange, after: TextRange, text: string): boolean {
	const count = (one: TextRange) => lineOf(text, one).split(" ").length;
	return hasWords(text, after) && count(before) > 8 && count(after) <= 8;
}

/** What the sentence of a source and its cue has besides them, on one side or else on the other. @throws Refused */
function besides(range: TextRange, desk: DeskColumn, first: "before" | "after"): TextRange {
	const { text } = desk.annotated.layer;
	const own = sentenceOf(range, desk);
	const before = own && withoutStops(text, { start: own.start, end: range.start });
	const sides = [before, restOfSentence(range, desk)];
	const found = (first === "before" ? sides : sides.reverse()).find((one) => one && hasWords(text, one));
	if (!found) throw new Refused(desk.messages.desk.refusals.needs.content);
	return found;
}

/** What follows selected words in their sentence; null where nothing does. */
function restOfSentence(range: TextRange, desk: DeskColumn): TextRange | null {
	const { text } = desk.annotated.layer;
	const own = sentenceOf(range, desk);
	const rest = own && withoutStops(text, withoutThat(text, { start: range.end, end: own.end }));
	return rest && hasWords(text, rest) ? rest : null;
}

function sentenceOf({ start }: TextRange, { annotated }: DeskColumn): TextRange | undefined {
	return annotated.sentences.map((one) => one.range).find((one) => one.start <= start && one.end > start);
}

/** The stretches between quotation marks, with these. */
function quotedIn(text: string, { start, end }: TextRange): TextRange[] {
	return [...text.slice(start, end).matchAll(/“[^”]+”|«[^»]+»|„[^“”]+[“”]|"[^"]+"/g)].map((found) => ({
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

/** A clause without the word that joins it to what credits it, and without an aside before: “– he adds – that …”. */
function withoutThat(text: string, { start, end }: TextRange): TextRange {
	const words = text.slice(start, end);
	const joined = /^[\s,;:–—-]*(?:[^,–—“”.;:()]{1,80}[,–—)]\s*)?that\s+/i.exec(words)?.[0].length ?? 0;
	return { start: start + joined, end };
}
