import { listenForCopying } from "./copying.ts";
import { keepPutAway } from "./keep-learned.ts";
import { keepPlace } from "./keep-place.ts";
import { keepView } from "./keep-view.ts";
import { listenForKeys } from "./keys.ts";
import { loadLandings } from "./landings.ts";
import { pairNotes } from "./pairs.ts";
import { shareLinks, shareResults } from "./passage-links.ts";
import { offerSelection } from "./selection.ts";
import { followStrip } from "./strip-jump.ts";
import { loadTouchStyle } from "./touch-style.ts";

/**
 * Starts what a reader needs pointer or keys for.
 * @param first the first interaction, which came before this was loaded: each part answers it late if it is meant for
 * it
 */
export function startInteractive(first: Event): void {
	keepPlace(first);
	keepView(first);
	keepPutAway();
	listenForCopying(first);
	pairNotes();
	shareLinks();
	shareResults();
	offerSelection();
	followStrip();
	listenForKeys(first);
	// These are there before they are needed.
	void loadTouchStyle().catch(() => undefined);
	void import("./search-open-page.ts").catch(() => undefined);
	void loadLandings().then(() => {
		document.documentElement.dataset["interactive"] = "";
	});
}
