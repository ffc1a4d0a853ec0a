import { z } from "zod";
import { identifierSchema } from "./identifier.ts";

/** A name of the register as search needs it: how the columns print it, and how people type it. */
export const searchNameSchema = z.strictObject({
	id: identifierSchema,
	/** The forms that the columns print, the fullest first. */
	printed: z.array(z.string()).min(1),
	/** Forms that people type. */
	variants: z.array(z.string()),
	/** How often the columns credit it with anything. */
	credits: z.int().nonnegative(),
});
export type SearchName = z.output<typeof searchNameSchema>;

/** What search knows before anything is typed: fetched when it is opened. */
export const searchHintsSchema = z.strictObject({
	names: z.array(searchNameSchema),
	/** Figures as the columns print them, the telling ones first. */
	figures: z.array(z.string()),
	/** The latest columns, to be found by headline and columnist as well. */
	columns: z.array(z.strictObject({ headline: z.string(), byline: z.string(), url: z.string() })),
	/** Of a small archive all files that hold its words, so that none waits for another: added when the index is made. */
	files: z.array(z.string()).default([]),
	/** Numbers in words, and the ways to write "of every hundred". */
	numbers: z.strictObject({ values: z.record(z.string(), z.number()), percent: z.array(z.string()) }),
});
export type SearchHints = z.output<typeof searchHintsSchema>;
