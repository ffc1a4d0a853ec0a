/** The name under which the style sheet colours words that were linked to. */
export const LINKED = "linked-words";

/** Opens a link to exact words, where the address is one: only then is it loaded what that takes. */
export function openLinkedWords(): void {
	if (!new URLSearchParams(location.search).has("w")) return;
	void import("./word-link.ts").then(({ openWordLink }) => openWordLink());
}

/** Takes the mark off the words again. */
export function clearWords(): void {
	CSS.highlights?.delete(LINKED);
	document.documentElement.classList.remove("has-linked-words");
	document.querySelector(".gone.shown")?.remove();
}
