/** What a note says of one annotation, taken apart. */
export type NoteParts = {
	/** What the words are, without the colon or full stop after it. */
	label: string;
	/** The words that it is about, on one line. */
	words: string;
	/** A copy of the rest: what is said of them. */
	says: HTMLElement;
};

/** Takes apart what a note says of one annotation. @param note the element `note-…` of the page: it is not changed */
export function noteParts(note: Element): NoteParts {
	const says = document.createElement("div");
	says.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
	const label = says.querySelector("b");
	const words = says.querySelector("[data-words]");
	label?.remove();
	words?.remove();
	return { label: oneLine(label).replace(/[:.]$/, ""), words: oneLine(words), says };
}

/** The text of an element on one line. */
export function oneLine(element: Element | null): string {
	return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
