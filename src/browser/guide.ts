/** Loads the search of the guide when a reader goes to its field. */
export function offerGuideSearch(): void {
	const search = document.querySelector<HTMLElement>("[data-guide-search]");
	const load = () =>
		void import("./guide-search.ts").then(({ connectGuideSearch }) => search && connectGuideSearch(search));
	search?.addEventListener("focusin", load, { once: true });
}
