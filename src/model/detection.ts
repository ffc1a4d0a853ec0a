import { z } from "zod";
import { textRangeSchema } from "./selector.ts";
import { directnessSchema, quantityKindSchema, useSchema } from "./terms.ts";

/** What a detector proposes: not yet an annotation. */
export const detectionSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("quotation"),
		range: textRangeSchema,
		directness: directnessSchema.nullable(),
		/** null: the detector cannot tell, an editor must. */
		use: useSchema.nullable(),
	}),
	z.strictObject({
		type: z.literal("quantity"),
		range: textRangeSchema,
		kind: quantityKindSchema,
		value: z.number().nullable(),
		unit: z.string().nullable(),
	}),
	z.strictObject({ type: z.literal("mention"), range: textRangeSchema, name: z.string() }),
]);
export type Detection = z.output<typeof detectionSchema>;
