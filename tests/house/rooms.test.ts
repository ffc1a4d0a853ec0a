import { describe, expect, test } from "vitest";
import { circlesIn, importsIn } from "./imports.ts";
import { readSources } from "./sources.ts";

/** The rooms of `src`, top to bottom. A room may import only rooms below it, and none beside it. */
const FLOORS = [
	["pages"],
	["layouts"],
	["components"],
	["site"],
	["browser"],
	["styles"],
	["cli"],
	["search", "cards", "export", "import", "desk"],
	["views"],
	["messages"],
	["pipeline"],
	["links"],
	["model"],
	["text"],
];

const imports = importsIn(readSources("src/**/*.{ts,astro}"));

function roomOf(file: string): string {
	// Astro asks for this file at this place.
	return file === "src/content.config.ts" ? "site" : (file.split("/")[1] ?? "");
}

const floorOf = (file: string) => FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)));

describe("the rooms of src", () => {
	test("each stands on a floor", () => {
		const files = imports.flatMap(({ from, to }) => [from, to]);
		expect([...new Set(files)].filter((file) => floorOf(file) < 0)).toEqual([]);
		expect(imports.length).toBeGreaterThan(1000);
	});
	test("import only rooms below them", () => {
		const up = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to) && floorOf(to) <= floorOf(from));
		expect(up.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
	});
	test("hold no files that import each other", () => {
		expect(circlesIn(imports)).toEqual([]);
	});
	test("hold detectors that read sentences by syntax, and none by who says what", () => {
		const folder = (file: string) => /^src\/pipeline\/detect\/([^/]+)\//.exec(file)?.[1] ?? "";
		const below = ["grammar", "lexicon", "syntax"];
		const aside = ["questions", "figures", "times", "claims"];
		const wrong = imports.filter(({ from, to }) => {
			const [reader, read] = [folder(from), folder(to)];
			if (below.includes(reader)) return below.indexOf(read) > below.indexOf(reader) || aside.includes(read);
			return aside.includes(reader) && read === "attribution";
		});
		const up = imports.filter(({ from, to }) => below.includes(folder(from)) && folder(to) === "attribution");
		expect([...wrong, ...up].map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
	});
});

describe("finding imports and circles", () => {
	test("finds static, dynamic, type and style imports of other files", () => {
		const text = [
			'import { a } from "./a.ts";',
			'import type { B } from "../b.ts";',
			'import "../styles/c.css";',
			'export { d } from "./d.ts";',
			'const e = await import("./e.ts");',
			'import f from "./f.csl?raw";',
			'import { z } from "zod";',
		].join("\n");
		expect(importsIn([{ file: "src/x/y.ts", text }]).map(({ to }) => to)).toEqual([
			"src/x/a.ts",
			"src/b.ts",
			"src/styles/c.css",
			"src/x/d.ts",
			"src/x/e.ts",
			"src/x/f.csl",
		]);
	});
	test("finds circles of two and more, however long", () => {
		const chain = (...nodes: string[]) => nodes.slice(1).map((to, index) => ({ from: nodes[index] ?? "", to }));
		expect(circlesIn(chain("a", "b", "c"))).toEqual([]);
		expect(circlesIn(chain("a", "b", "c", "a"))).toEqual([["a", "b", "c"]]);
		expect(circlesIn([...chain("a", "b", "a"), ...chain("b", "c", "d", "e", "c")])).toEqual([
			["c", "d", "e"],
			["a", "b"],
		]);
	});
});
