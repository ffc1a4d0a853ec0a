import { KEY } from "./learned.ts";
import { store } from "./store.ts";

/** Keeps for the next page that what shows how marks are read was put away: also where that was done already. */
export function keepPutAway(): void {
	const learn = document.querySelector<HTMLDetailsElement>("[data-learn]");
	const keep = () => {
		if (learn && !learn.open) keepLearned();
	};
	learn?.addEventListener("toggle", keep);
	keep();
}

/** Keeps for the next page that the reader knows how marks are read. */
export function keepLearned(): void {
	store(KEY, "1");
}
