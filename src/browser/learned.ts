import { stored } from "./stored.ts";

/** Where the browser keeps that its reader has seen how marks are read. */
export const KEY = "footing-learned";

/** Puts away what shows how marks are read, where the reader has seen it before. */
export function restoreLearned(): void {
	const learn = document.querySelector<HTMLDetailsElement>("[data-learn]");
	if (learn && stored(KEY)) learn.open = false;
}
