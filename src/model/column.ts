import { z } from "zod";
import { identifierSchema, pastDate, pastPartialDate } from "./identifier.ts";
import { languageSchema } from "./language.ts";
import { nameTextSchema } from "./name-text.ts";
import { markStyles } from "./vocabulary.ts";
import { webAddressSchema } from "./web-address.ts";

/** A declared repair: what was broken in the text as received, and how it reads now. */
export const repairSchema = z.strictObject({
	kind: z.literal("join").describe("One paragraph that a page break had split in two."),
	before: z.string().min(1).describe("The last words before the break."),
	after: z.string().min(1).describe("The first words after it."),
	reason: z.string().min(1).describe("How one can see that the break is not the columnist's. Readers see it."),
});

/** A change to the words of a published column. */
export const correctionSchema = z.strictObject({
	on: pastDate(1990).describe("The day of the correction."),
	reason: z.string().regex(/\S/, "text that is not blank").max(1000).describe("Why. Readers see it."),
	revision: z
		.int()
		.min(2)
		.optional()
		.describe("The revision of links.yaml that it made, if it changed the prose. Without it the prose stayed."),
	was: z
		.strictObject({
			headline: z.string().optional().describe("The headline."),
			standfirst: z.string().optional().describe("The standfirst."),
			byline: z.string().optional().describe("The byline."),
			printedDate: z.string().optional().describe("The date as printed."),
			about: z.string().optional().describe("The biography."),
		})
		.optional()
		.describe("How the fields of the front matter read before that it changed."),
});
export type Correction = z.output<typeof correctionSchema>;

/** The quotation marks that a column uses for speech. */
export const marksSchema = z.enum(markStyles);

/** The front matter of `column.md`. */
export const frontMatterSchema = z.strictObject({
	headline: z.string().regex(/\S/, "text that is not blank").max(300).describe("The title."),
	standfirst: z.string().min(1).optional().describe("The introductory line below it."),
	byline: nameTextSchema.describe("The columnist's name as printed."),
	author: z
		.strictObject({
			given: nameTextSchema.describe("Given names."),
			family: nameTextSchema.describe("The family name."),
		})
		.optional()
		.describe("The byline as bibliographies need it, if it is one person's name."),
	// Essays have been printed since 1580.
	published: pastPartialDate(1500).describe(
		"The day of publication, or its month or year alone: `2026-02`, `1908`. “This week” is counted from it.",
	),
	printedDate: z.string().min(1).optional().describe("The date as the column prints it."),
	publication: nameTextSchema.optional().describe("Where it was published."),
	canonical: webAddressSchema.optional().describe("The address of the original, only if it is known."),
	section: nameTextSchema.optional().describe("The section it stands in: “Europe”. Readers find the others of it."),
	tags: z.array(nameTextSchema).default([]).describe("What it is about. Each is a page of the columns that have it."),
	redirects: z
		.array(identifierSchema)
		.default([])
		.describe("Names that the column's folder had before: their addresses lead here."),
	rights: z.string().min(1).describe("Whose text it is."),
	lang: languageSchema.describe("The language, as a tag: `en`, `fr`, `en-CA`."),
	marks: marksSchema
		.default("double")
		.describe("The quotation marks that the column quotes with. With `double`, single ones are apostrophes."),
	status: z.enum(["draft", "published"]).describe("A draft is not on the site."),
	about: z
		.string()
		.min(1)
		.optional()
		.describe("The columnist's biography. It is shown apart, and neither searched nor annotated."),
	repairs: z.array(repairSchema).default([]).describe("Paragraphs that were joined, and why."),
	corrections: z
		.array(correctionSchema)
		.default([])
		.describe("Changes since it was published, the oldest first. `npm run correct` writes them."),
	words: z
		.strictObject({
			count: z.int().positive().describe("Their number."),
			sha256: z
				.string()
				.regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits, as `npm run check` prints them")
				.describe("Their SHA-256, joined by single spaces, as `npm run check` prints it."),
		})
		.describe("The words as received: headline, standfirst, byline, printed date, prose and biography, in that order."),
});
export type FrontMatter = z.output<typeof frontMatterSchema>;
