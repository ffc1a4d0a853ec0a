import { margin } from "./margin.ts";

// The marks of the open column, and their notes. An annotation's mark may stand on the page in pieces.

/** The pieces of an annotation's mark, in text order. */
export function marksOf(id: string): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>(`[data-annotation="${CSS.escape(id)}"]`)];
}

/** What the page notes about an annotation; null where it has no note. */
export function noteOf(id: string): HTMLElement | null {
	return document.getElementById(`note-${id}`);
}

/**
 * The annotations at an element, the one with the fewest words first: of its note, its number, or the marks around it;
 * and the note on who is credited with the words.
 */
export function annotationsAt(target: EventTarget | null): string[] {
	if (!(target instanceof Element)) return [];
	const noted = target.closest("[data-note] [id^=note-]")?.id.slice("note-".length) ?? noteOfNumber(target);
	const ids = noted ? [noted] : [];
	for (let mark = target.closest<HTMLElement>("[data-annotation]"); mark; mark = outerMark(mark))
		ids.push(mark.dataset.annotation ?? "");
	if (!noted) ids.sort((a, b) => lengthOf(a) - lengthOf(b));
	const credit = target.closest<HTMLElement>("[data-credit]")?.dataset.credit;
	return [...new Set(credit === undefined ? ids : [...ids, credit])];
}

/** The annotation that a number opens, whether it is a link now or not; none for the number of a paragraph. */
function noteOfNumber(target: Element): string | undefined {
	const number = target.closest<HTMLElement>("a[data-n]");
	return (number?.dataset["opens"] ?? number?.getAttribute("href"))?.match(/^#note-(.*)$/)?.[1];
}

function outerMark(mark: HTMLElement): HTMLElement | null {
	return mark.parentElement?.closest<HTMLElement>("[data-annotation]") ?? null;
}

/** How many characters a mark is on. */
function lengthOf(id: string): number {
	return marksOf(id).reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
}

/** The annotation of each note's first part, in the order of the page; notes that are switched off are left out. */
export function notedMarks(): string[] {
	return [...document.querySelectorAll(".notes li")]
		.filter((note) => getComputedStyle(note).display !== "none")
		.flatMap((note) => note.querySelector("[id^=note-]")?.id.slice("note-".length) ?? []);
}

/** Whether notes stand in the margin now, not below the paragraphs, and are not switched off. */
export function isBeside(note: Element | null): note is HTMLElement {
	return note !== null && note.getClientRects().length > 0 && margin().matches;
}

/** Lights words and their note, and nothing else. @param name the class that the style sheet lights by */
export function light(ids: readonly string[], name: "here" | "lit"): void {
	for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
	for (const id of ids) {
		for (const mark of marksOf(id)) mark.classList.add(name);
		noteOf(id)?.closest("li")?.classList.add(name);
	}
}
