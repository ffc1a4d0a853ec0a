import type { Element, ElementContent, Root, RootContent } from "hast";
import { rehype } from "rehype";
import { escapeHtml } from "../text/escape-html.ts";
import { oneLine } from "../text/ranges.ts";
import type { ColumnView } from "../views/column-view.ts";
import { type MarginNote, notesAfter } from "../views/margin-notes.ts";
import { noteWords } from "../views/note-words.ts";
import { reviewNote } from "../views/review-note.ts";
import { withdrawnNotice } from "../views/withdrawn.ts";

const html = rehype().data("settings", { fragment: true, omitOptionalTags: false });

/** The elements that prose is made of; of any other only what is in it is kept. */
const PROSE = new Set(
	"p h1 h2 h3 h4 h5 h6 em strong blockquote ul ol li a br hr code pre table thead tbody tr th td".split(" "),
);
/** The attributes of these that say something without the site's style sheets. */
const KEPT = ["href", "start", "lang", "dir"];

/**
 * A column for programs that show no style sheet of the site: its whole text without marks, each paragraph followed by
 * its notes as blocks of their own.
 * @param address the whole address of the column's page, which links in the text are relative to
 */
export function feedHtml({ column, notes: contents, messages }: ColumnView, address: string): string {
	const { frontMatter, bodyElements } = column;
	const { headline, standfirst, byline } = frontMatter;
	const notesOf = notesAfter(column);
	const review = reviewNote(column, messages);
	const withdrawn = withdrawnNotice(column, messages);
	const passages = bodyElements.map(
		(element) => `${withoutMarks(element.html, address)}\n${notesOf(element.blocks).map(blockOf).join("")}`,
	);
	function blockOf({ parts }: MarginNote): string {
		const lines = parts.flatMap((annotation) => {
			const content = contents.get(annotation.id);
			if (!content) return [];
			const { label, said, missing, html: told } = noteWords(annotation, content, messages);
			const { link } = content;
			const other = link && `${link.lead}: ${link.said ? `${link.said}: ` : ""}“${oneLine(link.words)}”`;
			const words = `<a href="${address}#${annotation.id}">${escapeHtml(oneLine(annotation.exact))}</a>`;
			const proposed = annotation.status === "proposed" && review === null ? messages.notes.proposed : "";
			const texts = [escapeHtml(said), escapeHtml(missing), words, other ? escapeHtml(other) : "", told, proposed];
			return [`<p><b>${escapeHtml(label)}</b> ${texts.filter((one) => one !== "").join(" ")}</p>`];
		});
		return `<blockquote>${lines.join("")}</blockquote>\n`;
	}
	const head = [
		`<p>${escapeHtml(messages.feed.lead(headline, byline))}${review === null ? "" : ` ${escapeHtml(review)}`}</p>\n`,
		...(withdrawn
			? [
					`<p>${[withdrawn.total, ...withdrawn.passages.map(({ text }) => text)]
						.filter((one) => one !== null)
						.map(escapeHtml)
						.join(" ")}</p>\n`,
				]
			: []),
		...(standfirst === undefined ? [] : [`<p>${escapeHtml(standfirst)}</p>\n`]),
	];
	return [...head, ...passages].join("");
}

/** The HTML of prose without the page's marks, numbers and notes; its addresses are whole. */
function withoutMarks(marked: string, address: string): string {
	const tree = html.parse(marked);
	const plain: Root = { type: "root", children: tree.children.flatMap((node) => plainOf(node, address)) };
	return html.stringify(plain);
}

function plainOf(node: RootContent, address: string): ElementContent[] {
	if (node.type === "text") return [node];
	if (node.type !== "element" || node.properties["dataFurniture"] !== undefined) return [];
	const children = node.children.flatMap((child) => plainOf(child, address));
	if (!PROSE.has(node.tagName)) return children;
	const properties = Object.fromEntries(
		KEPT.flatMap((name) => (node.properties[name] == null ? [] : [[name, node.properties[name]]])),
	);
	const { href } = properties;
	const element: Element = { type: "element", tagName: node.tagName, properties, children };
	if (typeof href === "string") element.properties["href"] = new URL(href, address).href;
	return [element];
}
