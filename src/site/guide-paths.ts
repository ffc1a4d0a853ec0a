import { getCollection } from "astro:content";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { contentFolder } from "../cli/content-folder.ts";
import { contentFolders, guideFolders } from "../model/content-files.ts";
import type { GuidePage, GuideSearch } from "../model/guide.ts";
import { address } from "./address.ts";

/** The pages of the guide that this site shows, in reading order. */
export async function guidePages(): Promise<GuidePage[]> {
	return (await getCollection("guide"))
		.map(({ data }) => data)
		.sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
}

export type GuideProps = { page: GuidePage | null; before: GuidePage | null; after: GuidePage | null };

/** The static paths of the guide: the list of its pages, and each page. A site that shows none has no guide. */
export async function guidePaths() {
	const pages = await guidePages();
	if (pages.length === 0) return [];
	const list: GuideProps = { page: null, before: null, after: pages[0] ?? null };
	return [
		{ params: { name: undefined }, props: list },
		...pages.map((page, at) => ({
			params: { name: page.name },
			props: { page, before: pages[at - 1] ?? null, after: pages[at + 1] ?? null } satisfies GuideProps,
		})),
	];
}

/** The static paths of the pictures that pages of the guide show. */
export async function guidePicturePaths() {
	const files = new Set((await guidePages()).flatMap(({ pictures }) => pictures));
	return [...files].map((file) => ({ params: { file } }));
}

/** The file of a picture: in the site's own guide, or else in the one that comes with the software. */
export function guidePicture(file: string): string {
	const folder = contentFolder({ folder: ".", content: process.env["CONTENT"] });
	const own = existsSync(join(folder, contentFolders.guide)) ? folder : "content";
	return join(own, contentFolders.guide, guideFolders.pictures, file);
}

/** What the search of the guide looks through. */
export async function guideSearch(): Promise<GuideSearch> {
	return (await guidePages()).flatMap(({ name, title, lead, sections }) => [
		{ address: address.guidePage(name), page: title, heading: null, text: lead },
		...sections.flatMap(({ heading, texts }) => {
			const place = { address: address.guidePage(name, heading?.id), page: title, heading: heading?.text ?? null };
			return [...(heading ? [{ ...place, text: null }] : []), ...texts.map((text) => ({ ...place, text }))];
		}),
	]);
}
