import { elementOf } from "./element.ts";
import { focusWords } from "./focus-words.ts";
import { margin } from "./margin.ts";
import { light, marksOf, noteOf } from "./marks.ts";
import { once } from "./once.ts";
import { sheetParts } from "./sheet-parts.ts";
import { keepInView, placeBeside } from "./sheet-place.ts";
import { closeOnSwipe } from "./swipe.ts";
import { tellOf } from "./told.ts";
import { loadTouchStyle } from "./touch-style.ts";

/** The sheet; its element is in the page from the first time on. */
type Sheet = {
	element: HTMLElement;
	/** The words that it tells of: they have the focus when it is closed. */
	words: HTMLElement | null;
	/** Whether an entry of the history stands for the open sheet, so that Back closes it. */
	isInHistory: boolean;
	/** Settled when the step back that closing takes is done: it would close what is opened before. */
	closed: Promise<void>;
};

/**
 * Tells of annotations: on a narrow screen in a sheet at the bottom, on a wide one in a card beside the words. The
 * words stay lit, and are brought into view above the sheet.
 * @param ids the annotation that is meant, then those around it
 * @param isWanted whether the reader still waits for it once it can be shown
 */
export async function openSheet(ids: readonly string[], isWanted = () => true): Promise<void> {
	const [id = ""] = ids;
	const marks = marksOf(id);
	const [mark] = marks;
	if (!mark) return;
	const sheet = pageSheet();
	const telling = Promise.all(withoutRepeats(ids).map(tellOf));
	const [told] = await Promise.all([telling, loadTouchStyle(), sheet.closed]);
	if (!isWanted()) return;
	const { element } = sheet;
	element.replaceChildren(...sheetParts(id, told.flat(), { open: (next) => openSheet([next]), close: closeSheet }));
	if (!isOpen(sheet)) {
		remember(sheet);
		element.showPopover();
	}
	sheet.words = mark;
	light([id], "lit");
	if (margin().matches) placeBeside(mark, element);
	else keepInView(marks, element);
	element.focus({ preventScroll: true });
}

/** Closes the sheet, if it is open. */
export function closeSheet(): void {
	const sheet = pageSheet();
	if (!isOpen(sheet)) return;
	if (sheet.isInHistory) {
		// The step back is to leave everything as it is: where the page stands, and what its address says by now.
		const { href } = location;
		const top = scrollY;
		sheet.closed = new Promise((done) => {
			addEventListener("popstate", () => void settle(href, top).then(done), { once: true });
		});
		history.back();
	}
	hide(sheet);
}

/**
 * Closes the sheet where a link is followed, and follows the link then: Back leads from there to the page as it was
 * before the sheet.
 */
async function leaveByLink(sheet: Sheet, event: MouseEvent): Promise<void> {
	const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[href]") : null;
	if (!link || !isOpen(sheet) || event.metaKey || event.ctrlKey || event.shiftKey) return;
	const isToFollow = sheet.isInHistory && !event.defaultPrevented;
	if (isToFollow) event.preventDefault();
	closeSheet();
	await sheet.closed;
	if (isToFollow) link.click();
}

function isOpen({ element }: Sheet): boolean {
	return element.matches(":popover-open");
}

function hide(sheet: Sheet): void {
	sheet.isInHistory = false;
	light([], "lit");
	if (!isOpen(sheet)) return;
	// A press outside may have given the focus to something else already.
	const isFocusHere = document.activeElement === document.body || sheet.element.contains(document.activeElement);
	sheet.element.hidePopover();
	if (isFocusHere && sheet.words) focusWords(sheet.words);
}

/** Takes back what a step in the history does besides, to the address and, where that has a fragment, to the scroll. */
async function settle(href: string, top: number): Promise<void> {
	history.replaceState(history.state, "", href);
	for (let frame = 0; frame < 3; frame++) {
		scrollTo({ top, behavior: "instant" });
		await new Promise(requestAnimationFrame);
	}
}

/** Where a sheet covers the page, Back closes it; the page must not scroll to where it was when it was opened. */
function remember(sheet: Sheet): void {
	if (margin().matches) return;
	history.scrollRestoration = "manual";
	history.pushState(history.state, "");
	// A page that is left from here is come back to where it was.
	history.scrollRestoration = "auto";
	sheet.isInHistory = true;
}

const pageSheet = once((): Sheet => {
	const element = elementOf("div", {
		class: "sheet passage-sheet",
		popover: "manual",
		tabindex: "-1",
		role: "dialog",
		"aria-labelledby": "sheet-title",
	});
	document.body.append(element);
	const sheet: Sheet = { element, words: null, isInHistory: false, closed: Promise.resolve() };
	addEventListener("popstate", () => {
		history.scrollRestoration = "auto";
		hide(sheet);
	});
	// After everything else that may answer a press on a link.
	addEventListener("click", (event) => void leaveByLink(sheet, event));
	closeOnSwipe(element, closeSheet);
	// A card that becomes a sheet stands elsewhere, and so do the notes.
	margin().addEventListener("change", closeSheet);
	return sheet;
});

/** The parts of one note are told once. */
function withoutRepeats(ids: readonly string[]): string[] {
	const notes = new Set<Element>();
	return ids.filter((id) => {
		const note = noteOf(id)?.parentElement;
		if (!note) return true;
		const isNew = !notes.has(note);
		notes.add(note);
		return isNew;
	});
}
