import { getCollection } from "astro:content";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";

/** The columns that are published, by slug. */
export async function publishedColumns(): Promise<AnnotatedColumn[]> {
	const columns = await getCollection("columns", ({ data }) => data.frontMatter.status === "published");
	return columns.map(({ data }) => data);
}

/** The register of names, by id. */
export async function registeredNames(): Promise<Map<string, Name>> {
	return new Map((await getCollection("names")).map(({ data }) => [data.id, data]));
}
