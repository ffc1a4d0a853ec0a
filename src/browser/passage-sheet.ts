import { sheetMessagesFor } from "../messages/sheet.ts";
import { light, marksOf, notedMarks, noteOf } from "./marks.ts";
import { once } from "./once.ts";
import { pageLanguage } from "./page-language.ts";
import { shareOf } from "./passage-links.ts";
import { closeOnSwipe } from "./swipe.ts";
import { type Told, tellOf } from "./told.ts";
import { loadTouchStyle } from "./touch-style.ts";

const messages = sheetMessagesFor(pageLanguage());

/** What the sheet shows now; the element is in the page from the first time on. */
type Sheet = {
	element: HTMLElement;
	/** The annotations that are told of, the one asked for first; none while the sheet is closed. */
	shown: string[];
	/** Whether an entry of the history stands for the open sheet, so that Back closes it. */
	isInHistory: boolean;
};

/**
 * Tells of annotations: on a narrow screen in a sheet at the bottom, on a wide one in a card beside the words. The
 * words stay lit, and are brought into view above the sheet.
 * @param ids the annotation that is meant, then those around it
 * @param isWanted whether the reader still waits for it once it can be shown
 */
export async function openSheet(ids: readonly string[], isWanted = () => true): Promise<void> {
	const [id] = ids;
	const marks = id === undefined ? [] : marksOf(id);
	const [mark] = marks;
	if (id === undefined || !mark) return;
	const [told] = await Promise.all([Promise.all(withoutRepeats(ids).map(tellOf)), loadTouchStyle()]);
	if (!isWanted()) return;
	const sheet = pageSheet();
	if (sheet.shown.length === 0) remember(sheet);
	sheet.shown = [...ids];
	fill(sheet.element, id, told.flat());
	if (!sheet.element.matches(":popover-open")) sheet.element.showPopover();
	light([id], "lit");
	if (isNarrow()) keepInView(marks, sheet.element);
	else placeBeside(mark, sheet.element);
	sheet.element.focus({ preventScroll: true });
}

/** Closes the sheet. @returns whether it was open */
export function closeSheet(): boolean {
	const sheet = pageSheet();
	if (sheet.shown.length === 0) return false;
	if (sheet.isInHistory) {
		// The step back is to leave everything as it is: where the page stands, and what its address says by now.
		const { href } = location;
		const top = scrollY;
		addEventListener("popstate", () => void settle(href, top), { once: true });
		history.back();
	}
	hide(sheet);
	return true;
}

/** Closes it where the page is left for another: the entry of the history stays, so that the step is not undone. */
export function leaveSheet(): void {
	hide(pageSheet());
}

function hide(sheet: Sheet): void {
	sheet.shown = [];
	sheet.isInHistory = false;
	if (sheet.element.matches(":popover-open")) sheet.element.hidePopover();
	light([], "lit");
}

const NARROW = "(width < 72rem)";
const isNarrow = () => matchMedia(NARROW).matches;

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
	if (!isNarrow()) return;
	history.scrollRestoration = "manual";
	history.pushState(history.state, "");
	// A page that is left from here is come back to where it was.
	history.scrollRestoration = "auto";
	sheet.isInHistory = true;
}

const pageSheet = once((): Sheet => {
	const element = document.createElement("div");
	element.className = "sheet passage-sheet";
	element.popover = "manual";
	element.tabIndex = -1;
	element.setAttribute("role", "dialog");
	element.setAttribute("aria-labelledby", "sheet-title");
	document.body.append(element);
	const sheet: Sheet = { element, shown: [], isInHistory: false };
	addEventListener("popstate", () => {
		history.scrollRestoration = "auto";
		hide(sheet);
	});
	closeOnSwipe(element, closeSheet);
	// A card that becomes a sheet stands elsewhere, and so do the notes.
	matchMedia(NARROW).addEventListener("change", closeSheet);
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

function fill(element: HTMLElement, id: string, told: readonly Told[]): void {
	const [first, ...others] = told;
	const title = document.createElement("h2");
	title.id = "sheet-title";
	title.textContent = first?.title ?? "";
	const head = document.createElement("div");
	head.className = "head";
	head.append(title, button(messages.close, closeSheet, "close"));
	const body = document.createElement("div");
	body.className = "told";
	body.append(paragraph(first?.content ?? []), ...others.map(entry));
	element.replaceChildren(head, body, foot(id));
}

function entry({ title, content }: Told): HTMLElement {
	const label = document.createElement("b");
	label.textContent = `${title}: `;
	return paragraph([label, ...content]);
}

/** A note may hold paragraphs of its own. */
function paragraph(content: readonly (Node | string)[]): HTMLElement {
	const made = document.createElement("div");
	made.append(...content);
	return made;
}

/** The way to the notes before and after, sharing, and the row of the ledger. */
function foot(id: string): HTMLElement {
	const made = document.createElement("div");
	made.className = "foot";
	const all = notedMarks();
	const first = noteOf(id)?.parentElement?.querySelector("[id^=note-]")?.id.slice("note-".length);
	const at = all.indexOf(first ?? "");
	const step = (to: string | undefined, label: string, name: string) => {
		const act = async () => {
			await openSheet(to === undefined ? [] : [to]);
			document.querySelector<HTMLElement>(`.passage-sheet [data-do="${name}"]`)?.focus();
		};
		const made = button(label, () => void act(), name);
		made.disabled = to === undefined;
		return made;
	};
	const before = at === -1 ? all.findLast((one) => isBefore(one, id)) : all[at - 1];
	const after = at === -1 ? all.find((one) => isBefore(id, one)) : all[at + 1];
	const place = document.createElement("span");
	place.textContent = at === -1 ? "" : messages.place(at + 1, all.length);
	const share = button(messages.share, () => void shareOf(id), "share");
	made.append(step(before, messages.previous, "previous"), place, step(after, messages.next, "next"), share);
	const ledger = ledgerRow(id);
	if (ledger) made.append(ledger);
	return made;
}

function isBefore(id: string, other: string): boolean {
	const [mark, next] = [marksOf(id)[0], marksOf(other)[0]];
	return Boolean(mark && next && mark.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Only statements have a row. */
function ledgerRow(id: string): HTMLElement | null {
	const type = marksOf(id)[0]?.dataset.type ?? "";
	const ledger = document.querySelector<HTMLAnchorElement>(".byline a[data-furniture]");
	if (!ledger || !["quotation", "quantity", "attribution", "claim"].includes(type)) return null;
	const link = document.createElement("a");
	link.href = `${ledger.getAttribute("href")}#${id}`;
	link.textContent = messages.ledger;
	return link;
}

function button(label: string, act: () => void, name: string): HTMLButtonElement {
	const made = document.createElement("button");
	made.type = "button";
	made.dataset["do"] = name;
	made.textContent = label;
	made.addEventListener("click", act);
	return made;
}

/** Room between the words and the sheet. */
const MARGIN = 16;

function keepInView(marks: readonly HTMLElement[], sheet: HTMLElement): void {
	const top = marks[0]?.getBoundingClientRect().top ?? 0;
	const bottom = marks.at(-1)?.getBoundingClientRect().bottom ?? 0;
	// Where it comes to stand: it may still be on its way.
	const free = innerHeight - sheet.offsetHeight - MARGIN;
	// The beginning of the words counts where they are longer than the room.
	const down = Math.min(bottom - free, top - MARGIN);
	if (bottom > free) scrollBy({ top: down, behavior: "instant" });
	else if (top < MARGIN) scrollBy({ top: top - MARGIN - free / 3, behavior: "instant" });
}

function placeBeside(mark: HTMLElement, card: HTMLElement): void {
	const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
	const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8));
	const isBelow = box.bottom + card.offsetHeight + 8 < innerHeight;
	card.style.setProperty("--left", `${left + scrollX}px`);
	card.style.setProperty("--top", `${(isBelow ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY}px`);
}
