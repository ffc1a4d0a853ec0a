import { searchOpenPageMessagesFor } from "../messages/search-open-page.ts";
import { searchResultMessagesFor } from "../messages/search-result.ts";
import { parseQuery } from "../search/match.ts";
import { byRank, passagesIn } from "../search/passages.ts";
import { columnFromDom, isFramed } from "./column-from-dom.ts";
import { once } from "./once.ts";
import { pageLanguage } from "./page-language.ts";
import { renderPassages } from "./render-passages.ts";

const messages = searchResultMessagesFor(pageLanguage());
const marks = searchOpenPageMessagesFor(pageLanguage());

/**
 * Answers from the page that is open, while the index is on its way: `search.ts` takes the results over. Loaded at the
 * first interaction, so that it is there when the dialog opens.
 */
export function searchOpenPage(root: HTMLElement): void {
	const input = root.querySelector<HTMLInputElement>("input[type=search]");
	const list = root.querySelector("[data-search-results]");
	const status = root.querySelector("[data-search-status]");
	const openColumn = once(() => columnFromDom(document, location.pathname, marks));
	const answer = () => {
		if (!input) return;
		const column = openColumn();
		const typed = input.value.trim();
		// Once the index answers, it knows all that the page does and more.
		if (!column || !list || !status || "isReady" in root.dataset) return;
		const found = passagesIn(column, parseQuery(typed)).filter((passage) => passage.share === 1 && isFramed(passage));
		list.replaceChildren(...renderPassages(found.sort(byRank(column.url))));
		if (found.length === 0) status.textContent = typed && messages.searching;
		else status.textContent = `${messages.found(found.length, typed)}. ${messages.searching}`;
	};
	input?.addEventListener("input", answer);
	// What was typed while this was loading is answered now.
	if (input?.value) answer();
}
