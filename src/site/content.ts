import { getCollection, getEntry } from "astro:content";
import { type Messages, messagesFor } from "../messages/index.ts";
import type { Author } from "../model/author.ts";
import type { HeldColumn } from "../model/held-column.ts";
import type { Name } from "../model/name.ts";
import { type Site, siteSchema } from "../model/site.ts";
import type { WrittenTexts } from "../model/site-text.ts";
import { DEVELOPMENT, searchVersion } from "../search/version.ts";
import { authorEntries, hasByline } from "../views/authors.ts";
import type { ColumnView } from "../views/column-view.ts";
import { viewOf } from "../views/column-view.ts";
import { allStatements } from "../views/indexes.ts";
import { nameEntries } from "../views/names.ts";
import { workEntries } from "../views/works.ts";

/** The views of the columns that are published, by slug; while they are being written, those of drafts too. */
export const publishedViews = onceABuild(async (): Promise<ColumnView[]> => {
	const isShown = (status: string) => import.meta.env.DEV || status === "published";
	const columns = await getCollection("columns", ({ data }) => isShown(data.frontMatter.status));
	const names = await registeredNames();
	const messages = await siteMessages();
	return columns.map(({ data }) => viewOf({ column: data, names, messages }));
});

/** The version of the search index, by what it is made of. */
export const searchIndexVersion = onceABuild(async () =>
	import.meta.env.DEV ? DEVELOPMENT : searchVersion(await publishedViews()),
);

/** What the published columns say of each registered name. */
export const publishedNames = onceABuild(async () =>
	nameEntries(await publishedViews(), [...(await registeredNames()).values()]),
);

/** The works, with the notes of published columns that cite them. */
export const publishedWorks = onceABuild(async () => {
	const works = await getCollection("works");
	return workEntries(
		await publishedViews(),
		works.map(({ data }) => data),
	);
});

/** The statements of all published columns. */
export const publishedStatements = onceABuild(async () => allStatements(await publishedViews()));

/** The register of names, by id. */
export async function registeredNames(): Promise<Map<string, Name>> {
	return new Map((await getCollection("names")).map(({ data }) => [data.id, data]));
}

/** What many pages need is computed once in a build; while columns are being edited, each time. */
function onceABuild<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => {
		if (import.meta.env.DEV) return make();
		made ??= make();
		return made;
	};
}

/** The columns that the build goes on without. */
export async function heldColumns(): Promise<HeldColumn[]> {
	return (await getEntry("held", "held"))?.data.columns ?? [];
}

/** What the owner says of the site. */
export async function siteSettings(): Promise<Site> {
	return (await getEntry("site", "site"))?.data ?? siteSchema.parse({});
}

/** The authors who have a published column, their biographies as HTML. */
export const publishedAuthors = onceABuild(async () => {
	const authors = (await getEntry("authors", "authors"))?.data.authors ?? [];
	return authorEntries(
		authors,
		(await publishedViews()).map(({ column }) => column),
	);
});

/** Whose byline it is; undefined where no entry of `authors.yaml` has it. */
export async function authorOf(byline: string): Promise<Author | undefined> {
	return (await publishedAuthors()).find(({ author }) => hasByline(author, byline))?.author;
}

/** What the owner has written, as HTML. */
export async function ownTexts(): Promise<WrittenTexts> {
	return (await getEntry("texts", "texts"))?.data ?? {};
}

/** What the site is, in a sentence: the owner's, or else the one of the interface. */
export async function siteTagline(): Promise<string> {
	return (await siteSettings()).tagline ?? (await siteMessages()).site.tagline;
}

/** The words of the interface, in the language of the site. */
export async function siteMessages(): Promise<Messages> {
	return messagesFor((await siteSettings()).language);
}
