import { z } from "zod";
import { textRangeSchema } from "./selector.ts";
import { directnesses, manners, nameKinds, quantityKinds, sourceKinds, stances, uses } from "./vocabulary.ts";

/** What a detector proposes: not yet an annotation. */
export const detectionSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("quotation"),
		range: textRangeSchema,
		directness: z.enum(directnesses).nullable(),
		/** null: the detector cannot tell, an editor must. */
		use: z.enum(uses).nullable(),
		/** Who says it and by which words, where the text tells. */
		speaker: textRangeSchema.nullable(),
		cue: textRangeSchema.nullable(),
	}),
	z.strictObject({
		type: z.literal("attribution"),
		/** From the source to the cue. */
		range: textRangeSchema,
		/** null where nobody in particular is credited: "it is said that". */
		source: textRangeSchema.nullable(),
		/** The fullest name before of whom the source stands for ("she", "the minister", a surname), where that can be told. */
		antecedent: textRangeSchema.nullable(),
		sourceKind: z.enum(sourceKinds),
		/** null where a quotation goes on by itself with whoever was credited before. */
		cue: textRangeSchema.nullable(),
		content: z.array(textRangeSchema).min(1),
		manner: z.enum(manners),
		/** Where the columnist stands towards it, as far as words beside it tell. */
		stance: z.enum(stances),
		/** How sure the end of the content is, from 0 to 1. */
		confidence: z.number().min(0).max(1),
		/** The end of the content that may be the columnist's own words; null where nothing speaks for that. */
		doubtful: textRangeSchema.nullable(),
	}),
	z.strictObject({
		type: z.literal("quantity"),
		range: textRangeSchema,
		kind: z.enum(quantityKinds),
		value: z.number().nullable(),
		min: z.number().nullable(),
		max: z.number().nullable(),
		unit: z.string().nullable(),
		/** What it is of, and who is credited with it, where its sentence tells. */
		of: textRangeSchema.nullable(),
		saidBy: textRangeSchema.nullable(),
	}),
	z.strictObject({
		type: z.literal("claim"),
		/** A sentence; or what a question takes as given, where somebody would check that. */
		range: textRangeSchema,
		/** How likely somebody would check it, from 0 to 1. */
		score: z.number(),
		/** Where the columnist stands towards it. */
		stance: z.enum(stances),
	}),
	z.strictObject({
		type: z.literal("time"),
		range: textRangeSchema,
		/**
		 * The day, month, year or interval that it means, in the Extended Date/Time Format; null where the words do not tell.
		 * @see https://www.loc.gov/standards/datetime/
		 */
		edtf: z.string().nullable(),
		/** Whether that is counted from the day of publication: "this week". */
		counted: z.boolean(),
	}),
	z.strictObject({
		type: z.literal("mention"),
		range: textRangeSchema,
		/** The register's id; null for a name that it does not hold. */
		name: z.string().nullable(),
		kind: z.enum(nameKinds),
		/** The title before the name, where it is none of the register's. */
		designation: textRangeSchema.nullable(),
	}),
]);
export type Detection = z.output<typeof detectionSchema>;
export type DetectionOf<T extends Detection["type"]> = Extract<Detection, { type: T }>;
export type Mention = DetectionOf<"mention">;
export type Quotation = DetectionOf<"quotation">;

/** The detections of a type, in their order. */
export function detectionsOf<T extends Detection["type"]>(detections: readonly Detection[], type: T): DetectionOf<T>[] {
	return detections.filter((one): one is DetectionOf<T> => one.type === type);
}

/** Whether somebody other than the columnist is credited with having said something: what is proposed as reported speech. */
export function isReported(one: Detection): one is DetectionOf<"attribution"> {
	return one.type === "attribution" && one.manner === "speech" && one.sourceKind !== "self";
}
