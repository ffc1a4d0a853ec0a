/** Loads the search of the guide when a reader goes to its field. */
export function offerGuideSearch(): void {
	const form = document.querySelector<HTMLFormElement>("[data-guide-search]");
	const load = () =>
		void import("./guide-search.ts").then(({ connectGuideSearch }) => form && connectGuideSearch(form));
	form?.addEventListener("focusin", load, { once: true });
}
