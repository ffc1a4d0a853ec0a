import { utimes } from "node:fs/promises";

/**
 * Astro takes a change of its store for the echo of its own writing for a second (`vite-plugin-content-virtual-mod`).
 */
const ECHO = 1100;

/**
 * Makes Astro read its content store once more, in development. A page that is rendered while the store is written can
 * leave its old content with Vite, which then serves it until the next edit.
 * @param project the project's folder
 */
export async function showContent(project: URL): Promise<void> {
	await new Promise((done) => setTimeout(done, ECHO));
	const now = new Date();
	// Where Astro keeps its store elsewhere there is nothing to show.
	await utimes(new URL(".astro/data-store.json", project), now, now).catch(() => undefined);
}
