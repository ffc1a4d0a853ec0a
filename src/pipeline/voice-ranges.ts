import type { Block, Sentence, VoiceRange } from "../model/annotated-column.ts";
import { type Annotation, annotationsOf, mayQuote, type Source } from "../model/annotation.ts";
import type { Decisions } from "../model/decisions.ts";
import { sourceVoices, type Voice } from "../model/vocabulary.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { endsWithQuestionMark, voiceOfSourceKind } from "./voices.ts";

/** What tells whose words a text is. All ranges are UTF-16 offsets into `text`. */
export type VoiceInput = {
	text: string;
	blocks: readonly Block[];
	sentences: readonly Sentence[];
	annotations: readonly Annotation[];
	decisions: Pick<Decisions, "claims" | "voices">;
	/** The words that only proposals credit which are not shown. */
	unknown: readonly TextRange[];
	/** Whether what nobody is credited with is the columnist's; otherwise it is not determined whose it is. */
	isRestOwn: boolean;
};

/** A stretch in one voice. Where stretches overlap, the later one of a list decides. */
type Layer = TextRange & Omit<VoiceRange, "range">;

/**
 * Divides the blocks of a column by whose words they are. What an attribution credits is its source's, and nothing
 * else of the sentence is. Of two credits over the same words the narrower decides. Under them, in order of
 * precedence: quotations of speakers whom no attribution names, the claims that the editor gives another voice, words
 * of which it is not known whose they are, and the sentence: what the editor decides in `voices`, the columnist's
 * question, or her statement.
 * @returns the stretches, in text order; neighbours differ in voice or credit
 */
export function voiceRanges(input: VoiceInput): VoiceRange[] {
	const { text, blocks, unknown, isRestOwn } = input;
	const credits = creditLayers(input);
	const unknownLayers = unknown.map((range): Layer => ({ ...range, voice: "undetermined", ...byNobody }));
	const layers = [...sentenceLayers(input, credits), ...unknownLayers, ...claimLayers(input), ...credits];
	/** For each character, the position of the layer that decides, from 1; 0 where none does. */
	const deciding = new Uint32Array(text.length);
	for (const [at, { start, end }] of layers.entries()) deciding.fill(at + 1, start, end);
	/** What stands between sentences. */
	const between: Layer = { start: 0, end: 0, voice: isRestOwn ? "columnist" : "undetermined", ...byNobody };
	return blocks.flatMap(({ range }) => {
		const stretches: VoiceRange[] = [];
		for (let start = range.start; start < range.end; ) {
			let end = start + 1;
			while (end < range.end && deciding[end] === deciding[start]) end++;
			const { voice, creditedBy, part } = layers[(deciding[start] ?? 0) - 1] ?? between;
			stretches.push({ range: { start, end }, voice, creditedBy, part });
			start = end;
		}
		return joined(text, stretches);
	});
}

/** Of words that nobody is credited with. */
const byNobody = { creditedBy: null, part: null };

/**
 * The voice of a sentence but for what is credited in it. Where some of it is credited, the editor's decision that it
 * is a source's sums it up, and gives that source no more of it.
 */
function sentenceLayers({ text, sentences, decisions, isRestOwn }: VoiceInput, credits: readonly Layer[]): Layer[] {
	const creditedIn = overlapLookup(credits);
	return sentences.map(({ range, voice }) => {
		const entry = decisions.voices.find((one) => overlap(one.range, range) > 0)?.entry;
		const isSummary = entry !== undefined && ofSources.has(entry.voice) && creditedIn(range).length > 0;
		const decided = isSummary ? undefined : entry?.voice;
		const asks = voice === "question" || endsWithQuestionMark(text, range);
		const own = !isRestOwn ? "undetermined" : asks ? "question" : "columnist";
		return { ...range, voice: decided ?? own, ...byNobody };
	});
}

/** The claims to which the editor gives a voice of their own. */
function claimLayers({ decisions }: VoiceInput): Layer[] {
	return decisions.claims.flatMap(({ entry, range }) =>
		entry.status === "rejected" || entry.voice === null ? [] : [{ ...range, voice: entry.voice, ...byNobody }],
	);
}

/** What is credited, the widest first. */
function creditLayers({ annotations }: VoiceInput): Layer[] {
	const attributed = annotationsOf(annotations, "attribution").flatMap(({ id, sourceKind, cue, content }) =>
		content.map(({ start, end, cue: ownCue }, at): Layer => {
			const part = ownCue === cue ? null : at + 1;
			return { start, end, voice: voiceOfSourceKind[sourceKind], creditedBy: id, part };
		}),
	);
	const attributedIn = overlapLookup(attributed);
	const quoted = annotationsOf(annotations, "quotation")
		.filter(({ use, range }) => mayQuote(use) && attributedIn(range).length === 0)
		.map(({ id, range, speaker }): Layer => {
			if (speaker === null) return { ...range, voice: "undetermined", ...byNobody };
			return { ...range, voice: kindOfSpeaker(speaker), creditedBy: id, part: null };
		});
	return [...attributed, ...quoted].sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** What kind of source the speaker of a quotation is whom no attribution names: one with a name, or not. */
export function kindOfSpeaker({ name, antecedent }: Source): "named" | "unnamed" {
	return name === null && antecedent === null ? "unnamed" : "named";
}

/** Joins neighbours in one voice, with the space between them; other space belongs to nobody but the columnist. */
function joined(text: string, stretches: readonly VoiceRange[]): VoiceRange[] {
	const kept: VoiceRange[] = [];
	for (const [at, stretch] of stretches.entries()) {
		const next = stretches[at + 1];
		const isSpace = text.slice(stretch.range.start, stretch.range.end).trim() === "";
		const before = kept.at(-1);
		const isBetween = isSpace && before !== undefined && next !== undefined && isSame(before, next);
		if (before && (isBetween || isSame(before, stretch)))
			before.range = { start: before.range.start, end: stretch.range.end };
		else kept.push({ ...stretch });
	}
	return kept;
}

function isSame(a: VoiceRange, b: VoiceRange): boolean {
	return a.voice === b.voice && a.creditedBy === b.creditedBy && a.part === b.part;
}

/** The voice that most of a range is in; the columnist's for an empty one. */
export function voiceOf(range: TextRange, stretches: readonly VoiceRange[]): Voice {
	const shares = new Map<Voice, number>();
	for (const one of stretches) {
		const share = overlap(one.range, range);
		if (share > 0) shares.set(one.voice, (shares.get(one.voice) ?? 0) + share);
	}
	const [most] = [...shares].sort((a, b) => b[1] - a[1]);
	return most?.[0] ?? "columnist";
}

const ofSources: ReadonlySet<Voice> = new Set(sourceVoices);

/**
 * Gives, for a column, whether an annotation is about a source's words: it credits them to a source, or more of its
 * range is a source's than is not.
 */
export function ofSourceIn(stretches: readonly VoiceRange[]): (annotation: Annotation) => boolean {
	const saidIn = overlapLookup(stretches.filter(({ voice }) => ofSources.has(voice)).map(({ range }) => range));
	return (annotation) => {
		if (annotation.type === "attribution") return annotation.sourceKind !== "self";
		const { range } = annotation;
		return saidIn(range).reduce((sum, one) => sum + overlap(one, range), 0) * 2 > range.end - range.start;
	};
}
