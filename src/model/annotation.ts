import { z } from "zod";
import { oneOf } from "../text/one-of.ts";
import { endsOf, entry, isInOrder, isTold, listOf, note } from "./annotation-entry.ts";
import {
	attributionShape,
	claimShape,
	echoShape,
	mentionShape,
	quantityKindSchema,
	quantityShape,
	quotationShape,
	sourceShape,
	timeShape,
} from "./annotation-shapes.ts";
import { identifierSchema, pastDate } from "./identifier.ts";
import { linkAnswerSchema } from "./link-answer.ts";
import { notGiven } from "./not-given.ts";
import { remarkSchema } from "./remark.ts";
import { selectorSchema, textRangeSchema } from "./selector.ts";
import {
	type AnnotationType,
	abouts,
	type DecisionList,
	decisionLists,
	detectionTypes,
	idPrefixes,
	noteChoices,
	proposedLists,
	quotingUses,
	reviewedLists,
	statuses,
	supports,
	type Use,
	voices,
} from "./vocabulary.ts";
import { withdrawalSchema } from "./withdrawn.ts";

/**
 * The types of annotation: the entry of each in `annotations.yaml`, and the annotation in the model. Entry and
 * annotation share one shape a type (`annotation-shapes.ts`); each adds its own fields.
 */

const text = z.string().min(1);

/** A stretch of what is reported, which may have a cue of its own. */
const creditedSelectorSchema = z.strictObject({
	...selectorSchema.shape,
	cue: text
		.nullable()
		.optional()
		.describe(
			"Where its cue is not the entry’s: the word that reports this stretch, verbatim and inside the entry’s quote; null where none does, and it is read as the source’s.",
		),
});

/** The cue of a stretch: its own, or else the entry's. */
export function cueOf({ cue }: { cue?: string | null | undefined }, ofEntry: string | null): string | null {
	return cue === undefined ? ofEntry : cue;
}

/** The lists of `annotations.yaml`, one a type of annotation, and the corrections of voices. */
const lists = {
	quotations: listOf(entry(idPrefixes.quotations, quotationShape)).describe("Pairs of quotation marks."),
	attributions: listOf(
		entry(idPrefixes.attributions, {
			source: z.strictObject(sourceShape).describe("Who is credited."),
			...attributionShape,
			content: z
				.array(creditedSelectorSchema)
				.min(1)
				.describe("What is reported: the words that are the source’s, not the columnist’s."),
		})
			.refine(({ role, sourceKind }) => role === null || sourceKind === "unnamed", {
				path: ["role"],
				error: "left out unless `sourceKind` is `unnamed`: only of a source without a name is its role told or not",
			})
			.refine(({ cue, content }) => content.some((one) => cueOf(one, cue) === cue), {
				path: ["cue"],
				error: "the cue of at least one stretch of `content`: each of them has another cue, or none",
			}),
	).describe("Whom the column credits with what."),
	claims: listOf(
		entry(idPrefixes.claims, {
			...claimShape,
			about: notGiven(claimShape.about).describe(`${claimShape.about.description} Only a proposal may lack it.`),
			support: notGiven(claimShape.support).describe(`${claimShape.support.description} Only a proposal may lack it.`),
			voice: notGiven(z.enum(voices)).describe("Whose statement it is, only where that differs from its sentence."),
		})
			.refine(({ status, about }) => isTold(status, about), { path: ["about"], error: oneOf(abouts) })
			.refine(({ status, support }) => isTold(status, support), { path: ["support"], error: oneOf(supports) }),
	).describe("Claims that carry the argument."),
	quantities: listOf(
		entry(idPrefixes.quantities, {
			kind: notGiven(quantityKindSchema).describe(
				"What kind of figure it is; left out, kind, value and unit are detected.",
			),
			...quantityShape,
		})
			.refine(({ min, max }) => isInOrder(min, max), {
				path: ["min"],
				error: ({ input }) => `at most as large as \`max\`: ${endsOf(input, "min", "max")}`,
			})
			.refine(({ value, min, max }) => isInOrder(min, value) && isInOrder(value, max), {
				path: ["value"],
				error: ({ input }) => `between \`min\` and \`max\`: ${endsOf(input, "value", "min", "max")}`,
			}),
	).describe("Figures."),
	mentions: listOf(entry(idPrefixes.mentions, mentionShape)).describe(
		"Names of the register, with what the column calls them.",
	),
	times: listOf(
		entry(idPrefixes.times, {
			...timeShape,
			reading: notGiven(timeShape.reading).describe(`${timeShape.reading.description} Only a proposal may lack it.`),
		})
			.refine(({ from, to }) => isInOrder(from, to), {
				path: ["from"],
				error: ({ input }) => `no later than \`to\`: ${endsOf(input, "from", "to")}`,
			})
			.refine(({ status, reading }) => isTold(status, reading), { path: ["reading"], error: "text" }),
	).describe("Relative times, and the window they mean."),
	sics: listOf(
		entry(idPrefixes.sics, {}).extend({ note: note.describe("What there is to see: a slip needs a note.") }),
	).describe("Slips, kept as printed."),
	echoes: listOf(
		entry(idPrefixes.echoes, { ...echoShape, to: selectorSchema.describe("The other passage.") }),
	).describe("Typed links between two passages of the column."),
	voices: listOf(
		z.strictObject({
			...selectorSchema.shape,
			voice: z
				.enum(voices)
				.describe(
					"Whose statement the sentence is that holds the quote: for addresses and search. Where an attribution credits words of it, only those words are the source’s.",
				),
			note: notGiven(note),
		}),
	).describe("Corrections of whose statement a sentence is."),
	readings: listOf(
		z.strictObject({
			...selectorSchema.shape,
			reading: text.describe(
				"What it stands for, in few words that no source is credited with: “Europe”. Printed after “is read by the annotator as”, beside the words in tables, shares and name pages that show them without what they refer to.",
			),
			antecedent: notGiven(selectorSchema).describe(
				"The words that it refers to, only where those are others than the reading’s.",
			),
		}),
	).describe("What pronouns and other words that point back are read as."),
	rejected: listOf(
		z.strictObject({
			...selectorSchema.shape,
			type: notGiven(z.enum(detectionTypes)).describe(
				"Which proposal is meant, only where there are several for these words.",
			),
		}),
	).describe("Proposals that are wrong, by their words: nothing is proposed for these any more."),
	remarks: listOf(remarkSchema).describe(
		"What others noted at these words, for you to decide about. They are never published, and decide nothing.",
	),
};

/**
 * Whether an editor has decided anything in a file that readers see: it has an entry that is neither a proposal nor a
 * remark of somebody else; or it has nothing at all, which says that there is nothing to annotate.
 */
function hasDecisions(file: { [L in DecisionList | "withdrawn" | "answers"]: readonly object[] }): boolean {
	if (file.withdrawn.length > 0) return true;
	const entries = decisionLists.flatMap((list) => (list === "remarks" ? [] : file[list]));
	return (
		(entries.length === 0 && file.remarks.length === 0 && file.answers.length === 0) ||
		entries.some((entry) => !("status" in entry) || entry.status !== "proposed")
	);
}

/** `annotations.yaml`: an editor's decisions on one column. */
export const annotationsFileSchema = z
	.strictObject({
		by: notGiven(z.string().min(1)).describe(
			"Who decided, as readers see it; left out as long as all entries are proposals.",
		),
		on: notGiven(pastDate(2000)).describe("When: YYYY-MM-DD; left out as long as all entries are proposals."),
		unread: z
			.array(z.enum(reviewedLists))
			.default([])
			.describe("Lists that are not gone through yet: proposals appear beside their entries."),
		complete: z
			.array(z.enum(proposedLists))
			.default([])
			.describe(
				"Lists that hold all that there is: nothing is proposed beside their entries, and what is deleted is gone.",
			),
		withdrawn: listOf(withdrawalSchema).describe("Words that are withdrawn, for libel or privacy."),
		answers: listOf(linkAnswerSchema).describe(
			"Answers to questions of `npm run links` and `npm run correct`, as the desk writes them; both use them up.",
		),
		...lists,
	})
	.refine((file) => file.by !== null || !hasDecisions(file), {
		path: ["by"],
		error: "the name of who decides, as readers see it",
	})
	.refine((file) => file.on !== null || !hasDecisions(file), {
		path: ["on"],
		error: "the day of the decision, such as 2026-02-05",
	});
export type AnnotationsFile = z.output<typeof annotationsFileSchema>;

/** The fields that annotations of every type have. */
const base = {
	id: identifierSchema,
	/** The target: one range of the text layer, which may span several blocks. */
	range: textRangeSchema,
	/** The target's text, exactly as in the text layer. */
	exact: z.string().min(1),
	status: z.enum(statuses).exclude(["rejected"]),
	/** The number of its note on the page, from 1; null if it has none. */
	number: z.int().positive().nullable(),
	/** The editor's note, as HTML. */
	note: z.string().nullable(),
	/** The editor's choice whether there is a note; null where the content decides. */
	noteChoice: z.enum(noteChoices).nullable(),
};

/** The source of an attribution, from an editor's entry or a detection. */
export const sourceSchema = z.strictObject({
	...sourceShape,
	/**
	 * The fullest earlier name that a pronoun, title or part of a name refers to, as detected; null if it refers to none.
	 */
	antecedent: notGiven(z.string().min(1)),
});
export type Source = z.output<typeof sourceSchema>;

/** An annotation: a statement about a range of the text layer, after detections and the editor's entries are merged. */
export const annotationSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("quotation"),
		...base,
		...quotationShape,
		/** The id of the attribution that tells who speaks; null if no entry names one. */
		attribution: identifierSchema.nullable(),
		/** Who speaks, and by which words that is told; null where the column does not tell. */
		speaker: sourceSchema.nullable(),
		cue: z.string().nullable(),
	}),
	z.strictObject({
		type: z.literal("attribution"),
		...base,
		source: sourceSchema,
		...attributionShape,
		/** The ranges of what is attributed to the source, each with its cue; null where it has none. */
		content: z.array(z.strictObject({ ...textRangeSchema.shape, cue: attributionShape.cue })),
		/** Of a proposal: the end of the content that may be the columnist's own words; null where it is clear. */
		doubtful: textRangeSchema.nullable(),
	}),
	z.strictObject({
		type: z.literal("claim"),
		...base,
		...claimShape,
		/** `about` and `support` are null in a proposal: only an editor decides them. */
		about: claimShape.about.nullable(),
		support: claimShape.support.nullable(),
		voice: z.enum(voices),
		/** Who makes the claim; null for the columnist, and where it is not known. */
		speaker: sourceSchema.nullable(),
	}),
	z.strictObject({ type: z.literal("quantity"), ...base, kind: quantityKindSchema, ...quantityShape }),
	z.strictObject({ type: z.literal("mention"), ...base, ...mentionShape }),
	z.strictObject({
		type: z.literal("time"),
		...base,
		...timeShape,
		/** null in a proposal: the detector only computes the days of the window. */
		reading: timeShape.reading.nullable(),
	}),
	z.strictObject({ type: z.literal("sic"), ...base }),
	z.strictObject({
		type: z.literal("echo"),
		...base,
		...echoShape,
		/** The other passage: its range and text, and the id of the sentence that it begins in. */
		to: z.strictObject({ range: textRangeSchema, exact: z.string(), sentence: identifierSchema }),
	}),
]);
export type Annotation = z.output<typeof annotationSchema>;
/** An annotation of one type. */
export type AnnotationOf<T extends AnnotationType> = Extract<Annotation, { type: T }>;

/** Whether quotation marks hold somebody's words, or that is undecided. */
export function mayQuote(use: Use | null): boolean {
	return use === null || quotingUses.some((one) => one === use);
}

/** The annotations of one type, in the order given. */
export function annotationsOf<T extends AnnotationType>(
	annotations: readonly Annotation[],
	type: T,
): AnnotationOf<T>[] {
	return annotations.filter((one): one is AnnotationOf<T> => one.type === type);
}
