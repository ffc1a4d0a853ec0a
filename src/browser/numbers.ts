/**
 * Makes the numbers of notes part of their marks, where a script answers a press on them: the note itself is the stop
 * for keys, and no link interrupts a sentence that is read aloud. Without this they are links to their notes.
 */
export function joinNumbers(): void {
	for (const number of document.querySelectorAll<HTMLAnchorElement>("[role=doc-noteref]")) {
		number.dataset["opens"] = number.hash;
		for (const name of ["href", "role", "aria-label"]) number.removeAttribute(name);
	}
}

/** Makes them links again, where what answers a press could not be loaded. */
export function partNumbers(): void {
	for (const number of document.querySelectorAll<HTMLAnchorElement>("[data-opens]")) {
		number.href = `${number.dataset["opens"]}`;
	}
}
