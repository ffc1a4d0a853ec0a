import type { AstroIntegrationLogger } from "astro";
import type { Connect } from "vite";
import { type Indexed, indexColumns } from "./index-columns.ts";

const TYPES: Record<string, string> = { js: "text/javascript", json: "application/json", css: "text/css" };

/** Serves the search index in development: made in memory when the search is first opened, from the content as it is then. */
export function serveIndex(
	middlewares: Connect.Server,
	loadIndexed: () => Indexed,
	logger: AstroIntegrationLogger,
): void {
	let files: Promise<Map<string, Uint8Array>> | null = null;
	middlewares.use((request, response, next) => {
		const path = /\/pagefind\/([^?#]+)/.exec(request.url ?? "")?.[1];
		if (path === undefined) return next();
		// The entry file is asked for once a page load: that is when the content may have changed.
		if (path === "pagefind-entry.json" || !files) files = makeFiles(loadIndexed);
		files
			.then((made) => {
				const content = made.get(path);
				if (!content) return next();
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

async function makeFiles(loadIndexed: () => Indexed): Promise<Map<string, Uint8Array>> {
	const index = await indexColumns(loadIndexed());
	const { files, errors } = await index.getFiles();
	if (errors.length > 0) throw new Error(`Search index: ${errors.join("; ")}`);
	return new Map(files.map(({ path, content }) => [path, content]));
}
