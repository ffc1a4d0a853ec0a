import { getCollection, getEntry } from "astro:content";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";
import { type Site, siteSchema } from "../model/site.ts";
import { DEVELOPMENT, searchVersion } from "../search/version.ts";
import { allRecords } from "../views/indexes.ts";
import { nameEntries } from "../views/name-entries.ts";

/** The columns that are published, by slug. */
export async function publishedColumns(): Promise<AnnotatedColumn[]> {
	const columns = await getCollection("columns", ({ data }) => data.frontMatter.status === "published");
	return columns.map(({ data }) => data);
}

/** What the state of the columns is called in the search index. */
export const stateOfSearch = onceABuild(async () =>
	import.meta.env.DEV ? DEVELOPMENT : searchVersion(await publishedColumns(), await registeredNames()),
);

/** What the published columns say of each registered name. */
export const publishedNames = onceABuild(async () =>
	nameEntries(await publishedColumns(), [...(await registeredNames()).values()]),
);

/** The records of all published columns. */
export const publishedRecords = onceABuild(async () => allRecords(await publishedColumns(), await registeredNames()));

/** What many pages need is worked out once in a build; while columns are being edited, each time. */
function onceABuild<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => {
		if (import.meta.env.DEV) return make();
		made ??= make();
		return made;
	};
}

/** What the owner says of the site. */
export async function siteSettings(): Promise<Site> {
	return (await getEntry("site", "site"))?.data ?? siteSchema.parse({});
}

/** The register of names, by id. */
export async function registeredNames(): Promise<Map<string, Name>> {
	return new Map((await getCollection("names")).map(({ data }) => [data.id, data]));
}
