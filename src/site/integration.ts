import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger } from "astro";
import { logHandlers } from "astro/config";
import type { ViteDevServer } from "vite";
import { lockBuilds } from "../cli/build-lock.ts";
import { contentFolder } from "../cli/content-folder.ts";
import { ownSite, siteAddress } from "../cli/own-site.ts";
import { LOCK, publish, restored, restorePublished, STAGING } from "../cli/published-folder.ts";
import { messagesFor } from "../messages/index.ts";
import { PROBLEMS } from "../model/shown-problems.ts";
import type { Site } from "../model/site.ts";
import { type ColumnView, viewOf } from "../views/column-view.ts";
import { ContentSource, type SiteContent } from "./content-source.ts";
import { onceIdle } from "./desk/once-idle.ts";
import { serveDesk } from "./desk/serve-desk.ts";
import { firstScript } from "./first-script.ts";
import { keepPages } from "./keep-pages.ts";
import { ownLook } from "./look.ts";
import { noteAnchors } from "./note-anchors.ts";
import { plainImports } from "./plain-imports.ts";
import { proveSite } from "./prove-site.ts";
import { writeRedirects } from "./redirects.ts";
import { Refresher } from "./refresh.ts";
import { addresses } from "./routes.ts";
import { serveIndex } from "./serve-index.ts";
import { serveProblems } from "./serve-problems.ts";
import { showContent } from "./show-content.ts";
import { listPages, writeSitemap } from "./sitemap.ts";
import { summary } from "./summary.ts";
import { writeIndex } from "./write-index.ts";

/** What a build says of a site whose address nobody gives. */
const NO_ADDRESS =
	"Neither SITE is set nor `address` in site.yaml: previews of links will have no picture, frames no whole address, and the site no sitemap (content/guide/hosting.md).";

/**
 * What a build does beyond rendering pages. The site is written to a folder beside `dist`; there every reading page is
 * proven, word by word, and the search index is added; only then it takes the place of `dist`. A build that fails
 * leaves the site of the last one as it was.
 */
export function footing(): AstroIntegration {
	const begun = performance.now();
	/** The absolute path of the published folder. */
	let target: string;
	let staging: URL;
	let base: string;
	let root: URL;
	/** The whole address of the front page, where it is known. */
	let home: string | undefined;
	let source: ContentSource;
	let refresher: Refresher | undefined;
	return {
		name: "footing",
		hooks: {
			"astro:config:setup": ({ command, config, updateConfig, injectScript, logger }) => {
				const folder = contentFolder({ folder: fileURLToPath(config.root), content: process.env["CONTENT"] });
				const own = ownSite(folder);
				const site = config.site ?? siteAddress(own);
				if (site !== undefined) updateConfig({ site });
				else if (command === "build") logger.warn(NO_ADDRESS);
				const keptFrom = process.env["KEEP_GOING"] === undefined ? null : config.outDir;
				const today = dayOfBuild();
				const isWriting = command === "dev";
				source = new ContentSource({ ...config, folder, isWriting, keptFrom, today, logger });
				// An editor sees what is wrong where it is.
				if (isWriting) injectScript("page", 'import "/src/browser/content-problems.ts";');
				updateConfig({ vite: viteSettings(own) });
				base = config.base;
				root = config.root;
				target = withoutSlash(config.outDir);
				const project = fileURLToPath(root);
				if (command === "build") holdProject(project, logger);
				if (restorePublished(project, target)) logger.warn(restored(target));
				home = site === undefined ? undefined : new URL(addresses(base).home, site).href;
				if (command !== "build") return;
				staging = new URL(`${STAGING}/`, config.root);
				// Astro would print a line for each page: warnings and errors are enough, and a summary at the end.
				updateConfig({ outDir: staging, logger: logHandlers.node({ level: "warn" }) });
			},
			"footing:content": () => {
				refresher?.loaded();
				return source.get();
			},
			"astro:server:setup": ({ server, logger, refreshContent }) => {
				refresher = new Refresher(
					async () => refreshContent?.({}),
					async () => {
						server.ws.send({ type: "custom", event: PROBLEMS });
						await showContent(root);
					},
				);
				serveContent({ server, source, refresher, root: fileURLToPath(root), base, logger });
			},
			"astro:build:done": async ({ pages, logger }) => {
				const content = contentOf(source);
				const views = viewsOf(content);
				const columns = views.map(({ column }) => column);
				const words = proveSite(columns, staging);
				const redirects = writeRedirects(views, staging, base, content.site.language, content.names);
				await writeIndex(views, staging);
				const paths = pages.map(({ pathname }) => pathname);
				if (home !== undefined) writeSitemap(listPages(paths, columns), home, staging);
				keepPages(content.held, pathToFileURL(`${target}/`), staging, base, isAnyWithdrawn(content));
				publish(target, fileURLToPath(staging));
				const milliseconds = performance.now() - begun;
				const isRedirect = (path: string) => redirects.has(path);
				console.log(
					summary({ folder: target, columns: columns.length, words, pages: pages.length, milliseconds, isRedirect }),
				);
				if (source.hasErrors) endWithError(content.held, logger);
			},
		},
	};
}

/** The day of the build, in UTC, as 2026-02-05. */
function dayOfBuild(): string {
	return process.env["TODAY"] ?? new Date().toISOString().slice(0, 10);
}

/** What Vite does for the site. @param own what its owner says of it */
function viteSettings(own: Site) {
	return {
		plugins: [plainImports, firstScript, noteAnchors, ownLook(own)],
		define: { "import.meta.env.SEARCH_ARCHIVES": JSON.stringify(process.env["SEARCH_ARCHIVES"] ?? "") },
	};
}

/**
 * Serves the content while it is written: what is edited is read again, what is wrong is told, all is found, and
 * proposals are decided.
 */
function serveContent(served: {
	server: ViteDevServer;
	source: ContentSource;
	refresher: Refresher;
	/** The project's folder. */
	root: string;
	base: string;
	logger: AstroIntegrationLogger;
}): void {
	const { server, source, refresher, root, base, logger } = served;
	const desks = serveDesk(server, { content: source.folder, root, base, today: dayOfBuild });
	tellDesk(server, base, logger);
	const refresh = onceIdle(() => void refresher.refresh(), desks.isAtWork);
	// The folder need not lie in the project, which is watched.
	server.watcher.add(source.folder);
	server.watcher.on("all", (_event, path) => {
		if (!source.invalidate(path)) return;
		desks.tell();
		refresh();
	});
	serveProblems(server.middlewares, source);
	serveIndex(server.middlewares, () => viewsOf(contentOf(source), true), logger);
}

/** Says where the desk is, once the server listens. */
function tellDesk({ httpServer }: ViteDevServer, base: string, logger: AstroIntegrationLogger): void {
	httpServer?.once("listening", () => {
		const address = httpServer.address();
		const origin = typeof address === "object" && address ? `http://localhost:${address.port}` : "";
		logger.info(`The desk, where proposals are decided: ${origin}${addresses(base).home}desk/`);
	});
}

/**
 * Keeps other builds out, and leaves nothing unfinished, however this one ends; the next command tidies up after one
 * that is killed. Ends the process where another build runs: it has done nothing yet.
 */
function holdProject(project: string, logger: AstroIntegrationLogger): void {
	const held = lockBuilds(join(project, LOCK));
	if ("refusal" in held) {
		logger.error(held.refusal);
		process.exit(1);
	}
	const { release } = held;
	process.once("exit", () => {
		rmSync(join(project, STAGING), { recursive: true, force: true });
		release();
	});
}

/** The path of a folder, without the slash at its end. */
const withoutSlash = (folder: URL): string => fileURLToPath(folder).replace(/[/\\]$/, "");

/** @throws Error where no content without errors has been read yet */
function contentOf(source: ContentSource): SiteContent {
	const content = source.get();
	if (!content) throw new Error("No content without errors has been read.");
	return content;
}

/** The views of the published columns: what is proven and indexed. @param withDrafts of drafts too */
function viewsOf(content: SiteContent, withDrafts = false): ColumnView[] {
	const names = new Map(content.names.map((name) => [name.id, name]));
	const messages = messagesFor(content.site.language);
	return content.columns
		.filter(({ frontMatter }) => withDrafts || frontMatter.status === "published")
		.map((column) => viewOf({ column, names, messages }));
}

/** Whether words of a column are or were withdrawn, or may be, where its files cannot be read. */
function isAnyWithdrawn({ columns, held }: SiteContent): boolean {
	const isOfOne = columns.some(({ withdrawn, links }) => withdrawn.length > 0 || links.registry.withdrawn);
	return isOfOne || held.some(({ isKept }) => !isKept);
}

/** Says what became of the columns that a build went on without, and makes it end with exit code 1. */
function endWithError(held: SiteContent["held"], logger: AstroIntegrationLogger): void {
	for (const { slug, isKept } of held) {
		const what = isKept ? "its pages are those of the last build, and search does not find them" : "it was left out";
		logger.warn(`The column ${slug} has errors: ${what}.`);
	}
	// Astro ends a build that it takes for good with 0; only what happens at the very end can change that.
	process.once("exit", () => {
		process.exitCode = 1;
	});
}
