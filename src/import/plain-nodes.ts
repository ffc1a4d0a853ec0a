import type { BlockContent, ListItem, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { problemOfAddress } from "../model/web-address.ts";
import { textLayer } from "../pipeline/parse/text-layer.ts";
import { type Block, NOTE_DOUBT } from "./source-text.ts";

/** Brings the trees of any format into what a column may contain, and counts what it takes off. */
export class PlainNodes {
	readonly #base: string | undefined;
	readonly #clean: (text: string) => string;
	readonly #links: string[] = [];
	#pictures = 0;
	#tags = 0;

	/**
	 * @param clean takes hidden characters out of a text
	 * @param base the address that relative links are relative to, if it is known
	 */
	constructor(clean: (text: string) => string, base?: string) {
		this.#clean = clean;
		this.#base = base;
	}

	/** The blocks of some nodes. A node that holds blocks and is none of a column gives its blocks. */
	blocks(nodes: readonly RootContent[]): Block[] {
		return nodes.flatMap((node): Block[] => {
			const doubts = doubtsOf(node);
			switch (node.type) {
				case "paragraph":
					return divided(this.#phrasing(node.children))
						.map(trimEnds)
						.filter(hasWords)
						.map((children) => ({ node: { ...node, children }, doubts }));
				case "heading": {
					const children = trimEnds(this.#phrasing(node.children));
					return hasWords(children) ? [{ node: { ...node, children }, doubts }] : [];
				}
				case "code": {
					const value = this.#clean(node.value);
					return value.trim() === "" ? [] : [{ node: { type: "code", value }, doubts: [...doubts, "set as code"] }];
				}
				case "blockquote": {
					const children = this.blocks(node.children).map(({ node: inner }) => inner);
					return children.length === 0 ? [] : [{ node: { type: "blockquote", children }, doubts }];
				}
				case "list": {
					const items = node.children.flatMap((item) => this.#item(item));
					const { ordered, start } = node;
					return items.length === 0
						? []
						: [{ node: { type: "list", ordered, start, spread: false, children: items }, doubts }];
				}
				case "table":
					return node.children.flatMap(({ children: cells }) => {
						const words = cells.flatMap((cell) => [...this.#wordsOfCell(cell.children), SPACE]);
						const children = trimEnds(joinTexts(words));
						return hasWords(children)
							? [{ node: { type: "paragraph", children }, doubts: [...doubts, "a row of a table"] }]
							: [];
					});
				default:
					return this.#otherBlock(node, doubts);
			}
		});
	}

	#item(item: ListItem): ListItem[] {
		const children = this.blocks(item.children).map(({ node }) => node);
		return children.length === 0 ? [] : [{ type: "listItem", spread: false, children }];
	}

	#otherBlock(node: RootContent, doubts: string[]): Block[] {
		if (node.type === "html") this.#tags++;
		if (node.type === "thematicBreak" || node.type === "html" || node.type === "yaml" || node.type === "definition")
			return [];
		if (node.type === "footnoteDefinition")
			return this.blocks(node.children).map((block) => ({ ...block, doubts: [NOTE_DOUBT] }));
		const children = isPhrasing(node) ? trimEnds(this.#phrasing([node])) : [];
		return hasWords(children) ? [{ node: { type: "paragraph", children }, doubts }] : [];
	}

	/** What was taken off, as sentences. */
	told(): string[] {
		const told: string[] = [];
		const several = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
		if (this.#pictures > 0) told.push(`${several(this.#pictures, "picture")} left out; a column has none.`);
		if (this.#tags > 0)
			told.push(
				`${several(this.#tags, "HTML tag or comment").replace("tag or comments", "tags or comments")} taken off.`,
			);
		if (this.#links.length > 0) {
			const shown = [...new Set(this.#links)].slice(0, 3).join(", ");
			told.push(
				`${several(this.#links.length, "link")} taken off, their words kept: a page may not link there (${shown}).`,
			);
		}
		return told;
	}

	/** The words of a cell, on one line: markdown's own cells hold no blocks, those of pages and documents do. */
	#wordsOfCell(nodes: readonly Nodes[]): PhrasingContent[] {
		return nodes.flatMap((node): PhrasingContent[] => {
			if (isPhrasing(node)) return this.#inline(node);
			if (node.type === "code") return [...this.#inline({ type: "text", value: node.value }), SPACE];
			return "children" in node ? [...this.#wordsOfCell(node.children), SPACE] : [];
		});
	}

	#phrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
		return joinTexts(nodes.flatMap((node) => this.#inline(node)));
	}

	#inline(node: PhrasingContent): PhrasingContent[] {
		switch (node.type) {
			case "text":
				return [{ type: "text", value: this.#clean(node.value).replace(/[ \t\n]+/g, " ") }];
			case "inlineCode":
				return [{ type: "inlineCode", value: this.#clean(node.value).replace(/\s+/g, " ") }];
			case "break":
				return [{ type: "break" }];
			case "emphasis":
			case "strong":
				return moveSpacesOut(node.type, this.#phrasing(node.children));
			case "link": {
				const children = this.#phrasing(node.children);
				const url = this.#resolved(node.url);
				if (url !== null && hasWords(children)) return moveSpacesOut("link", children, url);
				if (!/^#/.test(node.url) && hasWords(children)) this.#links.push(node.url.slice(0, 60));
				return children;
			}
			case "image":
			case "imageReference":
				this.#pictures++;
				return [];
			case "html":
				this.#tags++;
				return /^<br\b/i.test(node.value) ? [{ type: "break" }] : [];
			case "footnoteReference":
				return [{ type: "text", value: `[${node.label ?? node.identifier}]` }];
			case "delete":
			case "linkReference":
				return this.#phrasing(node.children);
			default:
				return [];
		}
	}

	/** An address that a page may link to; null for any other. */
	#resolved(address: string): string | null {
		if (address.startsWith("#")) return null;
		const whole = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : URL.parse(address, this.#base)?.href;
		if (whole === undefined || !/^(?:https|mailto):/i.test(whole)) return null;
		return problemOfAddress(whole) === null ? whole : null;
	}
}

/** Why a node's readers doubt it; they say so in its data. */
function doubtsOf(node: RootContent): string[] {
	const doubt = node.data && "doubt" in node.data ? node.data.doubt : undefined;
	return typeof doubt === "string" ? [doubt] : [];
}

const SPACE: PhrasingContent = { type: "text", value: " " };

const PHRASING =
	"text emphasis strong delete link linkReference inlineCode break image imageReference footnoteReference".split(" ");
function isPhrasing(node: Nodes): node is PhrasingContent {
	return PHRASING.includes(node.type);
}

/** The text of nodes, as the project's own text layer has it: line breaks as such. */
export function textOfNode(node: BlockContent | Root): string {
	const root: Root = node.type === "root" ? node : { type: "root", children: [node] };
	return textLayer(root).text;
}

function plainText(node: Nodes): string {
	if ("value" in node) return node.value;
	if (node.type === "break") return "\n";
	return "children" in node ? node.children.map(plainText).join("") : "";
}

function hasWords(nodes: readonly PhrasingContent[]): boolean {
	return /\S/.test(nodes.map(plainText).join(""));
}

/** Neighbouring texts as one. */
function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const joined: PhrasingContent[] = [];
	for (const node of nodes) {
		const last = joined.at(-1);
		if (node.type === "text" && last?.type === "text")
			joined[joined.length - 1] = { ...last, value: `${last.value}${node.value}`.replace(/ {2,}/g, " ") };
		else if (node.type !== "text" || node.value !== "") joined.push(node);
	}
	return joined;
}

/** Markdown has no emphasis that begins or ends with a space: it goes outside. */
function moveSpacesOut(type: "emphasis" | "strong" | "link", nodes: PhrasingContent[], url = ""): PhrasingContent[] {
	if (!hasWords(nodes)) return nodes;
	const text = nodes.map(plainText).join("");
	const [before = ""] = /^\s*/.exec(text) ?? [];
	const [after = ""] = /\s*$/.exec(text) ?? [];
	const children = trimEnds(nodes);
	const space = (part: string): PhrasingContent[] => (part === "" ? [] : [{ type: "text", value: " " }]);
	const inner: PhrasingContent = type === "link" ? { type, url, children } : { type, children };
	return [...space(before), inner, ...space(after)];
}

/** The paragraphs of one that shows blank lines: two line breaks, with nothing but spaces between. */
function divided(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
	const parts: PhrasingContent[][] = [[]];
	let breaks = 0;
	for (const node of nodes) {
		if (node.type === "break") breaks++;
		else if (node.type !== "text" || node.value.trim() !== "") {
			if (breaks > 1) parts.push([]);
			breaks = 0;
		}
		parts.at(-1)?.push(node);
	}
	return parts;
}

/** Nodes without spaces and line breaks at their ends. */
function trimEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const trimmed = [...nodes];
	for (const side of ["first", "last"] as const) {
		for (;;) {
			const at = side === "first" ? 0 : trimmed.length - 1;
			const node = trimmed[at];
			if (node?.type === "break") {
				trimmed.splice(at, 1);
				continue;
			}
			if (node?.type !== "text") break;
			const value = side === "first" ? node.value.trimStart() : node.value.trimEnd();
			if (value === "") {
				trimmed.splice(at, 1);
				continue;
			}
			trimmed[at] = { ...node, value };
			break;
		}
	}
	return trimmed;
}
