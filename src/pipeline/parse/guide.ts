import type { Element, Root as HtmlRoot, Nodes } from "hast";
import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { remark } from "remark";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { CONTINUE, SKIP, visit } from "unist-util-visit";
import { contentFolders, guideFolders } from "../../model/content-files.ts";
import { type GuideFrontMatter, guideFrontMatterSchema } from "../../model/guide.ts";
import { identifierSchema } from "../../model/identifier.ts";
import type { Site } from "../../model/site.ts";
import type { Diagnostics, Place } from "../diagnostics.ts";
import type { ContentFolder } from "./content-folder.ts";
import { divideFrontMatter } from "./front-matter.ts";
import { isShallow } from "./markdown.ts";
import { parseYaml } from "./yaml.ts";

/** A page of the guide, parsed. Its links are as written, relative to its file. */
export type GuideFile = {
	/** The file's name without its ending: "links", or "decisions/own-loader". */
	name: string;
	/** The path as shown in messages. */
	file: string;
	frontMatter: GuideFrontMatter;
	/** Everything below the front matter, as HTML with ids on its headings. */
	body: HtmlRoot;
};

/** The folders below `content/` that hold pages of the guide. */
const FOLDERS = [contentFolders.guide, `${contentFolders.guide}/${guideFolders.decisions}`];

const markdown = remark()
	.data("micromarkExtensions", [gfmTable()])
	.data("fromMarkdownExtensions", [gfmTableFromMarkdown()]);

/** The pages of the guide that are published, by the owner's choice. */
export function publishedGuide(guide: readonly GuideFile[], choice: Site["guide"]): GuideFile[] {
	if (choice === "all") return [...guide];
	return choice === "none" ? [] : guide.filter(({ frontMatter }) => frontMatter.audience === "reader");
}

/** Reads the pages of the guide, by `order`. A page with errors is left out; the diagnostics say why. */
export function readGuide(folder: ContentFolder): GuideFile[] {
	return FOLDERS.flatMap((path) => folder.list(path).map((name) => `${path}/${name}`))
		.filter((path) => path.endsWith(".md"))
		.flatMap((path) => readPage(folder, path) ?? [])
		.sort((a, b) => a.frontMatter.order - b.frontMatter.order || (a.name < b.name ? -1 : 1));
}

function readPage(folder: ContentFolder, path: string): GuideFile | null {
	const { diagnostics } = folder;
	const file = folder.shown(path);
	const name = path.replace(/^guide\/|\.md$/g, "");
	if (!identifierSchema.safeParse(name.split("/").at(-1)).success) {
		diagnostics.add("slug-invalid", folder.start(path), `The page is named “${name}”.`);
		return null;
	}
	const text = folder.read(path);
	const divided = text === null ? null : divideFrontMatter(text, file, diagnostics);
	if (!divided) return null;
	const frontMatter = parseYaml(divided.yaml, guideFrontMatterSchema, file, diagnostics, divided.yamlLine);
	const body = parseBody(divided.prose, file, diagnostics);
	return frontMatter && body && { name, file, frontMatter: frontMatter.data, body };
}

/** Parses CommonMark with tables. HTML is refused, except comments, which are left out. */
function parseBody(prose: string, file: string, diagnostics: Diagnostics): HtmlRoot | null {
	if (!isShallow(prose, file, diagnostics)) return null;
	const tree = markdown.parse(prose);
	let isSound = true;
	visit(tree, (node) => {
		if (node.type === "html" && !/^<!--[\s\S]*-->$/.test(node.value.trim())) {
			diagnostics.add("html-in-markdown", placeOf(node, file), `HTML is not allowed: “${node.value.slice(0, 60)}”.`);
			isSound = false;
		} else if (node.type === "heading" && node.depth === 1) {
			diagnostics.add("guide-heading", placeOf(node, file), "The page has a heading of the first level.");
			isSound = false;
		}
	});
	return isSound ? toHtml(tree) : null;
}

function toHtml(tree: Root): HtmlRoot {
	const root = unified().use(remarkRehype).runSync(tree);
	if (root.type !== "root") throw new Error("remark-rehype gave no root.");
	const taken = new Set<string>();
	for (const heading of headingsOf(root)) {
		const slug = slugOf(textOf(heading));
		let id = slug;
		for (let times = 1; taken.has(id); times++) id = `${slug}-${times}`;
		taken.add(id);
		heading.properties.id = id;
	}
	bindNumbers(root);
	return root;
}

/** Keeps a number on the line of what it counts or measures, outside code, which is copied. */
function bindNumbers(root: HtmlRoot): void {
	visit(root, (node) => {
		if (node.type === "element" && node.tagName === "code") return SKIP;
		if (node.type === "text") node.value = node.value.replace(/(?<=\d) (?=\p{L})/gu, "\u00a0");
		return CONTINUE;
	});
}

/** The headings of a page, in order. */
export function headingsOf(root: HtmlRoot): Element[] {
	const headings: Element[] = [];
	visit(root, "element", (element) => {
		if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
	});
	return headings;
}

/** The id of a heading, by the rule of GitHub: links to headings work in the repository and on the site. */
function slugOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
		.replaceAll(" ", "-");
}

/** The text of a node. */
export function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The place of a node in its file. */
export function placeOf(node: { position?: Root["position"] }, file: string): Place {
	return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
