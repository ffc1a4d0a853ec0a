import { z } from "zod";
import { stanceSchema } from "./terms.ts";

/** A stretch of a paragraph that is credited to somebody, or that the column does not assert: what a hit in it says. */
export const searchStandingSchema = z.strictObject({
	/** Offsets in the paragraph's text, with single spaces. */
	start: z.int().nonnegative(),
	end: z.int().positive(),
	label: z.string(),
	stance: stanceSchema,
});
export type SearchStanding = z.output<typeof searchStandingSchema>;
