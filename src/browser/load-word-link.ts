/** Opens a link to exact words, where the address is one. What that takes is loaded only then. */
export function loadWordLink(): void {
	if (!new URLSearchParams(location.search).has("w")) return;
	void import("./word-link.ts").then((module) => module.openWordLink());
}
