/** Room between the words and the sheet. */
const MARGIN = 16;

/** Brings words into view above the sheet. @param marks their pieces, in text order */
export function keepInView(marks: readonly HTMLElement[], sheet: HTMLElement): void {
	const top = marks[0]?.getBoundingClientRect().top ?? 0;
	const bottom = marks.at(-1)?.getBoundingClientRect().bottom ?? 0;
	// Where it comes to stand: it may still be on its way.
	const free = innerHeight - sheet.offsetHeight - MARGIN;
	// The beginning of the words counts where they are longer than the room.
	const down = Math.min(bottom - free, top - MARGIN);
	if (bottom > free) scrollBy({ top: down, behavior: "instant" });
	else if (top < MARGIN) scrollBy({ top: top - MARGIN - free / 3, behavior: "instant" });
}

/** Places a card below words, or above them where there is no room below. */
export function placeBeside(mark: HTMLElement, card: HTMLElement): void {
	const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
	const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8));
	const isBelow = box.bottom + card.offsetHeight + 8 < innerHeight;
	card.style.setProperty("--left", `${left + scrollX}px`);
	card.style.setProperty("--top", `${(isBelow ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY}px`);
}
