import type { SearchMessages } from "../messages/search.ts";
import type { SearchHints } from "../model/search-hints.ts";
import { recentSearches } from "./recent-searches.ts";
import { button, buttonGroup, type SearchActions, type SearchParts } from "./search-parts.ts";

/** How many of those who are credited are offered. */
const MAX_SPEAKERS = 8;

/** Draws what is offered before anything is typed: what was searched before, who is credited, and figures. */
export function drawStart(
	{ list, status, facets }: SearchParts,
	hints: SearchHints | null,
	{ askAnew, forget }: SearchActions,
	messages: SearchMessages,
): void {
	list.replaceChildren();
	status.textContent = messages.start;
	if (!hints) return;
	const recent = recentSearches();
	const speakers = hints.names.filter(({ credits }) => credits > 0).sort((a, b) => b.credits - a.credits);
	facets.replaceChildren(
		...buttonGroup(messages.recent, [
			...recent.map((typed) => button(typed, () => askAnew(typed))),
			...(recent.length > 0 ? [button(messages.forget, forget)] : []),
		]),
		...buttonGroup(
			messages.speakers,
			speakers
				.slice(0, MAX_SPEAKERS)
				.map(({ id, printed }) => button(printed[0] ?? id, () => askAnew("", { speaker: id }))),
		),
		...buttonGroup(
			messages.figures,
			hints.figures.map((figure) => button(figure, () => askAnew(figure))),
		),
	);
}
