import { z } from "zod";
import { sourceSchema } from "./annotations-file.ts";
import { dateSchema, identifierSchema } from "./identifier.ts";
import { textRangeSchema } from "./selector.ts";
import {
	aboutSchema,
	directnessSchema,
	quantityKindSchema,
	relationSchema,
	sourceKindSchema,
	stanceSchema,
	statusSchema,
	supportSchema,
	useSchema,
	voiceSchema,
} from "./terms.ts";

/** A statement with its words in the text layer, after merging what was detected and what an editor decided. */
const base = {
	id: identifierSchema,
	/** The target: one range of the text layer, which may run over several blocks. */
	range: textRangeSchema,
	/** The target's words, exactly as they stand in the text layer. */
	exact: z.string().min(1),
	status: statusSchema.exclude(["rejected"]),
	/** The number of its note, in reading order; null where it has none. */
	number: z.int().positive().nullable(),
	/** The editor's note, as HTML. */
	note: z.string().nullable(),
};

/**
 * Who is credited, as an editor says or a machine reads it: where the words are a pronoun, a title or a part of a name, and
 * the register has nobody of that name, `means` is the fullest name before them of whom a machine reads them to stand for.
 */
const creditedSchema = sourceSchema.extend({ means: z.string().min(1).optional() });

export const quotationSchema = z.strictObject({
	type: z.literal("quotation"),
	...base,
	/** null while undecided. */
	directness: directnessSchema.nullable(),
	use: useSchema.nullable(),
	speaker: creditedSchema.nullable(),
	cue: z.string().nullable(),
	attribution: identifierSchema.nullable(),
});

export const attributionSchema = z.strictObject({
	type: z.literal("attribution"),
	...base,
	source: creditedSchema,
	sourceKind: sourceKindSchema,
	cue: z.string().nullable(),
	content: z.array(textRangeSchema),
	stance: stanceSchema,
});

export const claimSchema = z.strictObject({
	type: z.literal("claim"),
	...base,
	/** What it is about, and what it rests on; null while undecided. */
	about: aboutSchema.nullable(),
	voice: voiceSchema,
	stance: stanceSchema,
	support: supportSchema.nullable(),
	checkable: z.boolean(),
	/** Who makes the claim, where the columnist does not. */
	speaker: creditedSchema.nullable(),
});

export const quantitySchema = z.strictObject({
	type: z.literal("quantity"),
	...base,
	kind: quantityKindSchema,
	value: z.number().nullable(),
	min: z.number().nullable(),
	max: z.number().nullable(),
	unit: z.string().nullable(),
	of: z.string().nullable(),
	against: z.string().nullable(),
	asOf: z.string().nullable(),
	saidBy: z.string().nullable(),
});

export const mentionSchema = z.strictObject({
	type: z.literal("mention"),
	...base,
	name: identifierSchema,
	designation: z.string().nullable(),
});

export const timeSchema = z.strictObject({
	type: z.literal("time"),
	...base,
	from: dateSchema.nullable(),
	to: dateSchema.nullable(),
	/** The window in an editor's words; null where a machine has only counted its days. */
	reading: z.string().nullable(),
});

export const sicSchema = z.strictObject({ type: z.literal("sic"), ...base });

export const echoSchema = z.strictObject({
	type: z.literal("echo"),
	...base,
	relation: relationSchema,
	/** The other passage: its words, and the sentence they begin in. */
	to: z.strictObject({ range: textRangeSchema, exact: z.string(), sentence: identifierSchema }),
});

export const annotationSchema = z.discriminatedUnion("type", [
	quotationSchema,
	attributionSchema,
	claimSchema,
	quantitySchema,
	mentionSchema,
	timeSchema,
	sicSchema,
	echoSchema,
]);
export type Annotation = z.output<typeof annotationSchema>;
export type AnnotationType = Annotation["type"];
export type AnnotationOf<T extends AnnotationType> = Extract<Annotation, { type: T }>;

/** The annotations of one type, in the order given. */
export function annotationsOf<T extends AnnotationType>(
	annotations: readonly Annotation[],
	type: T,
): AnnotationOf<T>[] {
	return annotations.filter((one): one is AnnotationOf<T> => one.type === type);
}

/** The types in the order in which readers meet them in the key to the marks. */
export const annotationTypes = [
	"quotation",
	"attribution",
	"claim",
	"quantity",
	"time",
	"mention",
	"sic",
	"echo",
] as const satisfies AnnotationType[];
export type Source = z.output<typeof creditedSchema>;
