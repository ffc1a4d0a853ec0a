import type { Annotation } from "../model/annotation.ts";
import type { SourceKind, Stance, Voice } from "../model/vocabulary.ts";
import { kindOfSpeaker } from "../pipeline/voice-ranges.ts";
import type { ViewContext } from "./context.ts";
import { type CountedRange, countedRanges } from "./counted-ranges.ts";
import { resolvedSpeaker } from "./speakers.ts";

/** How many words of a column are said in one voice, by one source, with one stance of the column towards them. */
export type WordCount = {
	label: string;
	voice: Voice;
	/** null where nobody is credited. */
	kind: SourceKind | null;
	/** null where it is not determined who is speaking. */
	stance: Stance | null;
	words: number;
};

/**
 * Counts every word of a column's prose once: for the source that it is credited to, or else for its voice. What the
 * column rejects is counted apart from what it reports of the same source.
 * @returns the columnist first, the others by number of words; the numbers add up to the words of the prose
 */
export function wordCounts(context: ViewContext): WordCount[] {
	const byId = new Map(context.column.annotations.map((one) => [one.id, one]));
	const rows = new Map<string, WordCount>();
	for (const stretch of countedRanges(context.column)) {
		const row = rowOf(stretch, byId.get(stretch.creditedBy ?? ""), context);
		const key = `${row.voice} ${row.label} ${row.stance}`;
		rows.set(key, { ...row, words: (rows.get(key)?.words ?? 0) + stretch.words });
	}
	const isOwn = ({ voice, kind }: WordCount) => (voice === "columnist" && kind === null ? 1 : 0);
	return [...rows.values()]
		.filter(({ words }) => words > 0)
		.sort((a, b) => isOwn(b) - isOwn(a) || b.words - a.words || a.label.localeCompare(b.label, "en"));
}

/** The row that a stretch counts for, with no words yet. */
function rowOf({ voice }: CountedRange, credit: Annotation | undefined, { names, messages }: ViewContext): WordCount {
	if (credit?.type === "attribution") {
		const { label, kind } = resolvedSpeaker(credit, names);
		if (kind !== "self") return { label, voice, kind, stance: credit.stance, words: 0 };
	}
	if (credit?.type === "quotation" && credit.speaker) {
		const sourceKind = kindOfSpeaker(credit.speaker);
		const { label, kind } = resolvedSpeaker({ source: credit.speaker, sourceKind }, names);
		return { label, voice, kind, stance: "reports", words: 0 };
	}
	return { label: messages.voices[voice], voice, kind: null, stance: stanceOfVoice[voice], words: 0 };
}

/** The column's stance towards words that nobody is credited with. */
export const stanceOfVoice: Record<Voice, Stance | null> = {
	columnist: "asserts",
	question: "asks",
	named: "reports",
	unnamed: "reports",
	document: "reports",
	poll: "reports",
	reported: "reports",
	undetermined: null,
};
