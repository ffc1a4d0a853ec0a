import type { Filters } from "../search/facets.ts";

/** The parts of a search form that scripts fill, in the dialog or on the search page. */
export type SearchParts = {
	form: HTMLFormElement;
	input: HTMLInputElement;
	status: Element;
	facets: Element;
	list: Element;
};

/** @returns null where the page has no whole search form */
export function searchParts(root: HTMLElement): SearchParts | null {
	const form = root.querySelector("form");
	const input = root.querySelector<HTMLInputElement>("input[type=search]");
	const status = root.querySelector("[data-search-status]");
	const facets = root.querySelector("[data-search-facets]");
	const list = root.querySelector("[data-search-results]");
	return form && input && status && facets && list ? { form, input, status, facets, list } : null;
}

/** What can be done from what is drawn. */
export type SearchActions = {
	/** Searches for something else, from the field. */
	askAnew: (typed: string, filters?: Filters, asTyped?: boolean) => void;
	/** Searches for the same with other filters. */
	narrow: (filters: Filters) => void;
	more: () => void;
	/** Forgets the searches made before. */
	forget: () => void;
};

export function button(text: string, act: () => void): HTMLButtonElement {
	const made = document.createElement("button");
	made.type = "button";
	made.className = "plain";
	made.textContent = text;
	made.addEventListener("click", act);
	return made;
}

/** Buttons under a title; nothing where there are none. */
export function buttonGroup(title: string, buttons: readonly HTMLButtonElement[]): HTMLElement[] {
	if (buttons.length === 0) return [];
	const made = document.createElement("p");
	made.setAttribute("role", "group");
	made.setAttribute("aria-label", title);
	const name = document.createElement("b");
	name.textContent = title;
	made.append(name, ...buttons);
	return [made];
}
