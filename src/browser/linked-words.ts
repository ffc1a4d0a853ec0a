/** Opens a link to exact words, where the address is one: only then is it loaded what that takes. */
export function openLinkedWords(): void {
	if (!new URLSearchParams(location.search).has("w")) return;
	void import("./word-link.ts").then(({ openWordLink }) => openWordLink());
}
