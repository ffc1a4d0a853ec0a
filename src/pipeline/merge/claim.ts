import type { Annotation, AnnotationOf, Source } from "../../model/annotation.ts";
import { detectionsOf, isReported } from "../../model/detection.ts";
import type { Stance, Voice } from "../../model/vocabulary.ts";
import { lowerBound } from "../../text/lower-bound.ts";
import { byPosition, overlap, overlapLookup, type TextRange } from "../../text/ranges.ts";
import { isProposable } from "../detect/claims/index.ts";
import { attributedRanges } from "../voices.ts";
import { type MergeContext, overlapsEntry, withoutRejected } from "./context.ts";

/**
 * Claims: the voice is that of the sentence unless the entry says otherwise; the speaker whoever is credited with most of it.
 * What a machine finds is proposed only while no editor has decided on any claim, and of a question only what it takes as given.
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
	if (context.isReviewed("claims")) return decided;
	const undecided = { about: null, support: null };
	const proposable = detectionsOf(context.detections, "claim").filter(({ score }) => isProposable(score));
	const toCheck = new Set(proposable.map(({ range }) => `${range.start}-${range.end}`));
	const asked = context.presuppositions.map((range): Annotation => {
		const checkable = toCheck.has(`${range.start}-${range.end}`);
		const base = { type: "claim" as const, ...context.baseOfProposal("c", range), ...undecided };
		return { ...base, voice: "question", speaker: null, stance: "asks", checkable };
	});
	const stated = proposable
		.filter(({ stance }) => stance !== "asks")
		.map(({ range, stance }): Annotation => {
			const claimant = claimantOf(range, null);
			const base = { type: "claim" as const, ...context.baseOfProposal("c", range), ...undecided };
			return { ...base, ...claimant, stance: stanceFor(claimant.voice, stance), checkable: true };
		});
	return [...decided, ...[...stated, ...asked].filter(({ range }) => !overlapsEntry(claims, range))];
}

type AttributedContent = TextRange & { source: Source };

/** What is credited to somebody: by an editor; while none has decided on any source, by a machine. */
function attributedContent({ decisions, detections, sourceAt, isReviewed }: MergeContext): AttributedContent[] {
	const decided = attributedRanges(decisions);
	if (isReviewed("attributions")) return decided;
	const proposed = detections.filter(isReported).flatMap(({ source, content }) => {
		const named = source && sourceAt(source);
		return named ? content.map((range) => ({ ...range, source: named })) : [];
	});
	return [...decided, ...proposed.filter((one) => !decided.some((other) => overlap(one, other) > 0))];
}

type Claimant = Pick<AnnotationOf<"claim">, "voice" | "speaker">;

/** Tells whose a statement is, and who makes it where the columnist does not. */
function claimantFinder(context: MergeContext): (range: TextRange, decided: Voice | null) => Claimant {
	const { sentences } = context;
	const attributed = attributedContent(context).sort(byPosition);
	const attributedIn = overlapLookup(attributed);
	return (range, decided) => {
		const sentence = sentences[lowerBound(sentences, (one) => one.range.end > range.start)];
		const [credited] = attributedIn(range).sort((a, b) => overlap(b, range) - overlap(a, range));
		// What stands in a sentence beside what it credits to somebody is the columnist's.
		const isBeside = !credited && sentence !== undefined && attributedIn(sentence.range).length > 0;
		const voice = decided ?? (isBeside ? "columnist" : sentence?.voice) ?? "columnist";
		return { voice, speaker: voice === "columnist" ? null : (credited?.source ?? null) };
	};
}

/** Where the columnist stands towards a statement of one voice, as a machine reads it. */
function stanceFor(voice: Voice, stance: Stance): Stance {
	const isOwn = stance === "asserts" || stance === "concedes";
	if (voice === "columnist") return isOwn ? stance : "asserts";
	return isOwn ? "reports" : stance;
}
