import { z } from "zod";
import { textRangeSchema } from "./selector.ts";
import {
	constructions,
	directnesses,
	manners,
	nameKinds,
	polarities,
	quantityKinds,
	sourceKinds,
	stances,
	uses,
} from "./vocabulary.ts";

/** A detection: what a detector proposes. Ranges are UTF-16 offsets into the text layer. */
export const detectionSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("quotation"),
		range: textRangeSchema,
		directness: z.enum(directnesses).nullable(),
		/** null where the detector cannot tell and an editor must decide. */
		use: z.enum(uses).nullable(),
		/** The ranges of the speaker and the cue; null where the text has none. */
		speaker: textRangeSchema.nullable(),
		cue: textRangeSchema.nullable(),
	}),
	z.strictObject({
		type: z.literal("attribution"),
		/** The range that spans source and cue. */
		range: textRangeSchema,
		/** The range of the source; null in impersonal passives: "it is said that". */
		source: textRangeSchema.nullable(),
		/** The fullest earlier name that the source refers to ("she", "the minister", a surname); null where unresolved. */
		antecedent: textRangeSchema.nullable(),
		sourceKind: z.enum(sourceKinds),
		/** The range of the cue; null where a quotation continues the attribution before it. */
		cue: textRangeSchema.nullable(),
		content: z.array(textRangeSchema).min(1),
		manner: z.enum(manners),
		/** The construction that it was read by. */
		construction: z.enum(constructions),
		/** The constructions that would have taken the same words, had that one not come first. */
		others: z.array(z.enum(constructions)),
		/** Whether the source affirms the content, denies it, or declines to say it. */
		polarity: z.enum(polarities),
		/** The columnist's stance towards the content, as far as the words around it show. */
		stance: z.enum(stances),
		/** The confidence in the end of the content, 0 to 1. */
		confidence: z.number().min(0).max(1),
		/** The part at the end of the content that may be the columnist's own words; null where the end is clear. */
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
		/** The ranges of what it is a number of, and of its source; null where the sentence has none. */
		of: textRangeSchema.nullable(),
		saidBy: textRangeSchema.nullable(),
	}),
	z.strictObject({
		type: z.literal("claim"),
		/** A sentence; or a checkable presupposition of a question. */
		range: textRangeSchema,
		/** The check-worthiness, 0 to 1. */
		score: z.number(),
		/** The columnist's stance towards it. */
		stance: z.enum(stances),
	}),
	z.strictObject({
		type: z.literal("time"),
		range: textRangeSchema,
		/**
		 * The day, month, year or interval that it means, in the Extended Date/Time Format; null where the words do not
		 * say.
		 * @see https://www.loc.gov/standards/datetime/
		 */
		edtf: z.string().nullable(),
		/** Whether it counts from the day of publication: "this week". Without `edtf` too little of that day is known. */
		counted: z.boolean(),
	}),
	z.strictObject({
		type: z.literal("mention"),
		range: textRangeSchema,
		/** The id in the register; null for a name that is not in it. */
		name: z.string().nullable(),
		kind: z.enum(nameKinds),
		/** The title before a name that is not in the register. */
		designation: textRangeSchema.nullable(),
	}),
]);
export type Detection = z.output<typeof detectionSchema>;
/** A detection of one type. */
export type DetectionOf<T extends Detection["type"]> = Extract<Detection, { type: T }>;
/** A detected mention of a name. */
export type Mention = DetectionOf<"mention">;
/** A detected pair of quotation marks. */
export type Quotation = DetectionOf<"quotation">;

/** The detections of one type, in the order given. */
export function detectionsOf<T extends Detection["type"]>(detections: readonly Detection[], type: T): DetectionOf<T>[] {
	return detections.filter((one): one is DetectionOf<T> => one.type === type);
}

/** Whether a detection is reported speech: somebody other than the columnist is credited with having said something. */
export function isReported(one: Detection): one is DetectionOf<"attribution"> {
	return one.type === "attribution" && one.manner === "speech" && one.sourceKind !== "self";
}
