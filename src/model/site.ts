import { z } from "zod";

/** The languages that the interface can have. */
export const interfaceLanguages = ["en"] as const;

/** Which pages of the guide a site shows. While content is being written, all of them are shown. */
export const guideChoices = ["reader", "all", "none"] as const;

/** `site.yaml`: what the owner says of the site. */
export const siteSchema = z.strictObject({
	/** The name of the site: at the top of each page, in titles and in previews of links. */
	name: z.string().regex(/\S/, "a name").max(60).default("Footing"),
	/** The language of the interface; each column has its own. */
	language: z.enum(interfaceLanguages).default("en"),
	/** Which pages of the guide are published: those for readers, all, or none. */
	guide: z.enum(guideChoices).default("reader"),
});
export type Site = z.output<typeof siteSchema>;
