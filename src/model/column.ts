import { z } from "zod";
import { dateSchema, identifierSchema } from "./identifier.ts";

/** A declared repair: what the page as received had broken, and how it stands now. */
export const repairSchema = z.strictObject({
	/** `join`: one paragraph that a page break had split in two. */
	kind: z.literal("join"),
	/** The last words before the break, as they stand in the column. */
	before: z.string().min(1),
	/** The first words after it. */
	after: z.string().min(1),
	/** Why the break is not the columnist's. Shown to readers. */
	reason: z.string().min(1),
});

/** @see https://www.rfc-editor.org/rfc/rfc5646 */
function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

/** The quotation marks that a column uses for what is said. */
export const marksSchema = z.enum(["double", "single"]);
export type Marks = z.output<typeof marksSchema>;

/** The front matter of `column.md`. */
export const frontMatterSchema = z.strictObject({
	headline: z.string().regex(/\S/, "a headline").max(300),
	standfirst: z.string().min(1).optional(),
	byline: z.string().min(1),
	/** The byline as bibliographies need it, where it is one person's name. */
	author: z.strictObject({ given: z.string().min(1), family: z.string().min(1) }).optional(),
	/** The day the column was published; relative times are read against it. */
	published: dateSchema,
	/** The date as the column prints it, where it does. */
	printedDate: z.string().min(1).optional(),
	publication: z.string().min(1).optional(),
	/** The original's address, only where it is known. */
	canonical: z.url({ protocol: /^https$/ }).optional(),
	/** Names that the column's folder had before: their addresses lead here. */
	redirects: z.array(identifierSchema).default([]),
	/** Whose text it is. */
	rights: z.string().min(1),
	lang: z.string().refine(isLanguageTag, "a language tag, such as en or en-CA"),
	/** Which marks the column quotes with: single ones are apostrophes in most. */
	marks: marksSchema.default("double"),
	status: z.enum(["draft", "published"]),
	/** The columnist's biography: shown apart, neither searched nor annotated. */
	about: z.string().min(1).optional(),
	repairs: z.array(repairSchema).default([]),
	/** The words as received (headline, byline, date, prose and biography, in that order), divided as in text/diff.ts. */
	words: z.strictObject({
		count: z.int().positive(),
		sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits, as `npm run check` prints them"),
	}),
});
export type FrontMatter = z.output<typeof frontMatterSchema>;
