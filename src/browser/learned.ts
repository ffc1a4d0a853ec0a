/** Where the browser keeps that its reader has seen how marks are read. */
const KEY = "footing-learned";

/** Puts away what shows how marks are read, where the reader has seen it before; and keeps that it was put away. */
export function restoreLearned(): void {
	const learn = document.querySelector<HTMLDetailsElement>("[data-learn]");
	if (!learn) return;
	try {
		if (localStorage.getItem(KEY)) learn.open = false;
	} catch {
		// A browser may refuse storage: then it is shown each time.
	}
	learn.addEventListener("toggle", () => {
		if (!learn.open) keepLearned();
	});
}

/** Keeps for the next page that the reader knows how marks are read. */
export function keepLearned(): void {
	try {
		localStorage.setItem(KEY, "1");
	} catch {
		// Nothing to do: see above.
	}
}
