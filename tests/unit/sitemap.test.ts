import { expect, test } from "vitest";
import { listPages, sitemap } from "../../src/site/sitemap.ts";
import { ownView } from "./library.ts";

const { column } = ownView();
const pages = [
	"columns/putins-ploy/p/p1/",
	"columns/putins-ploy/",
	"404/",
	"",
	"columns/putins-ploy/ledger/",
	"names/",
];

test("lists the pages for readers, a column's with the day of its editor's last decision", () => {
	const changed = column.editor?.on;
	expect(changed).toBeDefined();
	expect(listPages(pages, [column])).toEqual([
		{ address: "", changed: null },
		{ address: "columns/putins-ploy/", changed },
		{ address: "columns/putins-ploy/ledger/", changed },
		{ address: "names/", changed: null },
	]);
});

test("gives the day of publication when no editor has seen the column", () => {
	const unseen = { ...column, editor: null };
	expect(listPages(["columns/putins-ploy/"], [unseen])[0]?.changed).toBe(column.frontMatter.published);
});

test("leaves out a column that has its own address on another site", () => {
	const frontMatter = { ...column.frontMatter, canonical: "https://example.org/piece" };
	expect(listPages(["columns/putins-ploy/"], [{ ...column, frontMatter }])).toEqual([]);
});

test("is an index and as many lists as are needed, under the base path", () => {
	const listed = ["", "a/", "b&c/"].map((address) => ({ address, changed: address === "a/" ? "2026-02-05" : null }));
	const files = sitemap(listed, "https://example.org/reading/", 2);
	expect([...files.keys()]).toEqual(["sitemap-index.xml", "sitemap-0.xml", "sitemap-1.xml"]);
	expect(files.get("sitemap-index.xml")).toContain("<loc>https://example.org/reading/sitemap-1.xml</loc>");
	expect(files.get("sitemap-0.xml")).toContain(
		"<url><loc>https://example.org/reading/a/</loc><lastmod>2026-02-05</lastmod></url>",
	);
	expect(files.get("sitemap-1.xml")).toContain("<loc>https://example.org/reading/b&amp;c/</loc>");
});
