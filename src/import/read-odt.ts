import type { Heading, List, ListItem, Paragraph, PhrasingContent } from "mdast";
import { documentProperties } from "./document-properties.ts";
import { PlainNodes } from "./plain-nodes.ts";
import { ImportProblem } from "./problem.ts";
import { type Block, BOX_DOUBT, type LeftOut, NOTE_DOUBT, NOTE_SIGNS, type SourceText } from "./source-text.ts";

/** What the blocks of a document become. */
type Flow = Paragraph | Heading | List;

/** Emphasis that a style of the document gives. */
type Styles = Map<string, ("emphasis" | "strong")[]>;

/** Parts of a document that are no text of it: comments, what was deleted, lists of contents, forms. */
const SILENT = new Set([
	"office:annotation",
	"office:annotation-end",
	"text:tracked-changes",
	"office:forms",
	"text:sequence-decls",
	"text:table-of-content",
	"svg:title",
	"svg:desc",
]);

/**
 * Reads an OpenDocument text.
 * @param parts the file unpacked
 * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/
 */
export async function readOdt(parts: Record<string, Uint8Array>, clean: (text: string) => string): Promise<SourceText> {
	const { parseHTML } = await import("linkedom");
	const { DOMParser } = parseHTML("<!doctype html>");
	const xml = new TextDecoder().decode(parts["content.xml"]);
	const document = new DOMParser().parseFromString(xml, "text/xml");
	const body = elementsOf(document.documentElement).find(({ tagName }) => tagName === "office:body");
	const text = body && elementsOf(body).find(({ tagName }) => tagName === "office:text");
	if (!text) throw new ImportProblem("The file is an OpenDocument that is no text. Save the text as .odt or .docx.");
	const reader = new Reader(stylesOf(document), clean);
	const blocks = reader.blocks(text);
	return {
		format: "an .odt document",
		blocks,
		found: documentProperties(parts["meta.xml"]),
		leftOut: reader.signs,
		told: reader.plain.told(),
	};
}

function stylesOf(document: Document): Styles {
	const styles: Styles = new Map();
	for (const style of document.getElementsByTagName("style:style")) {
		const properties = elementsOf(style).find(({ tagName }) => tagName === "style:text-properties");
		const marks: ("emphasis" | "strong")[] = [];
		if (/italic|oblique/.test(properties?.getAttribute("fo:font-style") ?? "")) marks.push("emphasis");
		if (/bold|[6-9]00/.test(properties?.getAttribute("fo:font-weight") ?? "")) marks.push("strong");
		styles.set(style.getAttribute("style:name") ?? "", marks);
	}
	return styles;
}

const elementsOf = (node: Element): Element[] => [...node.childNodes].filter(isElement);

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}

class Reader {
	readonly plain: PlainNodes;
	/** The signs of notes that were taken out of the text. */
	readonly signs: LeftOut[] = [];
	readonly #styles: Styles;
	readonly #notes: Flow[] = [];

	constructor(styles: Styles, clean: (text: string) => string) {
		this.#styles = styles;
		this.plain = new PlainNodes(clean);
	}

	blocks(text: Element): Block[] {
		const blocks = elementsOf(text).flatMap((element) => {
			const found = this.plain.blocks(this.#flow(element));
			const last = found.at(-1);
			if (last && element.getElementsByTagName("text:soft-page-break").length > 0) last.isBeforePageBreak = true;
			return found;
		});
		return [...blocks, ...this.plain.blocks(this.#notes)];
	}

	#flow(element: Element): Flow[] {
		const name = element.tagName;
		if (SILENT.has(name)) return [];
		if (name === "text:h") {
			const level = Math.min(6, Math.max(1, Number(element.getAttribute("text:outline-level") ?? 1)));
			return [{ type: "heading", depth: DEPTHS[level - 1] ?? 6, children: this.#phrasing(element) }];
		}
		if (name === "text:p") {
			const isTitle = /^(?:Title|Titel|Titre)$/i.test(element.getAttribute("text:style-name") ?? "");
			const children = this.#phrasing(element);
			const boxes = [...element.getElementsByTagName("draw:text-box")].flatMap((box) =>
				elementsOf(box).flatMap((one) => this.#flow(one)),
			);
			const own: Flow = isTitle ? { type: "heading", depth: 1, children } : { type: "paragraph", children };
			return [own, ...boxes.map((box) => ({ ...box, data: { doubt: BOX_DOUBT } }))];
		}
		if (name === "text:list") {
			const children = elementsOf(element).map((item): ListItem => {
				const inner = elementsOf(item).flatMap((one) => this.#flow(one));
				return { type: "listItem", spread: false, children: inner };
			});
			return [{ type: "list", ordered: false, spread: false, children }];
		}
		if (name === "table:table-row") {
			const cells = elementsOf(element).map((cell): Flow[] => elementsOf(cell).flatMap((one) => this.#flow(one)));
			const children = cells
				.flat()
				.flatMap((one) => (one.type === "paragraph" ? [...one.children, { type: "text" as const, value: " " }] : []));
			return [{ type: "paragraph", children, data: { doubt: "a row of a table" } }];
		}
		return elementsOf(element).flatMap((one) => this.#flow(one));
	}

	#phrasing(element: Element): PhrasingContent[] {
		return [...element.childNodes].flatMap((node): PhrasingContent[] => {
			if (node.nodeType === 3) return [{ type: "text", value: node.textContent ?? "" }];
			return isElement(node) ? this.#inline(node) : [];
		});
	}

	#inline(element: Element): PhrasingContent[] {
		switch (element.tagName) {
			case "text:s":
			case "text:tab":
				return [{ type: "text", value: " " }];
			case "text:line-break":
				return [{ type: "break" }];
			case "text:a":
				return [{ type: "link", url: element.getAttribute("xlink:href") ?? "", children: this.#phrasing(element) }];
			case "text:note":
				return this.#note(element);
			case "text:span": {
				const marks = this.#styles.get(element.getAttribute("text:style-name") ?? "") ?? [];
				return marks.reduce<PhrasingContent[]>((children, type) => [{ type, children }], this.#phrasing(element));
			}
			case "draw:image":
				return [{ type: "image", url: "" }];
			case "draw:text-box":
				return [];
			default:
				return SILENT.has(element.tagName) ? [] : this.#phrasing(element);
		}
	}

	/** The number of a footnote is no word of the text; the footnote's words come last. */
	#note(element: Element): PhrasingContent[] {
		const [citation, body] = ["text:note-citation", "text:note-body"].map((name) =>
			elementsOf(element).find(({ tagName }) => tagName === name),
		);
		const flow = body ? elementsOf(body).flatMap((one) => this.#flow(one)) : [];
		this.#notes.push(...flow.map((one) => ({ ...one, data: { doubt: NOTE_DOUBT } })));
		this.signs.push({ what: NOTE_SIGNS, text: `[${citation?.textContent ?? ""}]` });
		return [];
	}
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;
