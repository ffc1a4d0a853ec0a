import { z } from "zod";

/** A published column that a build was to go on without, since its files have an error. */
export const heldColumnSchema = z.strictObject({
	/** The name of its folder. */
	slug: z.string(),
	/** Its headline as last published, or as its file gives it; the name of the folder where neither can be read. */
	headline: z.string(),
	/** Whether its pages of the last build stay on the site. */
	isKept: z.boolean(),
});
export type HeldColumn = z.output<typeof heldColumnSchema>;

/** All of them, as the site's pages get them. */
export const heldColumnsSchema = z.strictObject({ columns: z.array(heldColumnSchema) });
