import type { SearchColumn } from "../model/search-column.ts";
import { hitKinds, type Stance, voices } from "../model/vocabulary.ts";

/** What a column does with a claim that it does not assert. */
const STANCES: Stance[] = ["reports", "rejects", "concedes", "asks"];

let known: SearchColumn | undefined;

/** The column of the page that is open, read off the page: nothing is fetched for it. null on other pages. */
export function pageColumn(): SearchColumn | null {
	const body = document.querySelector("[itemprop=articleBody]");
	if (!body) return null;
	if (known) return known;
	const column: SearchColumn = {
		url: location.pathname,
		slug: "",
		headline: document.querySelector("h1")?.textContent ?? "",
		byline: "",
		published: "",
		text: "",
		blocks: [],
		sentences: [],
		framings: [],
		annotations: [],
	};
	for (const block of body.querySelectorAll(".words [id]")) {
		if (!/^p\d+$/.test(block.id) || block.matches("[data-former]")) continue;
		if (column.text !== "") column.text += " ";
		const start = column.text.length;
		read(block, column, new Map());
		column.blocks.push({ id: block.id, start, end: column.text.length });
	}
	known = column;
	return column;
}

/** Reads an element's words, with single spaces, and what its marks say of them: a mark may be in pieces. */
function read(element: Element, column: SearchColumn, marks: Map<string, { end: number }[]>): void {
	for (const node of element.childNodes) {
		if (node instanceof Text) {
			const words = node.data.replace(/\s+/g, " ");
			column.text += /\s$|^$/.test(column.text) ? words.trimStart() : words;
		} else if (node instanceof HTMLElement) {
			const start = column.text.length;
			if (node.nodeName === "BR") column.text += " ";
			const { annotation, type = "", voice, stance, use = "" } = node.dataset;
			const made: { end: number }[] = marks.get(annotation ?? "") ?? [];
			if (made.length === 0) {
				const range = { start, end: start };
				const kind = hitKinds.find((one) => one === type);
				const isVoice = voices.find((one) => one === voice);
				if (annotation === undefined) {
					if (isVoice) column.sentences.push(add(made, { ...range, voice: isVoice }));
				} else if (kind && kind !== "paragraph") {
					const note = document.querySelector(`#note-${CSS.escape(annotation)} .lead`);
					const label = note?.querySelector("b")?.textContent ?? "";
					column.annotations.push(add(made, { kind, ...range, label, key: null, who: null, stance: "asserts" }));
					// Marks that quote somebody say whom in their note.
					const told = STANCES.find((one) => one === (/speech|word|coinage/.test(use) ? "reports" : stance));
					const says = note?.textContent?.split(label).at(-1)?.trim() ?? "";
					if (told) column.framings.push(add(made, { ...range, label: says, stance: told }));
					marks.set(annotation, made);
				}
			}
			read(node, column, marks);
			for (const one of made) one.end = column.text.length;
		}
	}
}

function add<T extends { end: number }>(made: { end: number }[], one: T): T {
	made.push(one);
	return one;
}
