/**
 * Gives words the focus, so that keys go on from them; the page does not move. Words are no stop for keys: they can
 * have the focus only until they lose it.
 */
export function focusWords(mark: HTMLElement): void {
	mark.tabIndex = -1;
	mark.addEventListener("blur", () => mark.removeAttribute("tabindex"), { once: true });
	mark.focus({ preventScroll: true });
}

/** The marked words that have the focus; null where something else has it. */
export function wordsWithFocus(): HTMLElement | null {
	const focused = document.activeElement;
	return focused instanceof HTMLElement && focused.matches("[data-annotation]") ? focused : null;
}
