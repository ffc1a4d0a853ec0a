import { z } from "zod";
import { textRangeSchema } from "./selector.ts";
import { directnessSchema, quantityKindSchema, sourceKindSchema, useSchema } from "./terms.ts";

/** What a detector proposes: not yet an annotation. */
export const detectionSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("quotation"),
		range: textRangeSchema,
		directness: directnessSchema.nullable(),
		/** null: the detector cannot tell, an editor must. */
		use: useSchema.nullable(),
		/** Who says it and by which words, where the text tells. */
		speaker: textRangeSchema.nullable(),
		cue: textRangeSchema.nullable(),
	}),
	z.strictObject({
		type: z.literal("attribution"),
		/** From the source to the cue. */
		range: textRangeSchema,
		source: textRangeSchema,
		sourceKind: sourceKindSchema,
		cue: textRangeSchema,
		content: z.array(textRangeSchema).min(1),
		/** Whether it was said, or only thought, known or wished. */
		manner: z.enum(["speech", "attitude"]),
	}),
	z.strictObject({
		type: z.literal("quantity"),
		range: textRangeSchema,
		kind: quantityKindSchema,
		value: z.number().nullable(),
		unit: z.string().nullable(),
	}),
	z.strictObject({ type: z.literal("time"), range: textRangeSchema }),
	z.strictObject({ type: z.literal("mention"), range: textRangeSchema, name: z.string() }),
]);
export type Detection = z.output<typeof detectionSchema>;
