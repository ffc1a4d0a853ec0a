import { wordsWithFocus } from "./focus-words.ts";
import { keepLearned } from "./keep-learned.ts";
import { annotationsAt, isBeside, light, marksOf, noteOf } from "./marks.ts";
import type * as PassageSheet from "./passage-sheet.ts";

/** Counts presses: what comes later than the next one is not wanted any more. */
let presses = 0;

/** Takes a press back whose answer is still on its way. */
export function forgetPress(): void {
	presses++;
}

/** Shows which note belongs to which words while one of them is pointed at, and opens what is pressed. */
export function pairNotes(): void {
	const body = document.querySelector<HTMLElement>("[itemprop=articleBody]");
	if (!body) return;
	const show = (target: EventTarget | null) => {
		const noted = annotationsAt(target).find((id) => noteOf(id));
		light(noted === undefined ? [] : [noted], "here");
	};
	// What is pointed at while this is loaded.
	show([...body.querySelectorAll(":hover")].at(-1) ?? null);
	body.addEventListener("pointerover", (event) => show(event.target));
	body.addEventListener("pointerleave", () => show(null));
	// Words that have the focus show it themselves.
	body.addEventListener("focusin", ({ target }) => wordsWithFocus() ?? show(target));

	const link = () => {
		// A text fragment makes what encloses its words the target, under another id than the address has.
		const target = body.querySelector(":target");
		const isByWords = target !== null && `#${target.id}` !== location.hash;
		document.documentElement.classList.toggle("by-words", isByWords);
	};
	addEventListener("hashchange", link);
	link();

	document.addEventListener("click", (event) => {
		forgetPress();
		// A click that ends a selection, or with a key held, is not meant for a mark.
		if (event.metaKey || event.ctrlKey || event.shiftKey) return;
		if (getSelection()?.isCollapsed === false) {
			ifOpen(({ closeSheet }) => closeSheet());
			return;
		}
		if (!(event.target instanceof Element) || event.target.closest(".passage-sheet, dialog")) return;
		const number = event.target.closest("[data-furniture] a[data-n], .words a[data-n]:not(.number)");
		const link = number ? null : event.target.closest("a, summary, button, label");
		if (link) return;
		const ids = body.contains(event.target) && !event.target.closest("[data-note]") ? annotationsAt(event.target) : [];
		if (ids.length > 0) {
			event.preventDefault();
			openPassage(ids);
		} else {
			light([], "lit");
			ifOpen(({ closeSheet }) => closeSheet());
		}
	});
}

/**
 * Opens what the page tells of annotations: where the note of the first stands in the margin, it is lit with its words;
 * else a sheet tells.
 * @param ids the one that is meant first
 */
export function openPassage(ids: readonly string[]): void {
	keepLearned();
	const [id = ""] = ids;
	const note = noteOf(id)?.closest("li") ?? null;
	if (!isBeside(note)) {
		const press = presses;
		void import("./passage-sheet.ts")
			.then(({ openSheet }) => openSheet(ids, () => press === presses))
			.catch(() => {
				if (noteOf(id)) location.hash = `note-${id}`;
			});
		return;
	}
	light([id], "lit");
	// A card that closes puts out what is lit.
	ifOpen(({ closeSheet }) => {
		closeSheet();
		light([id], "lit");
	});
	const [mark] = marksOf(id);
	if (mark && !isInView(mark)) mark.scrollIntoView({ block: "center", behavior: "instant" });
	const { top, bottom } = note.getBoundingClientRect();
	scrollBy({ top: Math.min(0, top - MARGIN) || Math.max(0, bottom + MARGIN - innerHeight), behavior: "instant" });
}

/** Does something with the sheet where one has been opened: it is not loaded to be closed. */
export function ifOpen(act: (sheet: typeof PassageSheet) => void): void {
	if (document.querySelector(".passage-sheet")) void import("./passage-sheet.ts").then(act);
}

/** Room between a note and the edge of the window. */
const MARGIN = 16;

function isInView(element: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return top >= 0 && bottom <= innerHeight;
}
