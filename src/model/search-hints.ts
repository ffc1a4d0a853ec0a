import { z } from "zod";
import { identifierSchema } from "./identifier.ts";

/** A name of the register as search needs it. */
export const searchNameSchema = z.strictObject({
	id: identifierSchema,
	/** The forms that columns print, the fullest first. */
	printed: z.array(z.string()).min(1),
	/** The forms that people type. */
	variants: z.array(z.string()),
	/** How many attributions it is the source of, in all columns. */
	credits: z.int().nonnegative(),
});
export type SearchName = z.output<typeof searchNameSchema>;

/** What search needs before a query is typed. The search box fetches it when it is opened. */
export const searchHintsSchema = z.strictObject({
	names: z.array(searchNameSchema),
	/** Figures as the columns print them, the most useful queries first. */
	figures: z.array(z.string()),
	/** The latest columns: they are found by headline and columnist as well. */
	columns: z.array(z.strictObject({ headline: z.string(), byline: z.string(), url: z.string() })),
	/** The files of the index, if the archive is small: all are fetched at once. Filled in when the index is made. */
	files: z.array(z.string()).default([]),
	/** Numerals with their values, and the forms of "per cent". */
	numbers: z.strictObject({ values: z.record(z.string(), z.number()), percent: z.array(z.string()) }),
	/** The words that a query may do without. */
	functionWords: z.array(z.string()),
	/** Forms of one name, of which one is an abbreviation: whoever types one finds all. */
	abbreviations: z.array(z.array(z.string())),
	/** The address of the list of words: fetched when a query finds nothing. */
	words: z.string(),
});
export type SearchHints = z.output<typeof searchHintsSchema>;
