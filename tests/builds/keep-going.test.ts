import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { build, buildSite, copyProject, edit, removeCopies, THREE_COLUMNS } from "./copies.ts";

removeCopies();
const copy = copyProject({ content: THREE_COLUMNS, without: ["columns/[slug]/p"] });
const inDist = (path: string) => join(copy, "dist", path);
const pageOf = (path: string) => parseHTML(readFileSync(inDist(`${path}index.html`), "utf8")).document;
const FARES = "content/columns/ferry-fares/column.md";

/** A published column, one that was never published and a draft have errors; an editor has changed another column. */
describe("a build that goes on without columns that have errors", () => {
	let before = "";
	let result: Awaited<ReturnType<typeof build>>;
	beforeAll(async () => {
		edit(copy, FARES, "status: published", "redirects: [old-fares]\nstatus: published");
		await buildSite(copy);
		before = readFileSync(inDist("columns/ferry-fares/index.html"), "utf8");
		edit(copy, FARES, "does not take the ferry", "takes the ferry");
		edit(copy, "content/names.yaml", "label: ", "label: Formerly ");
		mkdirSync(join(copy, "content/columns/the-quay"));
		writeFileSync(join(copy, "content/columns/the-quay/column.md"), "No front matter.\n");
		result = await build(copy, { KEEP_GOING: "1" });
	});

	test("ends with exit code 1, and tells what is wrong and what became of the columns", () => {
		expect(result.status).toBe(1);
		expect(result.output).toContain("ferry-fares/column.md:");
		expect(result.output).toContain("The column ferry-fares has errors: its pages are those of the last build");
		expect(result.output).toContain("The column the-quay has errors: it was left out");
	});
	test("publishes the other columns as they are now", () => {
		expect(readFileSync(inDist("names/index.html"), "utf8")).toContain("Formerly ");
	});
	test("keeps the last good page, with all that it loads and links to", () => {
		expect(readFileSync(inDist("columns/ferry-fares/index.html"), "utf8")).toBe(before);
		const { document } = parseHTML(before);
		const wanted = [...document.querySelectorAll("link[href], script[src], a[href]")]
			.map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
			.filter((address) => /^\/(?:_astro|names|columns\/ferry-fares)\//.test(address))
			.map((address) => address.replace(/[?#].*$/, "").slice(1))
			.map((path) => (path.endsWith("/") ? `${path}index.html` : path));
		expect(wanted.length).toBeGreaterThan(5);
		expect([...new Set(wanted)].filter((path) => !existsSync(inDist(path)))).toEqual([]);
	});
	test("keeps what leads on to it from its former address", () => {
		expect(pageOf("columns/old-fares/").querySelector("script")?.getAttribute("data-to")).toBe("/columns/ferry-fares/");
		expect(readFileSync(inDist("_redirects"), "utf8")).toContain(
			"/columns/old-fares/* /columns/ferry-fares/:splat 301",
		);
	});
	test("says on the front page which page is as it was, and which column is missing", () => {
		const said = [...pageOf("").querySelectorAll("[data-held]")].map((one) =>
			one.textContent.replace(/\s+/g, " ").trim(),
		);
		expect(said).toEqual([
			"The Price of a Crossing. This page is as it was last published: the column's files have an error.",
			"“the-quay” is missing here: the column's files have an error.",
		]);
		expect(pageOf("").querySelector("[data-held] a")?.getAttribute("href")).toBe("/columns/ferry-fares/");
	});
	test("ends as ever where what all columns share has an error, and leaves the site of before", async () => {
		edit(copy, "content/names.yaml", "\nnames:", "\nnams:");
		const { status, output } = await build(copy, { KEEP_GOING: "1" });
		expect(status).not.toBe(0);
		expect(output).toContain("Did you mean `names`?");
		expect(readFileSync(inDist("columns/ferry-fares/index.html"), "utf8")).toBe(before);
	});
});
