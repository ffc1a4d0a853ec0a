import { z } from "zod";

/** Whom a page of the guide is written for. */
export const audiences = ["reader", "editor", "maintainer"] as const;
export type Audience = (typeof audiences)[number];

/** The front matter of a page of the guide. */
export const guideFrontMatterSchema = z.strictObject({
	title: z.string().regex(/\S/, "a title").max(120),
	/** What the page tells, in a sentence: below the title, and in lists of pages. */
	lead: z.string().regex(/\S/, "a sentence").max(300),
	audience: z.enum(audiences),
	/** Where the page stands in the guide: pages are read by rising numbers. */
	order: z.int().nonnegative(),
});
export type GuideFrontMatter = z.output<typeof guideFrontMatterSchema>;

/** A stretch of a page of the guide under one heading, or before the first. */
export const guideSectionSchema = z.strictObject({
	/** The heading with its id on the page; null before the first. */
	heading: z.strictObject({ id: z.string(), depth: z.int(), text: z.string() }).nullable(),
	/** The texts of its paragraphs, list items, table rows and code blocks. */
	texts: z.array(z.string()),
});
export type GuideSection = z.output<typeof guideSectionSchema>;

/** A page of the guide as the site shows it. */
export const guidePageSchema = z.strictObject({
	/** The file's name without its ending: "links", or "decisions/own-loader". */
	name: z.string(),
	...guideFrontMatterSchema.shape,
	/** Everything below title and lead. */
	html: z.string(),
	sections: z.array(guideSectionSchema),
	/** The pictures that the page shows, by their names in `content/guide/pictures/`. */
	pictures: z.array(z.string()),
});
export type GuidePage = z.output<typeof guidePageSchema>;

/** What the search of the guide looks through: every heading, and every text below it. */
export const guideSearchSchema = z.array(
	z.strictObject({
		address: z.string(),
		page: z.string(),
		heading: z.string().nullable(),
		text: z.string().nullable(),
	}),
);
export type GuideSearch = z.output<typeof guideSearchSchema>;
