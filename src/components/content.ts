import { getCollection } from "astro:content";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";
import { DEVELOPMENT, searchVersion } from "../search/version.ts";

/** The columns that are published, by slug. */
export async function publishedColumns(): Promise<AnnotatedColumn[]> {
	const columns = await getCollection("columns", ({ data }) => data.frontMatter.status === "published");
	return columns.map(({ data }) => data);
}

let state: Promise<string> | undefined;

/** What the state of the columns is called in the search index, worked out once a build. */
export function stateOfSearch(): Promise<string> {
	if (import.meta.env.DEV) return Promise.resolve(DEVELOPMENT);
	state ??= Promise.all([publishedColumns(), registeredNames()]).then(([columns, names]) =>
		searchVersion(columns, names),
	);
	return state;
}

/** The register of names, by id. */
export async function registeredNames(): Promise<Map<string, Name>> {
	return new Map((await getCollection("names")).map(({ data }) => [data.id, data]));
}
