import { loadStyle } from "./load-style.ts";
import { once } from "./once.ts";

/**
 * Loads what lights up where a link lands, besides its target; without script it comes with the page.
 * @returns settled when it is there, or cannot be had
 */
export const loadLandings = once(async () => {
	const address = document.querySelector<HTMLElement>("[data-landings]")?.dataset["landings"];
	if (address) await loadStyle(address).catch(() => undefined);
});
