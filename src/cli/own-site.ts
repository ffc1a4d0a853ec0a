import type { Site } from "../model/site.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { ContentFolder } from "../pipeline/parse/content-folder.ts";
import { readSite } from "../pipeline/parse/site-file.ts";

/**
 * What the owner says of the site, before the content is read: what is wrong with it is said then.
 * @param folder the absolute path of the content folder
 */
export function ownSite(folder: string): Site {
	return readSite(new ContentFolder(folder, folder, new Diagnostics())).site;
}

/** The address that the site is served from: SITE, or else the owner's; undefined where there is neither. */
export function siteAddress({ address }: Site): string | undefined {
	return process.env["SITE"] || address;
}
