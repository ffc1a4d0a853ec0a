import { z } from "zod";

/** A name of the register as search needs it: how the columns print it, and how people type it. */
export const searchNameSchema = z.strictObject({
	/** The forms that the columns print, the fullest first. */
	printed: z.array(z.string()).min(1),
	/** Forms that people type. */
	variants: z.array(z.string()),
});
export type SearchName = z.output<typeof searchNameSchema>;
