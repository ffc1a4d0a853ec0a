import { z } from "zod";

/** The languages of the interface. */
export const interfaceLanguages = ["en"] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Which pages of the guide a site shows. While content is being written, all of them are shown. */
export const guideChoices = ["reader", "all", "none"] as const;

/** Which passages of a column get a page and a picture of their own; all others are shared as places in the column. */
export const passageChoices = ["all", "marks", "few", "none"] as const;
export type PassageChoice = (typeof passageChoices)[number];

/** `site.yaml`: what the owner says of the site. */
export const siteSchema = z.strictObject({
	name: z
		.string()
		.regex(/\S/, "text that is not blank")
		.max(60)
		.default("Footing")
		.describe("The name of the site: at the top of each page, in titles and in previews of links."),
	language: z
		.enum(interfaceLanguages)
		.default("en")
		.describe("The language of the interface. Each column has a language of its own."),
	guide: z
		.enum(guideChoices)
		.default("reader")
		.describe("Which pages of the guide are published: those for readers, all, or none. `npm run dev` shows all."),
	passages: z
		.enum(passageChoices)
		.default("few")
		.describe(
			"Which passages of a column get a page and a picture of their own, for previews: paragraphs and all marks, claims, quotations and figures, at most 18, or none. Every passage can be shared whatever is chosen here.",
		),
});
export type Site = z.output<typeof siteSchema>;
