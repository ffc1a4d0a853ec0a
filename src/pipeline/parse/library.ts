import { join } from "node:path";
import { contentFiles, contentFolders } from "../../model/content-files.ts";
import type { Name } from "../../model/name.ts";
import { textsOf, type Work, worksFileSchema } from "../../model/work.ts";
import { checkFileNames } from "../check/file-names.ts";
import { checkGuide } from "../check/guide.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { reportTwice } from "../repeated-id.ts";
import { type AuthorFile, readAuthors } from "./authors-file.ts";
import { type ColumnFiles, columnSlugs, readColumns } from "./column-folder.ts";
import { ContentFolder } from "./content-folder.ts";
import { type GuideFile, readGuide } from "./guide.ts";
import { readNames } from "./names-file.ts";
import { readSite, type SiteFile } from "./site-file.ts";

/** The content folder, read and checked. */
export type Library = Pick<SiteFile, "site" | "texts"> & {
	columns: ColumnFiles[];
	names: Name[];
	works: Work[];
	authors: AuthorFile[];
	guide: GuideFile[];
	/** What previews show besides a column's own words, with its place: names, and the name and tagline of the site. */
	previewed: { text: string; place: Place }[];
	/** What the registers and the owner say, with the entry and its place. */
	registered: { id: string; text: string; place: Place }[];
};

/**
 * Reads a content folder: columns, names, works, authors, the owner's settings and the guide. Parts with errors are
 * left out.
 * @param folder the absolute path of `content/`
 * @param root the absolute path of the folder that paths in messages are relative to
 * @param diagnostics receives everything that is wrong with the files
 */
export function readLibrary(folder: string, root: string, diagnostics: Diagnostics): Library {
	const content = new ContentFolder(folder, root, diagnostics);
	diagnostics.content = content.shown("").replace(/(?<=.)$/, "/");
	const columns = readColumns(content);
	checkRedirects(columns, diagnostics);
	const guide = readGuideOf(content, new ContentFolder(join(root, "content"), root, diagnostics));
	checkFileNames(content, columnSlugs(content));
	const names = readNames(content);
	const works = readWorks(content);
	const { site, texts, previewed, written } = readSite(content);
	const authors = readAuthors(content, columns);
	const ofNames = (names?.data.names ?? []).map(({ name, article = "" }, index) => ({
		text: `${article} ${name}`,
		place: names?.placeOf(["names", index, "name"]) ?? content.start(contentFiles.names),
	}));
	return {
		columns,
		names: names?.data.names ?? [],
		works: works?.data.works ?? [],
		authors,
		site,
		texts,
		guide,
		previewed: [...ofNames, ...previewed],
		registered: [...registeredIn({ names, works, authors }, content), ...written],
	};
}

/** The registers that all columns share; null and undefined for one that is not there, or has errors. */
type Registers = {
	names: ReturnType<typeof readNames>;
	works: ReturnType<typeof readWorks>;
	authors: readonly AuthorFile[];
};

/** What registers say, with the entry and its place. */
function registeredIn({ names, works, authors }: Registers, content: ContentFolder): Library["registered"] {
	const ofNames = (names?.data.names ?? []).flatMap((name, index) =>
		[name.name, name.label, name.standsFor, name.article, ...name.aliases, ...name.variants].map((text = "") => ({
			id: name.id,
			text,
			place: names?.placeOf(["names", index]) ?? content.start(contentFiles.names),
		})),
	);
	const ofWorks = (works?.data.works ?? []).flatMap((work, index) =>
		textsOf(work).map((text) => ({
			id: work.id,
			text,
			place: works?.placeOf(["works", index]) ?? content.start(contentFiles.works),
		})),
	);
	const ofAuthors = authors.flatMap(({ author: { id, name, bylines, biography = "" }, place }) =>
		[name, ...bylines, biography].map((text) => ({ id, text, place })),
	);
	return [...ofNames, ...ofWorks, ...ofAuthors];
}

/** Reads `works.yaml`, the works that notes can cite. */
function readWorks(content: ContentFolder) {
	const works = content.readYaml(contentFiles.works, worksFileSchema);
	const { diagnostics } = content;
	const seen = new Map<string, Place>();
	if (!works) return works;
	for (const [index, { id }] of works.data.works.entries()) {
		reportTwice(id, works.placeOf(["works", index, "id"]), { seen, diagnostics });
	}
	return works;
}

/** Reads the guide of a site: its own, or else the one that comes with the software. */
function readGuideOf(content: ContentFolder, software: ContentFolder): GuideFile[] {
	const folder = content.isFolder(contentFolders.guide) ? content : software;
	const guide = readGuide(folder);
	checkGuide(guide, folder);
	return guide;
}

/** Checks that no former name of a column is the name of another, or a former name of it. */
function checkRedirects(columns: readonly ColumnFiles[], diagnostics: Diagnostics): void {
	const owners = new Map(columns.map(({ slug }) => [slug, slug]));
	for (const { slug, file, frontMatter } of columns) {
		for (const former of frontMatter.redirects) {
			const owner = owners.get(former);
			const message = `“${former}” in \`redirects\` is already an address of the column ${owner}.`;
			if (owner !== undefined) diagnostics.add("redirect-taken", { file, line: 1, column: 1 }, message);
			else owners.set(former, slug);
		}
	}
}
