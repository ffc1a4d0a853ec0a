import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { create, insertMultiple, save } from "@orama/orama";
import chromium from "@sparticuz/chromium";
import { Document } from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { type Page, chromium as playwright } from "playwright-core";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import { closeIndex, indexColumns } from "../../src/search/index-columns.ts";
import { COMMON, madeColumns, RARE } from "./corpus.ts";

/**
 * `node tests/bench/search.ts [1 100 1000]`: bytes over the wire (brotli) and time to a first answer, from nothing, in a
 * real browser, for this project's index and for four others of the same passages, in one run. Made-up columns: see
 * corpus.ts. Time is without a network, so that bytes are the other half of it.
 */
const counts = process.argv.slice(2).map(Number);
const modules = resolve(import.meta.dirname, "../../node_modules");
/** Above this many passages an engine is not tried, and the table says so: its index no longer fits. */
const MOST_PASSAGES: Record<string, number> = { minisearch: 30_000, flexsearch: 30_000, lunr: 30_000, orama: 30_000 };

type Row = { name: string; files: Map<string, Uint8Array>; run: (page: Page, query: string) => Promise<number> };
type Passage = { id: string; text: string };

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const library = (path: string) => readFileSync(join(modules, path));

/** Opens an empty page, answers a query from nothing, and says how long that took. */
function timed(script: (query: string) => string): Row["run"] {
	return async (page, query) => {
		const took: unknown = await page.evaluate(
			`(async () => { const from = performance.now(); ${script(JSON.stringify(query))}; return performance.now() - from; })()`,
		);
		return typeof took === "number" ? took : Number.NaN;
	};
}

async function ours(columns: readonly AnnotatedColumn[]): Promise<Row> {
	const index = await indexColumns({ columns, names: new Map() }, "bench");
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

function miniSearch(passages: readonly Passage[]): Row {
	const index = new MiniSearch<Passage>({ fields: ["text"], storeFields: ["text"] });
	index.addAll(passages);
	const files = new Map([
		["/lib.js", library("minisearch/dist/es/index.js")],
		["/index.json", json(index)],
	]);
	const script = (query: string) => `const { default: MiniSearch } = await import("/lib.js");
		const text = await (await fetch("/index.json")).text();
		const index = MiniSearch.loadJSON(text, { fields: ["text"], storeFields: ["text"] });
		if (index.search(${query}).length === 0) throw new Error("nothing found")`;
	return { name: "minisearch", files, run: timed(script) };
}

async function flexSearch(passages: readonly Passage[]): Promise<Row> {
	const index = new Document<Passage>({ document: { id: "id", store: true, index: ["text"] }, tokenize: "strict" });
	for (const passage of passages) index.add(passage);
	const parts: [string, string][] = [];
	// Its types say that it is done at once; it may not be.
	await Promise.resolve(
		index.export((key: string, data: string) => {
			if (data) parts.push([key, data]);
		}),
	);
	const files = new Map([
		["/lib.js", library("flexsearch/dist/flexsearch.bundle.module.min.js")],
		["/index.json", json(parts)],
	]);
	const script = (query: string) => `const { Document } = await import("/lib.js");
		const parts = await (await fetch("/index.json")).json();
		const index = new Document({ document: { id: "id", store: true, index: ["text"] }, tokenize: "strict" });
		for (const [key, data] of parts) index.import(key, data);
		if (index.search(${query}).length === 0) throw new Error("nothing found")`;
	return { name: "flexsearch", files, run: timed(script) };
}

async function orama(passages: readonly Passage[]): Promise<Row> {
	const index = create({ schema: { text: "string" } });
	await insertMultiple(index, [...passages], 1000);
	const files = new Map([["/index.json", json(save(index))]]);
	const script = (query: string) => `const { create, load, search } = await import("/orama/index.js");
		const index = create({ schema: { text: "string" } });
		load(index, await (await fetch("/index.json")).json());
		if ((await search(index, { term: ${query} })).count === 0) throw new Error("nothing found")`;
	return { name: "orama", files, run: timed(script) };
}

function lunrIndex(passages: readonly Passage[]): Row {
	const index = lunr((builder) => {
		builder.ref("id");
		builder.field("text");
		for (const passage of passages) builder.add(passage);
	});
	// Lunr keeps no texts: what a result shows must come along.
	const texts = Object.fromEntries(passages.map(({ id, text }) => [id, text]));
	const files = new Map([
		["/lib.js", library("lunr/lunr.min.js")],
		["/index.json", json({ index, texts })],
	]);
	const script = (
		query: string,
	) => `await new Promise((done) => { const script = document.createElement("script"); script.src = "/lib.js"; script.onload = done; document.head.append(script); });
		const { index, texts } = await (await fetch("/index.json")).json();
		if (lunr.Index.load(index).search(${query}).length === 0) throw new Error("nothing found")`;
	return { name: "lunr", files, run: timed(script) };
}

async function measure(row: Row, query: string): Promise<{ ms: number; bytes: number; requests: number }> {
	const sent: number[] = [];
	const compressed = new Map<string, Uint8Array>();
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? "/", "http://localhost").pathname;
		const oramaFile = path.startsWith("/orama/") ? join(modules, "@orama/orama/dist/browser", path.slice(7)) : null;
		const content = oramaFile ? readFileSync(oramaFile) : row.files.get(path);
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
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const address = server.address();
	const browser = await playwright.launch({
		executablePath: process.env["CHROME"] ?? (await chromium.executablePath()),
		args: ["--no-sandbox", "--disable-gpu"],
	});
	try {
		const times: number[] = [];
		for (let time = 0; time < 4; time++) {
			const page = await (await browser.newContext()).newPage();
			await page.goto(`http://localhost:${typeof address === "object" ? address?.port : ""}/`);
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
		server.close();
	}
}

for (const count of counts.length > 0 ? counts : [1, 100, 1000]) {
	const columns = madeColumns(count);
	const passages = columns.flatMap(({ slug, blocks, text }) =>
		blocks.map(({ id, range }) => ({ id: `${slug}#${id}`, text: text.slice(range.start, range.end) })),
	);
	console.log(`\n${count} columns, ${passages.length} passages`);
	const makers = [
		{ name: "this project", make: () => ours(columns) },
		{ name: "minisearch", make: async () => miniSearch(passages) },
		{ name: "flexsearch", make: () => flexSearch(passages) },
		{ name: "orama", make: () => orama(passages) },
		{ name: "lunr", make: async () => lunrIndex(passages) },
	];
	let first = Number.NaN;
	for (const { name, make } of makers) {
		if (passages.length > (MOST_PASSAGES[name] ?? Number.POSITIVE_INFINITY)) {
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

function size(bytes: number): string {
	return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
