import type { AstroIntegrationLogger } from "astro";
import type { Connect } from "vite";
import { buildIndex } from "../search/build-index.ts";
import { DEVELOPMENT } from "../search/version.ts";
import type { ColumnView } from "../views/column-view.ts";
import { addresses } from "./routes.ts";

const TYPES: Record<string, string> = { js: "text/javascript", json: "application/json", css: "text/css" };

/**
 * Serves the search index in development: made in memory when the search is first opened, from the content as it is
 * then.
 */
export function serveIndex(
	middlewares: Connect.Server,
	loadViews: () => ColumnView[],
	logger: AstroIntegrationLogger,
): void {
	let files: Promise<Map<string, Uint8Array>> | null = null;
	middlewares.use((request, response, next) => {
		const path = /\/pagefind\/([^?#]+)/.exec(request.url ?? "")?.[1];
		if (path === undefined) return next();
		// The entry file is asked for once a page load: that is when the content may have changed.
		if (path === "pagefind-entry.json" || !files) files = makeFiles(loadViews);
		files
			.then((made) => {
				const content = made.get(path);
				if (!content) return next();
				response.setHeader("cache-control", "no-store");
				response.setHeader("content-type", TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream");
				response.end(content);
				return undefined;
			})
			.catch((error: unknown) => {
				files = null;
				logger.error(String(error));
				next(error);
			});
		return undefined;
	});
}

/** In development the index has one name, and is never kept by the browser. */
function makeFiles(loadViews: () => ColumnView[]): Promise<Map<string, Uint8Array>> {
	return buildIndex(loadViews(), DEVELOPMENT, addresses("/").column);
}
