import type { Sentence } from "../model/annotated-column.ts";
import type { Decisions } from "../model/decisions.ts";
import { type ProposedList, type SourceKind, sourceVoices, type Voice } from "../model/vocabulary.ts";
import { parenthesesIn } from "../text/brackets.ts";
import { lowerBound } from "../text/lower-bound.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import { overlap, type TextRange } from "../text/ranges.ts";

/** A range that an attribution covers: its source and cue, or a part of its content. */
export type AttributedRange = TextRange & { voice: Voice };

/** A sentence has the voice of a source that at least this share of its characters (0..1) is attributed to. */
const MIN_SHARE = 0.35;

/** The voice of what is credited to a source of each kind. */
export const voiceOfSourceKind: Record<SourceKind, Voice> = {
	named: "named",
	document: "document",
	unnamed: "unnamed",
	poll: "poll",
	self: "columnist",
};

/** Words of which it is not known whose they are, as they count for the voice of a sentence. */
export function unknownRange({ start, end }: TextRange): AttributedRange {
	return { start, end, voice: "undetermined" };
}

/** The ranges of all attributions that are not rejected, by their starts. */
export function attributedRanges({ attributions }: Decisions): AttributedRange[] {
	return attributions
		.filter(({ entry }) => entry.status !== "rejected")
		.flatMap(({ entry, range, extraRanges }) =>
			[range, ...extraRanges].map((one) => ({
				...one,
				voice: voiceOfSourceKind[entry.sourceKind],
			})),
		)
		.sort((a, b) => a.start - b.start);
}

/**
 * Adds to each sentence its voice. In order of precedence: the editor's correction in `voices`; the voice of the source
 * that most of the sentence is attributed to; "question" for a sentence that ends in a question mark; "columnist".
 * Where the list of attributions is not complete, a sentence without any decision of the editor keeps the detectors'
 * reading; so does one that they cannot read, unless the editor credits most of it or decides its voice.
 * @param sentences their ids and ranges, in text order
 * @param decided what an editor has decided; `rejected` are the words of attributions that are none, `unknown` those of
 * which it is not known whose they are
 * @param readings the detectors' reading of each sentence, in the same order
 */
export function withVoices(
	text: string,
	sentences: readonly { id: string; range: TextRange }[],
	{
		decisions,
		complete,
		rejected,
		unknown,
	}: {
		decisions: Decisions;
		complete: readonly ProposedList[];
		rejected: readonly TextRange[];
		unknown: readonly TextRange[];
	},
	readings: readonly { voice: Voice }[],
): Sentence[] {
	const voices = dominantVoices(
		text,
		sentences.map(({ range }) => range),
		[...attributedRanges(decisions), ...unknown.map(unknownRange)].sort((a, b) => a.start - b.start),
		decisions.voices,
	);
	const decided = sentences.map((one, index): Sentence => ({ ...one, voice: voices[index] ?? "columnist" }));
	if (complete.includes("attributions")) return decided;
	// Rejected entries count too: the editor has decided that nothing is attributed there.
	const attributed = decisions.attributions.flatMap(({ range, extraRanges }) => [range, ...extraRanges]);
	const decidedIn = overlapLookup([...attributed, ...rejected, ...decisions.voices.map(({ range }) => range)]);
	const isSaid = ({ voice }: Sentence) => sourceVoices.some((one) => one === voice);
	return decided.map((one, index) => {
		const voice = readings[index]?.voice ?? one.voice;
		const corrected = decisions.voices.some(({ range }) => overlap(range, one.range) > 0);
		const isDecided = voice === "undetermined" ? isSaid(one) || corrected : decidedIn(one.range).length > 0;
		return isDecided ? one : { ...one, voice };
	});
}

/**
 * The voice of each range: the editor's correction, or the voice that the largest share of the range is attributed to
 * if that is at least `MIN_SHARE`; else "question" or "columnist" by its last mark. Asides do not count.
 * @param attributed ranges with the voice they are attributed to, in text order; they may overlap
 * @param corrections the editor's entries in the list `voices`
 * @param asides the asides of each range (brackets, dashes); where left out, its brackets
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
			// Ranges come in text order: characters that an earlier one of the same voice covered are not counted again.
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

/** Whether a range ends in a question mark, with or without closing quotation marks and brackets. */
export function endsWithQuestionMark(text: string, { start, end }: TextRange): boolean {
	return /\?["”’)\]]*$/.test(text.slice(start, end));
}

/**
 * Measures which share of a sentence (0..1) a range covers. Characters in asides count in neither: an aside has its own
 * voice.
 */
function shareMeter(text: string, sentence: TextRange, found: readonly TextRange[]): (range: TextRange) => number {
	// A sentence that is one aside from end to end has no words outside it: then the aside is measured.
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

/** The parts of a sentence's text before, between and after its asides. */
function textOutside(text: string, { start, end }: TextRange, asides: readonly TextRange[]): string[] {
	const edges = [start, ...asides.flatMap((aside) => [aside.start, aside.end]), end];
	return edges.flatMap((edge, at) => (at % 2 === 0 ? text.slice(edge, edges[at + 1]) : []));
}
