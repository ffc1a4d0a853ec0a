import type { Element, Root as HtmlRoot } from "hast";
import type { BlockContent, RootContent } from "mdast";
import { rehype } from "rehype";
import rehypeRemark, { type Options } from "rehype-remark";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

declare module "mdast" {
	interface Data {
		/** Why a reader doubts that a block belongs to the column. */
		doubt?: string;
	}
}

/** Elements that hold no words of a text. */
const WORDLESS = new Set(
	"script style template noscript iframe object embed video audio canvas svg math form button input select textarea head title link meta nav dialog".split(
		" ",
	),
);

/** Elements whose words often stand outside the text, with what is said of them. */
const DOUBTED: Record<string, string> = { figcaption: "a caption", aside: "set aside by the page" };

/** The markdown tree of HTML: a whole page or a part of one. Scripts are not run: nothing is loaded or executed. */
export function readHtmlBlocks(html: string): RootContent[] {
	const tree: HtmlRoot = rehype().data("settings", { fragment: true }).parse(html);
	visit(tree, "element", (node, index, parent) => {
		const isGone =
			WORDLESS.has(node.tagName) || node.properties.hidden === true || node.properties.ariaHidden === "true";
		if (!isGone || !parent || index === undefined) return undefined;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	const handlers = Object.fromEntries(Object.entries(DOUBTED).map(([name, doubt]) => [name, doubted(doubt)]));
	const made = unified().use(rehypeRemark, { handlers, document: true }).runSync(tree);
	if (made.type !== "root") throw new Error("rehype-remark gave no root.");
	return made.children;
}

type Handler = NonNullable<Options["handlers"]>[string];

function doubted(doubt: string): Handler {
	return (state, node: Element) => {
		const blocks: BlockContent[] = state.toFlow(state.all(node)).filter((one): one is BlockContent => "type" in one);
		return blocks.map((block) => ({ ...block, data: { ...block.data, doubt } }));
	};
}
