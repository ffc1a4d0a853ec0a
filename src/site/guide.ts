import type { Root } from "hast";
import { rehype } from "rehype";
import { SKIP, visit } from "unist-util-visit";
import type { GuidePage, GuideSection } from "../model/guide.ts";
import type { Site } from "../model/site.ts";
import { type GuideFile, publishedGuide, textOf } from "../pipeline/parse/guide.ts";
import { resolveGuideLink } from "../pipeline/parse/guide-link.ts";
import type { Addresses } from "./routes.ts";

const toHtml = rehype().data("settings", { fragment: true, omitOptionalTags: false });

/** The pages of the guide that a site shows. @param isWriting whether content is being written: then all are shown */
export function shownGuide(guide: readonly GuideFile[], { guide: choice }: Site, isWriting: boolean): GuideFile[] {
	return isWriting ? [...guide] : publishedGuide(guide, choice);
}

/**
 * Renders pages of the guide. Links between them become addresses of the site; a link to a page that is not shown, or
 * to another file of the project, leaves only its words.
 * @param shown all pages that the site shows
 */
export function renderGuide(shown: readonly GuideFile[], address: Addresses): GuidePage[] {
	const names = new Set(shown.map(({ name }) => name));
	const hrefOf = (page: string, href: string) => {
		const target = resolveGuideLink(page, href);
		if (target.to === "web") return href;
		return target.to === "page" && names.has(target.name) ? address.guidePage(target.name, target.heading) : null;
	};
	return shown.map(({ name, frontMatter, body }) => {
		const root = structuredClone(body);
		rewriteLinks(root, (href) => hrefOf(name, href));
		const pictures = rewritePictures(root, name, address);
		letScroll(root);
		return { name, ...frontMatter, html: toHtml.stringify(root), sections: sectionsOf(root), pictures };
	});
}

/** Gives links other addresses; a link whose address is null leaves its words. */
function rewriteLinks(root: Root, hrefOf: (href: string) => string | null): void {
	visit(root, "element", (element, index, parent) => {
		if (element.tagName !== "a" || !parent || index === undefined) return undefined;
		const href = hrefOf(String(element.properties.href));
		if (href === null) {
			parent.children.splice(index, 1, ...element.children);
			return index;
		}
		element.properties.href = href;
		return undefined;
	});
}

/** @returns the files of the pictures, each once */
function rewritePictures(root: Root, page: string, address: Addresses): string[] {
	const files = new Set<string>();
	visit(root, "element", ({ tagName, properties }) => {
		if (tagName !== "img") return;
		const target = resolveGuideLink(page, String(properties.src));
		if (target.to !== "picture") return;
		files.add(target.file);
		properties.src = address.guidePicture(target.file);
		properties.loading = "lazy";
	});
	return [...files];
}

/** Lets tables and code that are too wide scroll by themselves, by the keyboard too. */
function letScroll(root: Root): void {
	visit(root, "element", (element, index, parent) => {
		if (element.tagName === "pre") element.properties.tabIndex = 0;
		if (element.tagName !== "table" || !parent || index === undefined) return undefined;
		const properties = { className: ["scroll"], tabIndex: 0 };
		parent.children[index] = { type: "element", tagName: "div", properties, children: [element] };
		return SKIP;
	});
}

/** The elements whose texts are found one by one. */
const TEXTS = new Set(["p", "li", "tr", "pre"]);

function sectionsOf(root: Root): GuideSection[] {
	const sections: GuideSection[] = [{ heading: null, texts: [] }];
	visit(root, "element", (element) => {
		const { tagName, properties } = element;
		const depth = /^h([2-6])$/.exec(tagName)?.[1];
		if (depth !== undefined) {
			sections.push({ heading: { id: String(properties.id), depth: Number(depth), text: textOf(element) }, texts: [] });
		} else if (TEXTS.has(tagName)) {
			const text = textOf(element).replace(/\s+/g, " ").trim();
			if (text !== "") sections.at(-1)?.texts.push(text);
		} else {
			return undefined;
		}
		return SKIP;
	});
	return sections;
}
