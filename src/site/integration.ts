import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { messagesFor } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { searchHintsSchema } from "../model/search-hints.ts";
import { columnWords } from "../pipeline/parse/received.ts";
import { prove } from "../pipeline/proof.ts";
import { closeIndex, indexColumns } from "../search/index-columns.ts";
import { searchVersion } from "../search/version.ts";
import { describeChange } from "../text/diff.ts";
import { type ColumnView, viewOf } from "../views/column-view.ts";
import { ContentSource, type SiteContent } from "./content-source.ts";
import { plainImports } from "./plain-imports.ts";
import { writeRedirects } from "./redirects.ts";
import { addresses, sitePaths } from "./routes.ts";
import { serveIndex } from "./serve-index.ts";

/**
 * What a build does beyond rendering pages. The site is written to a folder beside `dist`; there every reading page is
 * proven, word by word, and the search index is added; only then it takes the place of `dist`. A build that fails
 * leaves the site of the last one as it was.
 */
export function footing(): AstroIntegration {
	let target: URL;
	let staging: URL;
	let base: string;
	let source: ContentSource;
	return {
		name: "footing",
		hooks: {
			"astro:config:setup": ({ command, config, updateConfig, logger }) => {
				if (command === "build" && config.site === undefined) {
					logger.warn(
						"SITE is not set: previews of links will have no picture, and frames no whole address (README.md, Hosting).",
					);
				}
				source = new ContentSource({ root: config.root, base: config.base, isWriting: command === "dev", logger });
				updateConfig({
					vite: {
						plugins: [plainImports],
						define: { "import.meta.env.SEARCH_ARCHIVES": JSON.stringify(process.env["SEARCH_ARCHIVES"] ?? "") },
					},
				});
				base = config.base;
				if (command !== "build") return;
				target = config.outDir;
				staging = new URL(".staging/", config.root);
				rmSync(staging, { recursive: true, force: true });
				updateConfig({ outDir: staging });
			},
			"footing:content": () => source.get(),
			"astro:server:setup": ({ server, logger, refreshContent }) => {
				server.watcher.on("all", (_event, path) => {
					if (source.invalidate(path)) void refreshContent?.({});
				});
				serveIndex(server.middlewares, () => viewsOf(contentOf(source)), logger);
			},
			"astro:build:done": async ({ logger }) => {
				const content = contentOf(source);
				const views = viewsOf(content);
				const columns = views.map(({ column }) => column);
				const count = proveSite(columns, staging);
				logger.info(`word proof: ${count} words on ${columns.length} pages, 0 differences`);
				writeRedirects(columns, staging, base, messagesFor(content.site.language));
				await writeIndex(views, staging);
				replace(fileURLToPath(target), fileURLToPath(staging));
			},
		},
	};
}

async function writeIndex(views: readonly ColumnView[], site: URL): Promise<void> {
	const files = await indexColumns(views, searchVersion(views), addresses("/").column);
	await closeIndex();
	for (const [path, content] of files) {
		const file = fileURLToPath(new URL(`${sitePaths.searchIndex}${path}`, site));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	// Of a small archive all files are asked for at once: search hints say which.
	const words = [...files].filter(([path]) => /^(?:index|fragment)\//.test(path));
	if (words.reduce((sum, [, content]) => sum + content.length, 0) > SMALL_INDEX) return;
	const hints = new URL(sitePaths.searchHints, site);
	const known = searchHintsSchema.parse(JSON.parse(readFileSync(hints, "utf8")));
	writeFileSync(hints, JSON.stringify({ ...known, files: words.map(([path]) => path).sort() }));
}

/** Up to so many bytes an index is fetched whole: it costs less than waiting. */
const SMALL_INDEX = 24_000;

/** Puts a finished folder in the place of another, which may lie on another disk or not be there yet. */
function replace(target: string, finished: string): void {
	rmSync(target, { recursive: true, force: true });
	mkdirSync(dirname(resolve(target)), { recursive: true });
	try {
		renameSync(finished, target);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
		cpSync(finished, target, { recursive: true });
		rmSync(finished, { recursive: true, force: true });
	}
}

/** @throws Error where no content without errors has been read yet */
function contentOf(source: ContentSource): SiteContent {
	const content = source.get();
	if (!content) throw new Error("No content without errors has been read.");
	return content;
}

/** The views of the published columns: what is proven and indexed. */
function viewsOf(content: SiteContent): ColumnView[] {
	const names = new Map(content.names.map((name) => [name.id, name]));
	const messages = messagesFor(content.site.language);
	return content.columns
		.filter(({ frontMatter }) => frontMatter.status === "published")
		.map((column) => viewOf({ column, names, messages }));
}

/**
 * Proves every reading page of a built site.
 * @returns the number of words proven
 * @throws Error that names each word that is missing, added or other
 */
function proveSite(columns: readonly AnnotatedColumn[], site: URL): number {
	let count = 0;
	const failures: string[] = [];
	for (const { slug, frontMatter, prose } of columns) {
		const address = addresses("/").column(slug);
		const page = new URL(`${sitePaths.column(slug)}index.html`, site);
		if (!existsSync(page)) {
			failures.push(`${address}: the page was not built`);
			continue;
		}
		const words = columnWords(frontMatter, prose);
		count += words.length;
		for (const change of prove(words, readFileSync(page, "utf8")).slice(0, 20)) {
			failures.push(`${address}: ${describeChange(change)}`);
		}
	}
	if (failures.length > 0) {
		throw new Error(`The word proof failed. The pages do not show the columns' words:\n${failures.join("\n")}`);
	}
	return count;
}
