import type { Name } from "../../model/name.ts";
import { type Site, siteSchema } from "../../model/site.ts";
import { type Work, worksFileSchema } from "../../model/work.ts";
import { checkGuide } from "../check/guide.ts";
import type { Diagnostics } from "../diagnostics.ts";
import { type ColumnFiles, readColumns } from "./column-folder.ts";
import { ContentFolder } from "./content-folder.ts";
import { type GuideFile, readGuide } from "./guide.ts";
import { readNames } from "./names-file.ts";

export type Library = {
	columns: ColumnFiles[];
	names: Name[];
	works: Work[];
	site: Site;
	guide: GuideFile[];
};

/**
 * Reads a content folder: every column, the register of names, the works cited, what the owner says of the site, and the
 * guide.
 * @param folder the absolute path of `content/`
 * @param root the folder that paths in messages are relative to
 */
export function readLibrary(folder: string, root: string, diagnostics: Diagnostics): Library {
	const content = new ContentFolder(folder, root, diagnostics);
	const columns = readColumns(content);
	checkRedirects(columns, diagnostics);
	const guide = readGuide(content);
	checkGuide(guide, content);
	return { columns, names: readNames(content), works: readWorks(content), site: readSite(content), guide };
}

/** Works are checked, but nothing can cite one yet: annotations have no field for evidence. */
function readWorks(folder: ContentFolder): Work[] {
	return folder.readYaml("works.yaml", worksFileSchema)?.data.works ?? [];
}

/** `site.yaml` may be left out, and so may each of its fields. */
function readSite(folder: ContentFolder): Site {
	return folder.readYaml("site.yaml", siteSchema)?.data ?? siteSchema.parse({});
}

/** An address leads to one column only. */
function checkRedirects(columns: readonly ColumnFiles[], diagnostics: Diagnostics): void {
	const owners = new Map(columns.map(({ slug }) => [slug, slug]));
	for (const { slug, file, frontMatter } of columns) {
		for (const former of frontMatter.redirects) {
			const owner = owners.get(former);
			const message = `“${former}” of \`redirects\` is the address of the column ${owner}.`;
			if (owner !== undefined) diagnostics.add("redirect-taken", { file, line: 1, column: 1 }, message);
			else owners.set(former, slug);
		}
	}
}
