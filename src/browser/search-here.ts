import { searchHereMessagesFor } from "../messages/search-here.ts";
import { parseQuery } from "../search/match.ts";
import { byRank, passagesIn } from "../search/passages.ts";
import { pageColumn } from "./page-column.ts";
import { pageLanguage } from "./page-language.ts";
import { renderPassage } from "./render-passage.ts";

const words = searchHereMessagesFor(pageLanguage());

/** Answers at once from the page that is open, while the index is on its way: what it finds is taken over by `search.ts`. */
export function searchHere(root: HTMLElement): void {
	const input = root.querySelector<HTMLInputElement>("input[type=search]");
	input?.addEventListener("input", () => {
		const column = pageColumn();
		const typed = input.value.trim();
		const list = root.querySelector("[data-search-results]");
		const status = root.querySelector("[data-search-status]");
		// Once the index answers, it knows all that the page does and more.
		if (!column || !list || !status || root.dataset["isReady"]) return;
		// Where the page does not say whose words they are, the index does: until then they are not shown.
		const found = passagesIn(column, parseQuery(typed)).filter(
			({ share, voice, framings }) => share === 1 && (/columnist|question/.test(voice) || framings.length > 0),
		);
		list.replaceChildren(...found.sort(byRank(column.url)).map(renderPassage));
		status.textContent = found.length > 0 ? words.found(found.length, typed, null) : "";
	});
}
