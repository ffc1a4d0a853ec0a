/** A block of the column, as far as it is selected. */
export type SelectedBlock = { block: Element; range: Range };

/**
 * What a reader has selected of the column, one range a block: notes, numbers and controls between them are no part of
 * it. Empty where nothing of its body is selected, and where the selection began in a note.
 */
export function selectedBlocks(): SelectedBlock[] {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || isInNotes(selection.anchorNode)) return [];
	const selected = selection.getRangeAt(0);
	const blocks = partsIn(selected, `${BODY} .words [id]:not([data-former])`).filter(({ block }) =>
		/^p\d+$/.test(block.id),
	);
	return blocks.filter(hasWords);
}

/** Where the words and the notes of the column are. */
const BODY = "[itemprop=articleBody]";
const NOTE = "[data-note] [id^=note-]";

/** Whether more than the border of an element is selected. */
export function hasWords({ range }: SelectedBlock): boolean {
	return range.toString().trim() !== "";
}

/** The elements of a selector that a range touches, each with what is selected of its content. */
export function partsIn(selected: Range, selector: string): SelectedBlock[] {
	return [...document.querySelectorAll(selector)]
		.filter((block) => selected.intersectsNode(block))
		.map((block) => ({ block, range: clip(selected, block) }));
}

function clip(selected: Range, block: Element): Range {
	const range = new Range();
	range.selectNodeContents(block);
	if (selected.compareBoundaryPoints(Range.START_TO_START, range) > 0)
		range.setStart(selected.startContainer, selected.startOffset);
	if (selected.compareBoundaryPoints(Range.END_TO_END, range) < 0)
		range.setEnd(selected.endContainer, selected.endOffset);
	return range;
}

/** The parts of notes that are selected, where the selection began in one: not what follows their list. */
export function selectedNotes(): HTMLElement[] {
	const selection = getSelection();
	const list = elementAt(selection?.anchorNode ?? null)
		?.closest(NOTE)
		?.closest("[data-note] > ol");
	if (!selection || selection.isCollapsed || !list) return [];
	const range = selection.getRangeAt(0);
	return [...list.querySelectorAll<HTMLElement>(NOTE)].filter((note) => range.intersectsNode(note));
}

function isInNotes(node: Node | null): boolean {
	return elementAt(node)?.closest("[data-note]") != null;
}

function elementAt(node: Node | null): Element | null {
	return node instanceof Element ? node : (node?.parentElement ?? null);
}
