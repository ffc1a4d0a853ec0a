import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "playwright-core";
import { messagesFor } from "../../src/messages/index.ts";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import { buildIndex, closeIndex } from "../../src/search/build-index.ts";
import { viewOf } from "../../src/views/column-view.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveWith } from "../browser/serve.ts";
import { COMMON, madeColumns, RARE } from "./corpus.ts";

/** Above this many passages no other engine is tried, and the table says so: its index no longer fits. */
const MOST_PASSAGES = 30_000;

/** An engine with its index: the files that a page fetches, by address, and how a page answers a query from nothing. */
export type Row = {
	name: string;
	files: Map<string, Uint8Array>;
	/** @returns milliseconds */
	run: (page: Page, query: string) => Promise<number>;
};
export type Passage = { id: string; text: string };
export type Rival = { name: string; make: (passages: readonly Passage[]) => Row | Promise<Row> };

/** Opens an empty page, answers a query from nothing, and says how long that took. */
export function timed(script: (query: string) => string): Row["run"] {
	return async (page, query) => {
		const took: unknown = await page.evaluate(
			`(async () => { const from = performance.now(); ${script(JSON.stringify(query))}; return performance.now() - from; })()`,
		);
		return typeof took === "number" ? took : Number.NaN;
	};
}

/** Prints, for each number of made-up columns, bytes and times of this project's index and of others. */
export async function compareSearch(counts: readonly number[], rivals: readonly Rival[]): Promise<void> {
	for (const count of counts) {
		const columns = madeColumns(count);
		const passages = columns.flatMap(({ slug, blocks, text }) =>
			blocks.map(({ id, range }) => ({ id: `${slug}#${id}`, text: text.slice(range.start, range.end) })),
		);
		console.log(`\n${count} columns, ${passages.length} passages`);
		const makers = [
			{ name: "this project", make: () => ours(columns) },
			...rivals.map(({ name, make }) => ({ name, make: async () => make(passages) })),
		];
		let first = Number.NaN;
		for (const { name, make } of makers) {
			if (passages.length > (name === "this project" ? Number.POSITIVE_INFINITY : MOST_PASSAGES)) {
				console.log(`  ${name.padEnd(24)} not tried: to make its index needs more than 4 GB of memory`);
				continue;
			}
			try {
				const started = performance.now();
				const row = await make();
				const built = (performance.now() - started) / 1000;
				const rare = await measure(row, RARE);
				const common = await measure(row, COMMON);
				if (Number.isNaN(first)) first = rare.ms;
				console.log(
					`  ${row.name.padEnd(24)} rare phrase ${size(rare.bytes)} in ${rare.requests} requests, ${rare.ms.toFixed(0)} ms (${(rare.ms / first).toFixed(1)} times ours); common word ${size(common.bytes)}, ${common.ms.toFixed(0)} ms; indexed in ${built.toFixed(1)} s`,
				);
			} catch (error) {
				console.log(`  ${name.padEnd(24)} failed: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
			}
		}
	}
}

async function ours(columns: readonly AnnotatedColumn[]): Promise<Row> {
	const context = { names: new Map(), messages: messagesFor("en") };
	const views = columns.map((column) => viewOf({ column, ...context }));
	const index = await buildIndex(views, "bench", (slug) => `/columns/${slug}/`);
	await closeIndex();
	const script = (query: string) => `const { createInstance } = await import("/pagefind/pagefind.js");
		const engine = createInstance({ basePath: "/pagefind/", baseUrl: "/", noWorker: true, metaCacheTag: "bench" });
		await engine.init();
		const { results } = await engine.search(${query});
		const found = await Promise.all(results.slice(0, 8).map((one) => one.data()));
		if (found.length === 0) throw new Error("nothing found")`;
	const files = new Map([...index].map(([path, content]) => [`/pagefind/${path}`, content]));
	return { name: "this project (pagefind)", files, run: timed(script) };
}

async function measure(row: Row, query: string): Promise<{ ms: number; bytes: number; requests: number }> {
	const sent: number[] = [];
	const compressed = new Map<string, Uint8Array>();
	const { origin, stop } = await serveWith((request, response) => {
		const path = new URL(request.url ?? "/", "http://localhost").pathname;
		const content = row.files.get(path);
		response.setHeader("content-type", path.endsWith(".js") ? "text/javascript" : "text/html");
		if (!content) return void response.end("<!doctype html><title>bench</title>");
		const quality = content.length > 5_000_000 ? 5 : 9;
		const small =
			compressed.get(path) ?? brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
		compressed.set(path, small);
		const isSmaller = small.length < content.length;
		if (isSmaller) response.setHeader("content-encoding", "br");
		sent.push(isSmaller ? small.length : content.length);
		return void response.end(isSmaller ? small : content);
	});
	const browser = await launchBrowser();
	try {
		const times: number[] = [];
		for (let time = 0; time < 4; time++) {
			const page = await (await browser.newContext()).newPage();
			await page.goto(`${origin}/`);
			sent.length = 0;
			const ms = await row.run(page, query);
			// The first run compresses, and is not counted.
			if (time > 0) times.push(ms);
			await page.context().close();
		}
		const bytes = sent.reduce((sum, size) => sum + size, 0);
		return { ms: times.sort((a, b) => a - b)[1] ?? Number.NaN, bytes, requests: sent.length };
	} finally {
		await browser.close();
		stop();
	}
}

function size(bytes: number): string {
	return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
