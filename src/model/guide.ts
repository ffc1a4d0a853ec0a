import { z } from "zod";

/** The readers that a page of the guide is written for. */
export const audiences = ["reader", "editor", "maintainer"] as const;
export type Audience = (typeof audiences)[number];

/** The front matter of a page of the guide. */
export const guideFrontMatterSchema = z.strictObject({
	title: z
		.string()
		.regex(/\S/, "text that is not blank")
		.max(120)
		.describe("The page's only heading of the first level."),
	lead: z
		.string()
		.regex(/\S/, "text that is not blank")
		.max(300)
		.describe("What the page tells, in a sentence: below the title, and in the list of pages."),
	audience: z.enum(audiences).describe("Whom the page is for. `site.yaml` decides which pages are published."),
	order: z.int().nonnegative().describe("The page's place in the guide: lower numbers come first."),
});
export type GuideFrontMatter = z.output<typeof guideFrontMatterSchema>;

/** A section of a page of the guide: the texts under one heading, or before the first. */
export const guideSectionSchema = z.strictObject({
	/** The heading with its id on the page; null before the first. */
	heading: z.strictObject({ id: z.string(), depth: z.int(), text: z.string() }).nullable(),
	/** The text of each paragraph, list item, table row and code block. */
	texts: z.array(z.string()),
});
export type GuideSection = z.output<typeof guideSectionSchema>;

/** A page of the guide as the site shows it. */
export const guidePageSchema = z.strictObject({
	/** The file's name without its ending: "links", or "decisions/own-loader". */
	name: z.string(),
	...guideFrontMatterSchema.shape,
	/** The HTML below title and lead. */
	html: z.string(),
	sections: z.array(guideSectionSchema),
	/** The pictures that the page shows, by their names in `content/guide/pictures/`. */
	pictures: z.array(z.string()),
});
export type GuidePage = z.output<typeof guidePageSchema>;

/** The records of the guide's search: one for each heading, and one for each text below it. */
export const guideSearchSchema = z.array(
	z.strictObject({
		address: z.string(),
		page: z.string(),
		heading: z.string().nullable(),
		text: z.string().nullable(),
	}),
);
export type GuideSearch = z.output<typeof guideSearchSchema>;
