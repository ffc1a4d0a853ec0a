import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { checkFonts } from "../cards/check-fonts.ts";
import { buildColumn } from "../pipeline/build.ts";
import { whileWriting } from "../pipeline/check/links.ts";
import { Diagnostics, formatDiagnostics } from "../pipeline/diagnostics.ts";
import { readLibrary } from "../pipeline/parse/library.ts";

/**
 * The bridge between the pipeline and Astro: it fills the collection `columns` with annotated columns. Everything is
 * made anew on each run, so that no cache can hold an old page. All diagnostics of a run are told together; in a
 * build an error among them ends it, in development the last good state stays up.
 */
export function columnsLoader(): Loader {
	return {
		name: "columns",
		load: (context) =>
			keepLoaded(context, async () => {
				const { folder, root } = foldersOf(context);
				const diagnostics = new Diagnostics(context.watcher ? whileWriting : []);
				const library = readLibrary(folder, root, diagnostics);
				const columns = library.columns.map((column) => buildColumn(column, library.names, diagnostics));
				for (const column of library.columns) {
					checkFonts(column, readFileSync(join(root, column.file), "utf8"), diagnostics);
				}
				if (diagnostics.all.length > 0) {
					const report = `Content:\n${formatDiagnostics(diagnostics.all)}`;
					if (!diagnostics.hasErrors) context.logger.warn(report);
					else if (context.watcher) context.logger.error(report);
					else throw new Error(report);
				}
				if (diagnostics.hasErrors) return;
				context.store.clear();
				for (const column of columns) {
					const data = await context.parseData({ id: column.slug, data: column });
					context.store.set({ id: column.slug, data, digest: context.generateDigest(data) });
				}
			}),
	};
}

/** Fills the collection `names` with the register. What is wrong in it is told by the columns' loader. */
export function namesLoader(): Loader {
	return {
		name: "names",
		load: (context) =>
			keepLoaded(context, async () => {
				const { folder, root } = foldersOf(context);
				const diagnostics = new Diagnostics();
				const { names } = readLibrary(folder, root, diagnostics);
				if (diagnostics.hasErrors) return;
				context.store.clear();
				for (const name of names) {
					const data = await context.parseData({ id: name.id, data: name });
					context.store.set({ id: name.id, data, digest: context.generateDigest(data) });
				}
			}),
	};
}

function foldersOf({ config }: LoaderContext) {
	return { root: fileURLToPath(config.root), folder: fileURLToPath(new URL("content/", config.root)) };
}

/** Loads now, and in development again after every change below `content/`. */
async function keepLoaded(context: LoaderContext, load: () => Promise<void>): Promise<void> {
	await load();
	const { folder } = foldersOf(context);
	context.watcher?.add(folder);
	context.watcher?.on("all", (_event, path) => {
		if (path.startsWith(folder)) void load();
	});
}
