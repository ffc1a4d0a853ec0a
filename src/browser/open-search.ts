import { loadOnce } from "./once.ts";
import { loadTouchStyle } from "./touch-style.ts";

/**
 * Makes the search link and the key "/" open the dialog, and starts the search page; so does an address with a query.
 */
export function offerSearch(): void {
	const root = document.querySelector<HTMLElement>("[data-search-page], [data-search]");
	if (!root) return;
	const isPage = !(root instanceof HTMLDialogElement);
	const start = loadOnce(async () => {
		askForIndex();
		// What draws results is asked for with it: what that imports would come a step later.
		const [search] = await Promise.all([import("./search.ts"), import("./render-passages.ts")]);
		return search.connectSearch(root);
	});
	const startOpenPage = loadOnce(() => import("./search-open-page.ts").then((module) => module.searchOpenPage(root)));
	const open = () => {
		if (!isPage) {
			if (root.open) return;
			// What is typed next is meant for the field: it does not wait for how its results look.
			root.showModal();
			// A load that fails is tried again when the dialog is opened next.
			for (const load of [loadTouchStyle, startOpenPage, start]) load().catch(() => undefined);
		}
		const input = root.querySelector("input");
		input?.focus();
		input?.select();
	};
	if (isPage) void start();
	else if (new URLSearchParams(location.search).has("q")) open();
	document.addEventListener("click", (event) => {
		const isLink = event.target instanceof Element && event.target.closest("[data-open-search]");
		if (!isLink || isPage || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		open();
	});
	document.addEventListener("keydown", (event) => {
		if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
		event.preventDefault();
		open();
	});
}

/** Whether a key is meant for a field or a dialog: for an open one even after a press on its text took the focus. */
export function isTyping({ target, isComposing }: KeyboardEvent): boolean {
	return (
		isComposing ||
		document.querySelector("dialog[open]") !== null ||
		(target instanceof Element && target.closest("dialog, input:not([type=checkbox]), textarea") !== null)
	);
}

/** Asks for all that searches at once, and not one after another as the engine finds out what it needs. */
function askForIndex(): void {
	const { searchEngine = "", searchHints = "", searchFiles = "" } = document.body.dataset;
	for (const href of [searchEngine, ...searchHints.split(" ", 1), ...searchFiles.split(" ")]) {
		const isEngine = href === searchEngine;
		const link = Object.assign(document.createElement("link"), {
			rel: isEngine ? "modulepreload" : "preload",
			// A module is a script, and an empty attribute is "anonymous", without being told.
			as: isEngine ? "" : "fetch",
			crossOrigin: "",
			href,
		});
		document.head.append(link);
	}
}
