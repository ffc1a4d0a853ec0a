/**
 * Says that the passage which the address of a frame names is not there. Without script the page shows how the column
 * begins, and says that.
 */
export function tellMissing(): void {
	const missing = document.querySelector<HTMLElement>("[data-missing]");
	const tell = () => {
		const { hash } = location;
		const isThere = hash === "" || document.querySelector(`section[id="${CSS.escape(hash.slice(1))}"]`) !== null;
		if (missing) missing.hidden = isThere;
	};
	addEventListener("hashchange", tell);
	tell();
}
