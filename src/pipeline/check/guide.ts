import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { contentFolders, guideFolders } from "../../model/content-files.ts";
import type { ContentFolder } from "../parse/content-folder.ts";
import { type GuideFile, headingsOf, placeOf } from "../parse/guide.ts";
import { resolveGuideLink } from "../parse/guide-link.ts";

/** The ids of the headings of each page, by the page's name. */
type Headings = ReadonlyMap<string, ReadonlySet<unknown>>;

/**
 * Checks that every link in the guide leads to a page and heading that exist, and every picture to a PNG file with a
 * description. Links to files outside the guide are not followed: a site may be built without them.
 */
export function checkGuide(guide: readonly GuideFile[], folder: ContentFolder): void {
	const headings: Headings = new Map(
		guide.map(({ name, body }) => [name, new Set(headingsOf(body).map(({ properties }) => properties.id))]),
	);
	for (const { name, file, body } of guide) {
		visit(body, "element", (element) => {
			const place = placeOf(element, file);
			const link = element.tagName === "a" ? problemOfLink(element, name, headings) : null;
			const picture = element.tagName === "img" ? problemOfPicture(element, name, folder) : null;
			if (link !== null) folder.diagnostics.add("guide-link", place, link);
			if (picture !== null) folder.diagnostics.add("guide-picture", place, picture);
		});
	}
}

/** What is wrong with a link, as a message; null if nothing is. */
function problemOfLink({ properties }: Element, page: string, headings: Headings): string | null {
	const address = String(properties.href);
	const target = resolveGuideLink(page, address);
	if (target.to === "nothing") return `The link “${address}” leads neither to a page of the guide nor to the web.`;
	if (target.to !== "page") return null;
	const ids = headings.get(target.name);
	if (!ids) return `The link “${address}” leads to no page of the guide.`;
	if (target.heading === null || ids.has(target.heading)) return null;
	return `The page ${target.name}.md has no heading “${target.heading}”.`;
}

/** What is wrong with a picture, as a message; null if nothing is. */
function problemOfPicture({ properties }: Element, page: string, folder: ContentFolder): string | null {
	const address = String(properties.src);
	const target = resolveGuideLink(page, address);
	const isPicture = target.to === "picture" && target.file.endsWith(".png");
	if (!isPicture || !folder.isFile(`${contentFolders.guide}/${guideFolders.pictures}/${target.file}`))
		return `“${address}” is no picture of the guide.`;
	return properties.alt ? null : `The picture “${address}” has no description.`;
}
