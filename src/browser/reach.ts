import { keepView } from "./keep-view.ts";
import { listenForKeys } from "./keys.ts";
import { shareLinks } from "./links.ts";
import { pairNotes } from "./pairs.ts";
import { offerSelection } from "./selection.ts";

/** Starts what a reader reaches for with pointer and keys, when one first does. @param first what was done */
export function startReach(first: Event): void {
	keepView(first);
	pairNotes(first);
	shareLinks();
	offerSelection();
	listenForKeys(first);
	document.documentElement.dataset["reached"] = "";
}
