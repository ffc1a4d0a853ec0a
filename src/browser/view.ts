import { stored } from "./stored.ts";

/** Where the browser keeps the reader's choice of marks and view. */
export const KEY = "footing-view";

/** The place of the switch that shows the columnist and the sources alike: no address holds it. */
export const EVERYTHING = "all";

/**
 * Restores the reader's choice of marks and view: from the address, so that it can be shared, or else as it was kept
 * for the next column. The style sheet reads the check boxes themselves, so that they work without this. The address
 * holds what differs from the default: `?hide=mention,time&view=own`; of the switch, `own` or
 * `sources`.
 */
export function restoreView(): void {
	const address = new URLSearchParams(location.search);
	const choice = address.has("hide") || address.has("view") ? address : new URLSearchParams(stored(KEY));
	const [hidden = [], views = []] = ["hide", "view"].map((name) => choice.get(name)?.split(","));
	for (const box of document.querySelectorAll<HTMLInputElement>("[data-controls] input")) {
		if (box.name === "show") box.checked = !hidden.includes(box.value);
		else if (box.value !== EVERYTHING) box.checked = views.includes(box.value);
	}
}
