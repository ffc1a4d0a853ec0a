import type { Passage } from "../search/passages.ts";

/** What a press on "Share" at a result tells the page. */
const FOUND = "share-found";

/** Asks the page to share what a search has found: what shares it is loaded apart from the search. */
export function shareFound(passage: Passage): void {
	document.dispatchEvent(new CustomEvent(FOUND, { detail: passage }));
}

/** Answers it. */
export function onShareFound(act: (passage: Passage) => void): void {
	document.addEventListener(FOUND, (event) => {
		if (event instanceof CustomEvent) act(event.detail);
	});
}
