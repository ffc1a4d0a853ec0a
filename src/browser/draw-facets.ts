import type { SearchMessages } from "../messages/search.ts";
import { searchFacets } from "../model/vocabulary.ts";
import type { FacetCount, Filters } from "../search/facets.ts";
import { button, buttonGroup, type SearchActions } from "./search-parts.ts";

/** How many values of a facet are offered. */
const MAX_VALUES = 8;

/** Draws what the results can be narrowed down by: folded until something is chosen, so that results are in view. */
export function drawFacets(
	root: Element,
	counts: readonly FacetCount[],
	filters: Filters,
	actions: SearchActions,
	messages: SearchMessages,
): void {
	const isOpen = root.querySelector("details")?.open ?? false;
	// The focus stays with the filter that was chosen.
	const focused = root.contains(document.activeElement) && document.activeElement?.getAttribute("data-value");
	const groups = withChosen(counts, filters).flatMap(({ facet, values }) => {
		const buttons = values.slice(0, MAX_VALUES).map((value) => valueButton(facet, value, filters, actions));
		return buttonGroup(messages.facets[facet], buttons);
	});
	if (groups.length === 0) {
		root.replaceChildren();
		return;
	}
	const details = document.createElement("details");
	const summary = document.createElement("summary");
	summary.textContent = messages.narrow;
	details.open = isOpen || Object.keys(filters).length > 0;
	details.append(summary, ...groups);
	root.replaceChildren(details);
	if (focused) root.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
}

/** A filter that nothing answers to is shown as well, so that it can be taken away. */
function withChosen(counts: readonly FacetCount[], filters: Filters): FacetCount[] {
	const chosen = searchFacets.flatMap((facet) => {
		const key = filters[facet];
		if (!key || counts.some((one) => one.facet === facet)) return [];
		return [{ facet, values: [{ key, label: key, count: 0 }] }];
	});
	return [...counts, ...chosen];
}

function valueButton(
	facet: FacetCount["facet"],
	{ key, label, count }: FacetCount["values"][number],
	filters: Filters,
	{ narrow }: SearchActions,
): HTMLButtonElement {
	const isChosen = filters[facet] === key;
	const { [facet]: _, ...others } = filters;
	const made = button(`${label} ${count}`, () => narrow(isChosen ? others : { ...filters, [facet]: key }));
	made.setAttribute("aria-pressed", String(isChosen));
	made.dataset["value"] = `${facet} ${key}`;
	return made;
}
