import { z } from "zod";

/** The texts that an owner can write in `site.yaml`, as markdown. */
export const siteTexts = ["about", "corrections", "privacy", "imprint"] as const;
export type SiteText = (typeof siteTexts)[number];

/** Those that have a page of their own, in the order of the links to them. */
export const textPages = ["corrections", "privacy", "imprint"] as const satisfies readonly SiteText[];
export type TextPage = (typeof textPages)[number];

/** All that the owner has written, as HTML: what the site's pages get. */
export const writtenTextsSchema = z.partialRecord(z.enum(siteTexts), z.string());
export type WrittenTexts = z.output<typeof writtenTextsSchema>;
