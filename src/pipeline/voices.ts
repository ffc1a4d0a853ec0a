import type { Sentence } from "../model/annotated-column.ts";
import type { Source } from "../model/annotation.ts";
import type { ReviewedList, SourceKind, Stance, Voice } from "../model/vocabulary.ts";
import { parenthesesIn } from "../text/brackets.ts";
import { lowerBound } from "../text/lower-bound.ts";
import { overlap, overlapLookup, type TextRange } from "../text/ranges.ts";
import type { Decisions } from "./anchor/index.ts";

/** A stretch that a source is credited with, or that credits it. */
export type AttributedRange = TextRange & { voice: Voice; stance: Stance; source: Source };

/** From this share of a sentence on, its voice is the source's that it reports. */
const MIN_SHARE = 0.35;

/** Whose voice a source of each kind speaks in. */
export const voiceOfSourceKind: Record<SourceKind, Voice> = {
	named: "named",
	document: "named",
	unnamed: "unnamed",
	poll: "unnamed",
	self: "columnist",
};

/** The stretches of the text that attributions credit to a source, in text order. */
export function attributedRanges({ attributions }: Decisions): AttributedRange[] {
	return attributions
		.filter(({ entry }) => entry.status !== "rejected")
		.flatMap(({ entry, range, extraRanges }) =>
			[range, ...extraRanges].map((one) => ({
				...one,
				voice: voiceOfSourceKind[entry.sourceKind],
				stance: entry.stance,
				source: { ...entry.source, antecedent: null },
			})),
		)
		.sort((a, b) => a.start - b.start);
}

/**
 * Whose statement each sentence is: the editor's word first; else the source's that it mostly reports; else a
 * question where it asks; else the columnist's.
 * @param readings how a machine reads each of them: what stands while no editor has decided who is credited
 */
export function withVoices(
	text: string,
	ranges: readonly { id: string; range: TextRange }[],
	{ decisions, unreviewed }: { decisions: Decisions; unreviewed: readonly ReviewedList[] },
	readings: readonly { voice: Voice }[],
): Sentence[] {
	const voices = dominantVoices(
		text,
		ranges.map(({ range }) => range),
		attributedRanges(decisions),
		decisions.voices,
	);
	const decided = ranges.map((one, index): Sentence => ({ ...one, voice: voices[index] ?? "columnist" }));
	if (decisions.attributions.length > 0 && !unreviewed.includes("attributions")) return decided;
	// Whatever an editor has decided on in a sentence counts, also that nobody is credited.
	const attributed = decisions.attributions.flatMap(({ range, extraRanges }) => [range, ...extraRanges]);
	const decidedIn = overlapLookup([...attributed, ...decisions.voices.map(({ range }) => range)]);
	return decided.map((one, index) =>
		decidedIn(one.range).length > 0 ? one : { ...one, voice: readings[index]?.voice ?? one.voice },
	);
}

/**
 * The same, from stretches that are credited to somebody, however they were found.
 * @param ranges in text order, as `reported` is by its beginnings
 * @param voices the editor's
 * @param asides what each says aside; in brackets where it is left out
 */
export function dominantVoices(
	text: string,
	ranges: readonly TextRange[],
	attributed: readonly (TextRange & { voice: Voice })[],
	corrections: Decisions["voices"],
	asides: readonly (readonly TextRange[])[] = [],
): Voice[] {
	const attributedIn = overlapLookup(attributed);
	return ranges.map((range, index) => {
		const decided = corrections.find((voice) => overlap(voice.range, range) > 0);
		if (decided) return decided.entry.voice;
		const shareOf = shareMeter(text, range, asides[index] ?? parenthesesIn(text, range));
		const shares = new Map<Voice, number>();
		const counted = new Map<Voice, number>();
		for (const { voice, start, end } of attributedIn(range)) {
			// Stretches come in text order: what an earlier one of the same voice covered is not counted again.
			const from = Math.max(start, counted.get(voice) ?? 0);
			const share = shareOf({ start: from, end: Math.max(from, end) });
			shares.set(voice, (shares.get(voice) ?? 0) + share);
			counted.set(voice, Math.max(end, counted.get(voice) ?? 0));
		}
		const [most] = [...shares].sort((a, b) => b[1] - a[1]);
		if (most && most[1] >= MIN_SHARE) return most[0];
		return endsWithQuestionMark(text, range) ? "question" : "columnist";
	});
}

/** Whether a stretch ends as a question does. */
export function endsWithQuestionMark(text: string, { start, end }: TextRange): boolean {
	return /\?["”’)\]]*$/.test(text.slice(start, end));
}

/** Which share of a sentence a stretch is, without what either says aside: an aside has a voice of its own. */
function shareMeter(text: string, sentence: TextRange, found: readonly TextRange[]): (range: TextRange) => number {
	// A sentence that is an aside as a whole has no words beside it.
	const asides = textOutside(text, sentence, found).some((words) => /[\p{L}\p{N}]/u.test(words)) ? found : [];
	const lengthOutside = (range: TextRange) => {
		let length = range.end - range.start;
		let at = lowerBound(asides, ({ end }) => end > range.start);
		for (let aside = asides[at]; aside && aside.start < range.end; aside = asides[++at])
			length -= overlap(aside, range);
		return length;
	};
	const total = lengthOutside(sentence);
	return (range) => {
		const start = Math.max(range.start, sentence.start);
		return lengthOutside({ start, end: Math.max(start, Math.min(range.end, sentence.end)) }) / total;
	};
}

/** The words of a sentence outside its asides. */
function textOutside(text: string, { start, end }: TextRange, asides: readonly TextRange[]): string[] {
	const edges = [start, ...asides.flatMap((aside) => [aside.start, aside.end]), end];
	return edges.flatMap((edge, at) => (at % 2 === 0 ? text.slice(edge, edges[at + 1]) : []));
}
