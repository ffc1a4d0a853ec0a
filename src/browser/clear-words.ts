/** The name under which the style sheet colours words that were linked to. */
export const LINKED = "linked-words";

/** Takes the mark off the words again. */
export function clearWords(): void {
	CSS.highlights?.delete(LINKED);
	document.documentElement.classList.remove("has-linked-words");
	for (const mark of document.querySelectorAll(".told")) mark.classList.remove("told");
	document.querySelector(".gone.shown")?.remove();
}
