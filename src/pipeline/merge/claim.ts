import type { Annotation, AnnotationOf, Source } from "../../model/annotation.ts";
import { detectionsOf, isReported } from "../../model/detection.ts";
import type { Stance, Voice } from "../../model/vocabulary.ts";
import { lowerBound } from "../../text/lower-bound.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import { byPosition, overlap, type TextRange } from "../../text/ranges.ts";
import { isProposable } from "../detect/claims/index.ts";
import { attributedRanges } from "../voices.ts";
import { type MergeContext, overlapsEntry, withoutRejected } from "./context.ts";

/**
 * Makes claims: from the entries, and from detections unless the list is complete. Of a question only what it takes as
 * given is proposed. The voice is that of the sentence unless the entry gives one; the speaker is the source that most
 * of the claim is attributed to.
 */
export function mergeClaims(context: MergeContext): Annotation[] {
	const claimantOf = claimantFinder(context);
	const { claims } = context.decisions;
	const inOrder = withoutRejected(claims).sort((a, b) => byPosition(a.range, b.range));
	const decided = inOrder.map((one): Annotation => {
		const { about, stance, support, checkable } = one.entry;
		const claimant = claimantOf(one.range, one.entry.voice);
		return { type: "claim", ...context.baseOfEntry(one), about, ...claimant, stance, support, checkable };
	});
	if (context.isComplete("claims")) return decided;
	const undecided = { about: null, support: null };
	const proposable = detectionsOf(context.detections, "claim").filter(({ score }) => isProposable(score));
	const toCheck = new Set(proposable.map(({ range }) => `${range.start}-${range.end}`));
	const isUnknown = unknownFinder(context);
	const asked = context.presuppositions.map((range): Annotation => {
		const checkable = toCheck.has(`${range.start}-${range.end}`);
		const base = { type: "claim" as const, ...context.baseOfProposal("c", range), ...undecided };
		return { ...base, voice: "question", speaker: null, stance: "asks", checkable };
	});
	const stated = proposable
		.filter(({ stance }) => stance !== "asks")
		.map(({ range, stance }): AnnotationOf<"claim"> => {
			const claimant = claimantOf(range, null);
			const base = { type: "claim" as const, ...context.baseOfProposal("c", range), ...undecided };
			return { ...base, ...claimant, stance: stanceFor(claimant.voice, stance), checkable: true };
		})
		// Where nobody knows whose words it is, nobody knows whether the column asserts it.
		.filter(({ voice }) => voice !== "undetermined");
	const told = [...stated, ...asked.filter(({ range }) => !isUnknown(range))];
	return [...decided, ...told.filter(({ range }) => !overlapsEntry(claims, range))];
}

/** A range whose words are attributed to a source. */
type AttributedContent = TextRange & { source: Source };

/**
 * What the entries attribute to sources, without the words that say so, which are the columnist's; unless the list is
 * complete, also what the detectors do, where it overlaps no entry.
 */
function attributedContent(context: MergeContext): AttributedContent[] {
	const { decisions, detections, sourceAt, sourceOfEntry, isComplete } = context;
	const attributions = withoutRejected(decisions.attributions);
	const decided = attributions.flatMap((one) =>
		one.extraRanges.map((range) => ({ ...range, source: sourceOfEntry(one) })),
	);
	if (isComplete("attributions")) return decided;
	const proposed = detections.filter(isReported).flatMap(({ source, content }) => {
		const named = source && sourceAt(source);
		return named ? content.map((range) => ({ ...range, source: named })) : [];
	});
	const entryAt = overlapLookup(attributedRanges(decisions));
	return [...decided, ...proposed.filter((one) => entryAt(one).length === 0)];
}

/** Who makes a claim. */
type Claimant = Pick<AnnotationOf<"claim">, "voice" | "speaker">;

/**
 * Returns a function that tells who makes the claim at a range; `decided` is the voice that an entry gives, or null.
 */
function claimantFinder(context: MergeContext): (range: TextRange, decided: Voice | null) => Claimant {
	const { sentences, decisions, unknown } = context;
	const attributedIn = overlapLookup(attributedContent(context).sort(byPosition));
	const creditedIn = overlapLookup(attributedRanges(decisions));
	const unknownIn = overlapLookup(unknown);
	const isUnknownAt = unknownFinder(context);
	return (range, decided) => {
		const sentence = sentences[lowerBound(sentences, (one) => one.range.end > range.start)];
		const [most] = attributedIn(range).sort((a, b) => overlap(b, range) - overlap(a, range));
		const isUnknown = !most && isUnknownAt(range);
		const isTouched = most !== undefined || unknownIn(range).length > 0;
		// A claim next to attributed words of its sentence, or to a cue, but outside them, is the columnist's own.
		const isOutside =
			!isTouched &&
			sentence !== undefined &&
			[attributedIn, creditedIn, unknownIn].some((find) => find(sentence.range).length > 0);
		const own = isUnknown ? "undetermined" : isOutside ? "columnist" : sentence?.voice;
		const voice = decided ?? own ?? "columnist";
		return { voice, speaker: voice === "columnist" ? null : (most?.source ?? null) };
	};
}

/** Tells whether nobody knows whose words more than half of a range are. */
function unknownFinder({ unknown }: MergeContext): (range: TextRange) => boolean {
	const unknownIn = overlapLookup(unknown);
	return (range) => unknownIn(range).reduce((sum, part) => sum + overlap(part, range), 0) * 2 > range.end - range.start;
}

/** The stance of a proposed claim: the detected one, unless it contradicts the voice. */
function stanceFor(voice: Voice, stance: Stance): Stance {
	const isOwn = stance === "asserts" || stance === "concedes";
	if (voice === "columnist") return isOwn ? stance : "asserts";
	return isOwn ? "reports" : stance;
}
