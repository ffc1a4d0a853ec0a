import { clearWords } from "./clear-words.ts";
import { wordsWithFocus } from "./focus-words.ts";
import { showKeys } from "./key-list.ts";
import { margin } from "./margin.ts";
import { light } from "./marks.ts";
import { isTyping } from "./open-search.ts";
import { forgetPress, ifOpen, openPassage } from "./pairs.ts";
import { copyPassage, shareAtHand } from "./passage-links.ts";
import { shareSelected } from "./selection.ts";

/**
 * Single keys, while nothing is being typed: the list is in the dialog that `?` opens.
 * @param first what was done before this was loaded: a key is answered late
 */
export function listenForKeys(first: Event): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>("[data-close]")) {
		button.addEventListener("click", () => button.closest("dialog")?.close());
	}
	const actions: Record<string, () => void> = {
		"?": () => void showKeys().catch(() => undefined),
		j: () => step(1),
		k: () => step(-1),
		c: () => shareSelected(false) || copyPassage(),
		s: () => shareSelected(true) || shareAtHand(),
		Escape: clearTarget,
		Enter: () => openAtHand(),
	};
	document.querySelector("[data-clear]")?.addEventListener("click", (event) => {
		event.preventDefault();
		clearTarget();
	});
	const answer = (event: KeyboardEvent) => {
		const action = actions[event.key];
		if (!action || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
		// Enter is meant for what has the focus, if anything has.
		if (event.key === "Enter" && document.activeElement !== document.body && !wordsWithFocus()) return;
		if (event.key === "Escape") forgetPress();
		// Esc closes what is open before it clears a mark.
		if (event.key === "Escape" && document.querySelector(".passage-sheet:popover-open")) {
			ifOpen(({ closeSheet }) => closeSheet());
			return;
		}
		event.preventDefault();
		action();
	};
	document.addEventListener("keydown", answer);
	if (first instanceof KeyboardEvent) answer(first);
}

/** Goes to the next or previous mark that is shown, from the one linked to or else from the top of the view. */
function step(by: 1 | -1): void {
	const sheet = document.querySelector(".passage-sheet:popover-open");
	if (sheet && margin().matches) ifOpen(({ closeSheet }) => closeSheet());
	else if (sheet) {
		sheet.querySelector<HTMLElement>(`[data-do="${by === 1 ? "next" : "previous"}"]`)?.click();
		return;
	}
	// In clean reading there are no marks to go to: the steps are paragraphs.
	const isClean = document.querySelector("#view-clean:checked") !== null;
	const marks = [...document.querySelectorAll<HTMLElement>(isClean ? ".words > [id]" : "[data-annotation][id]")].filter(
		({ dataset }) =>
			isClean ||
			(document.getElementById(`note-${dataset.annotation}`) &&
				!document.querySelector(`#show-${dataset.type}:not(:checked)`)),
	);
	// From the note or the mark that has the focus, or else from the mark that was linked to.
	const focused = document.activeElement?.closest("[data-note] [id^=note-]")?.id ?? wordsWithFocus()?.id;
	const from = focused === undefined ? location.hash : `#${focused}`;
	const current = marks.findIndex(({ id }) => [`#${id}`, `#note-${id}`].includes(from));
	const inView = marks.findIndex((mark) => mark.getBoundingClientRect().top > 0);
	const first = inView === -1 ? marks.length : inView;
	const next = current === -1 ? first + (by === 1 ? 0 : -1) : current + by;
	const mark = marks[next];
	if (!mark) return;
	location.replace(`#${mark.id}`);
	light([mark.dataset.annotation ?? ""], "lit");
}

/** Opens what the page tells of the mark that has the focus, or else was linked to. */
function openAtHand(): void {
	const mark =
		wordsWithFocus() ?? document.querySelector<HTMLElement>("[itemprop=articleBody] [data-annotation]:target");
	if (mark) openPassage([mark.dataset.annotation ?? ""]);
}

/** Takes the mark off the passage that was linked to, without moving the page. */
function clearTarget(): void {
	clearWords();
	light([], "lit");
	// What a text fragment marked stays marked until the page is left: the style sheet takes the colour off.
	document.documentElement.classList.add("unmarked");
	if (document.querySelector(":target")) {
		// A fragment that leads nowhere ends :target; then the address is cleaned of it.
		location.replace("#-");
		const left = new URLSearchParams(location.search);
		left.delete("w");
		const query = left.toString();
		history.replaceState(null, "", `${location.pathname}${query && `?${query}`}`);
	}
	// The next link followed marks its words again; the event of the step above is still to come.
	setTimeout(() => {
		addEventListener("hashchange", () => document.documentElement.classList.remove("unmarked"), { once: true });
	});
}
