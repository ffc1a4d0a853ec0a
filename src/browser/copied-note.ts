import { noteParts, oneLine } from "./note-parts.ts";

/** Something to be pasted: as plain text, and as elements. */
export type Copied = { text: string; content: (Node | string)[] };

/**
 * A note as it is pasted: what it says and of whom, then the words that it is about, then their address. It comes in
 * this order because the words alone might be read as the column's.
 * @param note what a note says of one annotation, with what they are in bold and its words
 */
export function copiedNote(note: HTMLElement): Copied {
	const { label, words: about, says: rest } = noteParts(note);
	const address = new URL(`#${note.id.slice("note-".length)}`, location.origin + location.pathname).href;
	const says = oneLine(rest);
	const lines = [says === "" ? label : `${label}: ${says}`, about, address];
	return { text: lines.join("\n"), content: [paragraph(lines[0] ?? ""), paragraph(linked(about, address))] };
}

/** A paragraph that holds a text or an element. */
export function paragraph(content: Node | string): Element {
	const made = document.createElement("p");
	made.append(content);
	return made;
}

function linked(words: string, address: string): Element {
	const link = document.createElement("a");
	link.href = address;
	link.textContent = words;
	return link;
}
