import { Diagnostics } from "../pipeline/diagnostics.ts";
import { ContentFolder } from "../pipeline/parse/content-folder.ts";
import { readSite } from "../pipeline/parse/site-file.ts";

/**
 * The address that the site is served from: SITE, or else what the owner says in `site.yaml`; undefined where neither
 * does. What is wrong with that file is said where the content is read.
 * @param folder the absolute path of the content folder
 */
export function siteAddress(folder: string): string | undefined {
	const given = process.env["SITE"];
	if (given !== undefined && given !== "") return given;
	return readSite(new ContentFolder(folder, folder, new Diagnostics())).site.address;
}
