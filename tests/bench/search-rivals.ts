import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { create, insertMultiple, save } from "@orama/orama";
import { Document } from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { compareSearch, type Passage, type Row, timed } from "./compare-search.ts";
import { searchCounts } from "./search-counts.ts";

/**
 * Compares this project's index with four others. Their packages are this folder's own: `npm --prefix tests/bench ci`.
 */
const modules = join(import.meta.dirname, "node_modules");
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const library = (path: string) => readFileSync(join(modules, path));

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

const ORAMA = "@orama/orama/dist/browser";

async function orama(passages: readonly Passage[]): Promise<Row> {
	const index = create({ schema: { text: "string" } });
	await insertMultiple(index, [...passages], 1000);
	const scripts = globSync("**/*.js", { cwd: join(modules, ORAMA) });
	const files = new Map([
		["/index.json", json(save(index))],
		...scripts.map((path) => [`/orama/${path}`, library(join(ORAMA, path))] as const),
	]);
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

await compareSearch(searchCounts, [
	{ name: "minisearch", make: miniSearch },
	{ name: "flexsearch", make: flexSearch },
	{ name: "orama", make: orama },
	{ name: "lunr", make: lunrIndex },
]);
