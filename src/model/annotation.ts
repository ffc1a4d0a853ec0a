import { z } from "zod";
import { identifierSchema } from "./identifier.ts";
import { notGiven } from "./not-given.ts";
import { textRangeSchema } from "./selector.ts";
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
} from "./shapes.ts";
import { type AnnotationType, statuses, voices } from "./vocabulary.ts";

/** What every annotation has, whatever its type. */
const base = {
	id: identifierSchema,
	/** The target: one range of the text layer, which may span several blocks. */
	range: textRangeSchema,
	/** The target's words, exactly as in the text layer. */
	exact: z.string().min(1),
	status: z.enum(statuses).exclude(["rejected"]),
	/** The number of its note, in reading order; null where it has none. */
	number: z.int().positive().nullable(),
	/** The editor's note, as HTML. */
	note: z.string().nullable(),
};

/** Who is credited, by an editor's decision or a detector's proposal. */
export const sourceSchema = z.strictObject({
	...sourceShape,
	/** The fullest earlier name that a pronoun, title or part of a name refers to, as a detector resolved it. */
	antecedent: notGiven(z.string().min(1)),
});
export type Source = z.output<typeof sourceSchema>;

/** An annotation: what is said of a range of the text layer, after detections and an editor's decisions are merged. */
export const annotationSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("quotation"),
		...base,
		...quotationShape,
		attribution: identifierSchema.nullable(),
		speaker: sourceSchema.nullable(),
		cue: z.string().nullable(),
	}),
	z.strictObject({
		type: z.literal("attribution"),
		...base,
		source: sourceSchema,
		...attributionShape,
		content: z.array(textRangeSchema),
	}),
	z.strictObject({
		type: z.literal("claim"),
		...base,
		...claimShape,
		/** null while undecided, as its support. */
		about: claimShape.about.nullable(),
		support: claimShape.support.nullable(),
		voice: z.enum(voices),
		/** Who makes the claim; null for the columnist. */
		speaker: sourceSchema.nullable(),
	}),
	z.strictObject({ type: z.literal("quantity"), ...base, kind: quantityKindSchema, ...quantityShape }),
	z.strictObject({ type: z.literal("mention"), ...base, ...mentionShape }),
	z.strictObject({
		type: z.literal("time"),
		...base,
		...timeShape,
		/** null where a detector has only counted the days of the window. */
		reading: timeShape.reading.nullable(),
	}),
	z.strictObject({ type: z.literal("sic"), ...base }),
	z.strictObject({
		type: z.literal("echo"),
		...base,
		...echoShape,
		/** The other passage: its words, and the sentence they begin in. */
		to: z.strictObject({ range: textRangeSchema, exact: z.string(), sentence: identifierSchema }),
	}),
]);
export type Annotation = z.output<typeof annotationSchema>;
export type AnnotationOf<T extends AnnotationType> = Extract<Annotation, { type: T }>;

/** The annotations of one type, in the order given. */
export function annotationsOf<T extends AnnotationType>(
	annotations: readonly Annotation[],
	type: T,
): AnnotationOf<T>[] {
	return annotations.filter((one): one is AnnotationOf<T> => one.type === type);
}
