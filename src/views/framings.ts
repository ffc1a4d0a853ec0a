import { type Annotation, annotationsOf, mayQuote, type Source } from "../model/annotation.ts";
import type { Stance } from "../model/vocabulary.ts";
import type { Credited } from "../text/excerpt.ts";
import { overlapLookup } from "../text/overlap-lookup.ts";
import { enclosingRange, overlap, type TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { creditLabels, type NamedSpeaker } from "./credit-labels.ts";
import { stancesInCredit, weightOf } from "./stances-in-credit.ts";
import { undeterminedIn } from "./undetermined.ts";

/** Who says some words of a column, and the column's stance towards them. Ranges are of the text layer. */
export type Framing = Credited &
	NamedSpeaker & {
		/** The annotation that frames: an attribution; a claim or a quotation that no attribution covers. Or a sentence. */
		id: string;
		/** Of an attribution's stretch whose cue is its own: which, from 1. Otherwise null. */
		part: number | null;
		/** null where it is not determined who is speaking. */
		stance: Stance | null;
		/** The same in words: "Rejected by the column; credited to “some” (“claim”)". */
		label: string;
		/** Whether the words are somebody else's: what a question of the columnist's takes as given is hers. */
		isTheirs: boolean;
		/** Whether words of the column credit them. */
		isCued: boolean;
		/** The editor's note on the attribution, as HTML. */
		note: string | null;
		/** Who is credited; null where nobody is. */
		source: Source | null;
		/** What the editor decided of the annotation that says so. */
		status: Annotation["status"];
	};

/**
 * The stretches of a column that are credited to somebody, that the column does not assert, or of which it is not
 * determined who is speaking.
 */
export function framingsOf(context: ViewContext): Framing[] {
	const { column, messages } = context;
	const { labelOf, speakerOf } = creditLabels(context);
	const allClaims = annotationsOf(column.annotations, "claim");
	const credited = annotationsOf(column.annotations, "attribution").flatMap(
		({ id, content, range, stance, source, cue, note, status }) => {
			const framing = (words: Framing["stretches"], part: number | null, partCue: string | null): Framing[] =>
				stancesInCredit(words, stance, allClaims).map((one) => {
					const isCued = partCue !== null;
					const who = { label: labelOf(one.stance, source, partCue), ...speakerOf(source, partCue), source };
					return { id, part, ...one, cue: range, ...who, isTheirs: true, isCued, note, status };
				});
			const parts = content.flatMap((one, at) => (one.cue === cue ? [] : framing([rangeOnly(one)], at + 1, one.cue)));
			const whole = content.filter((one) => one.cue === cue).map(rangeOnly);
			const all = whole.length === 0 ? parts : [...framing(whole, null, cue), ...parts];
			return all.sort((a, b) => (a.stretches[0]?.start ?? 0) - (b.stretches[0]?.start ?? 0));
		},
	);
	const isCredited = (range: TextRange) => credited.some((one) => covers(one, range));
	// A claim that the column rejects or reports is framed even where no cue of its own says so: its sentence says it.
	const unshownIn = overlapLookup(column.unshown.ranges);
	const claims = allClaims
		.filter(({ stance, range }) => stance !== "asserts" && !isCredited(range))
		.filter(({ voice, range }) => voice !== "undetermined" || unshownIn(range).length === 0)
		.map(({ id, stance, range, speaker, status }): Framing => {
			const sentences = column.sentences.map((one) => one.range).filter((one) => overlap(one, range) > 0);
			const cue = enclosingRange([range, ...sentences]);
			const label = labelOf(stance, speaker, null);
			const isTheirs = speaker !== null || stance === "reports";
			const who = { label, ...speakerOf(speaker, null), source: speaker };
			return { ...uncovered, id, stretches: [range], cue, stance, ...who, isTheirs, status };
		});
	const unknown = undeterminedIn(column);
	const unknownIn = overlapLookup(unknown.map(({ range }) => range));
	// Quoted speech without an attribution is still somebody's, unless nobody can tell what the marks do.
	const quoted = annotationsOf(column.annotations, "quotation")
		.filter(({ use, range }) => mayQuote(use) && !isCredited(range))
		.filter(({ use, speaker, range }) => use !== null || speaker !== null || unknownIn(range).length === 0)
		.filter(({ speaker, range }) => speaker !== null || unshownIn(range).length === 0)
		.map(({ id, range, speaker, cue, status }): Framing => {
			const label = speaker === null ? messages.share.unknownQuoted : labelOf("reports", speaker, cue);
			const stretches = [range];
			return {
				...uncovered,
				id,
				stretches,
				cue: range,
				stance: "reports",
				label,
				...speakerOf(speaker, cue),
				isTheirs: true,
				isCued: cue !== null,
				source: speaker,
				status,
			};
		});
	const undetermined = unknown.map(({ range, sentence }): Framing => {
		const label = messages.share.undetermined;
		const stretches = [range];
		const status = "confirmed";
		return {
			...uncovered,
			id: sentence.id,
			stretches,
			cue: sentence.range,
			stance: null,
			label,
			isTheirs: false,
			speaker: null,
			readAs: null,
			source: null,
			status,
		};
	});
	return [...credited, ...claims, ...quoted, ...undetermined].sort((a, b) => weight(b) - weight(a));
}

function rangeOnly({ start, end }: TextRange): TextRange {
	return { start, end };
}

/** What framings lack that no attribution makes. */
const uncovered = { part: null, note: null, isCued: false };

function weight({ stance }: Framing): number {
	return stance === null ? -1 : weightOf[stance];
}

/** Whether a framing applies to any words of a range. */
export function covers({ stretches }: Pick<Framing, "stretches">, range: TextRange): boolean {
	return stretches.some((stretch) => overlap(stretch, range) > 0);
}

/** The column's stance towards words that are credited to somebody. */
export function stanceTowards(range: TextRange, framings: readonly Framing[]): Stance {
	return framings.find((framing) => covers(framing, range))?.stance ?? "reports";
}
