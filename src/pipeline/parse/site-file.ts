import type { Root } from "mdast";
import { contentFiles } from "../../model/content-files.ts";
import { type Site, siteSchema } from "../../model/site.ts";
import { type SiteText, siteTexts } from "../../model/site-text.ts";
import { Diagnostics, type Place } from "../diagnostics.ts";
import type { ContentFolder } from "./content-folder.ts";
import { parseMarkdown } from "./markdown.ts";
import type { ParsedYaml } from "./yaml.ts";

/** `site.yaml`, parsed. */
export type SiteFile = {
	/** The owner's settings; the defaults if there is no such file or if it has errors. */
	site: Site;
	/** The owner's texts. A heading is one level lower than it is written. */
	texts: Map<SiteText, Root>;
	/** What previews of links show of it, with its place. */
	previewed: { text: string; place: Place }[];
	/** All that readers see of it, by its field, with its place. */
	written: { id: string; text: string; place: Place }[];
};

/** Reads what the owner says of the site. Its texts are markdown as columns have it: no HTML, links that are safe. */
export function readSite(folder: ContentFolder): SiteFile {
	const file = folder.readYaml(contentFiles.site, siteSchema);
	if (!file) return { site: siteSchema.parse({}), texts: new Map(), previewed: [], written: [] };
	const { data: site, placeOf } = file;
	const texts = siteTexts.flatMap((id): [SiteText, Root][] => {
		const written = site[id];
		const tree = written === undefined ? null : parseText(written, [id], file, folder);
		return tree ? [[id, tree]] : [];
	});
	const previewed = (["name", "tagline"] as const).flatMap((key) => {
		const text = site[key];
		return text === undefined ? [] : [{ text, place: placeOf([key]) }];
	});
	const written = (["name", "tagline", ...siteTexts] as const).flatMap((id) => {
		const text = site[id];
		return text === undefined ? [] : [{ id, text, place: placeOf([id]) }];
	});
	return { site, texts: new Map(texts), previewed, written };
}

/** Parses markdown inside a YAML file. @returns null if it is refused: the diagnostics say why, and where */
export function parseText(
	written: string,
	path: readonly PropertyKey[],
	{ placeInside }: Pick<ParsedYaml<unknown>, "placeInside">,
	{ diagnostics }: ContentFolder,
): Root | null {
	const found = new Diagnostics();
	const tree = parseMarkdown(written, "", found);
	diagnostics.include(found, ({ line, column }) => placeInside(path, line, column));
	return tree;
}
