import { hasWords, partsIn, type SelectedBlock, selectedBlocks, selectedNotes } from "./column-selection.ts";
import { type Copied, copiedNote, paragraph } from "./copied-note.ts";

/**
 * Makes copying and dragging a selection take the column's words alone, in their paragraphs; or, where the selection
 * began in a note, that note with whose words it is about and where they are. A selection of anything else is the
 * browser's.
 * @param first what was done before this was loaded: a selection may have begun with it
 */
export function listenForCopying(first: Event): void {
	document.addEventListener("copy", (event) => {
		const isField = event.target instanceof Element && event.target.closest("input, textarea") !== null;
		if (event.clipboardData && !isField && take(event.clipboardData)) event.preventDefault();
	});
	document.addEventListener("dragstart", (event) => {
		const isLink = event.target instanceof Element && event.target.closest("a") !== null;
		if (event.dataTransfer && !isLink) take(event.dataTransfer);
	});
	document.addEventListener("pointerdown", startSelection);
	if (first.type === "pointerdown") rememberStart(first.target);
}

/** Notes can be selected where the selection begins in one: the style sheet leaves them out of others. */
function rememberStart(target: EventTarget | null): void {
	const isFromNote = target instanceof Element && target.closest("[data-note], .gone") !== null;
	document.documentElement.classList.toggle("from-note", isFromNote);
}

function startSelection({ target, shiftKey, button }: PointerEvent): void {
	if (shiftKey || button !== 0) return;
	const wasFromNote = document.documentElement.classList.contains("from-note");
	rememberStart(target);
	// A selection around a note would now hold it, and the press would be taken for the beginning of a drag.
	if (!wasFromNote && document.documentElement.classList.contains("from-note")) getSelection()?.removeAllRanges();
}

/** @returns whether the selection was taken */
function take(data: DataTransfer): boolean {
	const copied = notesCopied(selectedNotes()) ?? wordsCopied(selectedBlocks());
	if (!copied) return false;
	const holder = document.createElement("div");
	holder.append(...copied.content);
	data.clearData();
	data.setData("text/plain", copied.text);
	data.setData("text/html", holder.innerHTML);
	return true;
}

function notesCopied(notes: readonly HTMLElement[]): Copied | null {
	const all = notes.map(copiedNote);
	if (all.length === 0) return null;
	return { text: all.map(({ text }) => text).join("\n\n"), content: all.flatMap(({ content }) => content) };
}

/** What stands around the body and is the column's own: copied only with words of the body. */
const BEFORE = "[itemprop=headline], [itemprop=description], [itemprop=author], [itemprop=datePublished]";
const AFTER = "[data-about] p";

function wordsCopied(blocks: readonly SelectedBlock[]): Copied | null {
	const [first] = blocks;
	if (!first) return null;
	const selected = getSelection()?.getRangeAt(0);
	const around = (selector: string) =>
		(selected ? partsIn(selected, `article :is(${selector})`) : []).map((part) => textOf(part).trim());
	const before = around(BEFORE).filter((line) => line !== "");
	const after = around(AFTER).filter((line) => line !== "");
	const text = [...before, ...blocks.map(textOf), ...after];
	// Words of one paragraph are pasted into another; several bring their paragraphs with them.
	if (text.length === 1) return { text: text.join(""), content: [cleaned(first.range.cloneContents())] };
	const elements = selected ? partsIn(selected, ".words > :not([data-furniture])") : [];
	const body = elements.filter(hasWords).map(elementOf);
	return { text: text.join("\n\n"), content: [...before.map(paragraph), ...body, ...after.map(paragraph)] };
}

/** The selected part of an element, inside the elements that it is in. */
function elementOf({ block, range }: SelectedBlock): Node {
	let part: Node = cleaned(range.cloneContents());
	const { commonAncestorContainer: common } = range;
	for (let around = common instanceof Element ? common : common.parentElement; around; around = around.parentElement) {
		const shell = around.cloneNode(false);
		shell.appendChild(part);
		part = shell;
		if (around === block) break;
	}
	const holder = document.createDocumentFragment();
	holder.append(part);
	return cleaned(holder);
}

/** Leaves the elements of the column's own text: emphasis, links, lists. */
function cleaned(part: DocumentFragment): DocumentFragment {
	for (const furniture of part.querySelectorAll("[data-furniture], [data-note]")) furniture.remove();
	for (const link of part.querySelectorAll<HTMLAnchorElement>("a[href]")) link.setAttribute("href", link.href);
	for (const element of part.querySelectorAll("*")) {
		for (const { name } of [...element.attributes])
			if (!["href", "lang", "dir"].includes(name)) element.removeAttribute(name);
		if (/^(?:span|mark)$/.test(element.localName)) element.replaceWith(...element.childNodes);
	}
	part.normalize();
	return part;
}

/** Its words, a line a line; breaks of the HTML's own lines are none. */
function textOf({ block, range }: SelectedBlock): string {
	if (block.localName === "pre") return range.toString();
	const part = range.cloneContents();
	for (const lineBreak of part.querySelectorAll("br")) lineBreak.replaceWith("\u2028");
	const words = part.textContent ?? "";
	return words.replace(/[ \t\r\n]+/g, " ").replace(/ ?\u2028 ?/g, "\n");
}
