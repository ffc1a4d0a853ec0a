import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "vite";
import { searchHintsSchema } from "../model/search-hints.ts";
import { buildIndex, closeIndex } from "../search/build-index.ts";
import { searchVersion } from "../search/version.ts";
import type { ColumnView } from "../views/column-view.ts";
import { addresses, sitePaths } from "./routes.ts";

/** Up to this size in bytes an index is fetched whole: that takes less time than asking for its parts. */
const SMALL_INDEX = 24_000;

/**
 * Writes the search index into a built site. The files of a small index are listed in the search hints, so that the
 * browser can ask for all of them at once.
 * @param site the folder of the built site
 */
export async function writeIndex(views: readonly ColumnView[], site: URL): Promise<void> {
	const files = await buildIndex(views, searchVersion(views), addresses("/").column);
	await closeIndex();
	for (const [path, content] of files) {
		// Pagefind's script comes with its long names: a fifth of it over the wire.
		const written = path.endsWith(".js") ? (await minify(path, new TextDecoder().decode(content))).code : content;
		const file = fileURLToPath(new URL(`${sitePaths.searchIndex}${path}`, site));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, written);
	}
	const words = [...files].filter(([path]) => /^(?:index|fragment)\//.test(path));
	if (words.reduce((sum, [, content]) => sum + content.length, 0) > SMALL_INDEX) return;
	const hints = new URL(sitePaths.searchHints, site);
	const known = searchHintsSchema.parse(JSON.parse(readFileSync(hints, "utf8")));
	writeFileSync(hints, JSON.stringify({ ...known, files: words.map(([path]) => path).sort() }));
}
