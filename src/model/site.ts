import { z } from "zod";

/** The languages of the interface. */
export const interfaceLanguages = ["en"] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Which pages of the guide a site shows. While content is being written, all of them are shown. */
export const guideChoices = ["reader", "all", "none"] as const;

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
});
export type Site = z.output<typeof siteSchema>;
