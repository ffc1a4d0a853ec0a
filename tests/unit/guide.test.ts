import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { remark } from "remark";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import type { Site } from "../../src/model/site.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { ContentFolder } from "../../src/pipeline/parse/content-folder.ts";
import { readGuide } from "../../src/pipeline/parse/guide.ts";
import { resolveGuideLink } from "../../src/pipeline/parse/guide-link.ts";
import { findInGuide } from "../../src/search/guide.ts";
import { renderGuide, shownGuide } from "../../src/site/guide.ts";
import { addresses } from "../../src/site/routes.ts";
import { load, root } from "./library.ts";

const site: Site = {
	name: "Footing",
	language: "en",
	guide: "reader",
	kinds: [],
	proposals: "sure",
	decided: [],
	passages: "few",
	links: [],
	colours: "blue",
	face: "literata",
};
const address = addresses("/reading/");
const { library, diagnostics } = load("tests/fixtures/guide");

/** Renders the pages of the fixture that a choice of the owner's shows, and gives the HTML of each by name. */
function render(guide: Site["guide"], isWriting = false): Record<string, string> {
	const pages = renderGuide(shownGuide(library.guide, { ...site, guide }, isWriting), address);
	return Object.fromEntries(pages.map(({ name, html }) => [name, html]));
}

test("reads pages in their order, without errors", () => {
	expect(diagnostics.all.filter(({ file }) => file.includes("guide"))).toEqual([]);
	expect(library.guide.map(({ name }) => name)).toEqual(["first", "second", "decisions/one-line"]);
});

test("shows the pages that the owner chooses, and all while content is being written", () => {
	expect(Object.keys(render("reader"))).toEqual(["first"]);
	expect(Object.keys(render("none"))).toEqual([]);
	expect(Object.keys(render("all"))).toHaveLength(3);
	expect(Object.keys(render("none", true))).toHaveLength(3);
});

describe("links between pages", () => {
	const cases: [page: string, address: string, target: unknown][] = [
		["links", "./names.md#aliases", { to: "page", name: "names", heading: "aliases" }],
		["links", "names.md", { to: "page", name: "names", heading: null }],
		["links", "decisions/own-loader.md", { to: "page", name: "decisions/own-loader", heading: null }],
		["decisions/own-loader", "../links.md", { to: "page", name: "links", heading: null }],
		["links", "#drift", { to: "page", name: "links", heading: "drift" }],
		["links", "pictures/strip.png", { to: "picture", file: "strip.png" }],
		["links", "../../README.md#try-it", { to: "repository", path: "../README.md" }],
		["links", "https://example.org/a", { to: "web" }],
		["links", "/about/", { to: "nothing" }],
		["links", "javascript:alert(1)", { to: "nothing" }],
		["links", "http://example.org/", { to: "nothing" }],
	];
	test.each(cases)("resolves on %s the link %s", (page, link, target) => {
		expect(resolveGuideLink(page, link)).toEqual(target);
	});

	test("become addresses of the site where the page is shown, and plain words where it is not", () => {
		const link = '<a href="/reading/guide/second/#tables">the second page</a>';
		expect(render("all")["first"]).toContain(link);
		expect(render("reader")["first"]).not.toContain("second/");
		expect(render("reader")["first"]).toContain("the second page");
		expect(render("all")["decisions/one-line"]).toContain('<a href="/reading/guide/first/">');
	});

	test("to files of the project become plain words", () => {
		expect(render("all")["first"]).not.toContain("README.md");
		expect(render("all")["first"]).toContain("the README");
	});
});

test("renders tables, ids of headings and pictures, and leaves comments out", () => {
	const { second = "" } = render("all");
	expect(second).toContain('<h2 id="tables">');
	expect(second).toContain('<h2 id="tables-1">');
	expect(second).toMatch(/<div class="scroll" tabindex="0"><table>/);
	expect(second).toContain('src="/reading/guide/pictures/dot.png"');
	expect(second).not.toContain("a comment");
});

test("keeps a number on the line of what it counts, and code as it is", () => {
	const { first = "" } = render("all");
	expect(first).toContain("has 12\u00a0lines at most");
	expect(first).toContain("<code>wc -l 12 lines</code>");
});

test("finds headings before texts, and marks the words", () => {
	const index = [
		{ address: "/a/", page: "A", heading: null, text: "The registry holds the links of a column." },
		{ address: "/b/#links", page: "B", heading: "Links that last", text: null },
	];
	const [first, second] = findInGuide(index, "links");
	expect(first?.entry.address).toBe("/b/#links");
	expect(second?.spans.map(({ start, end }) => second.text.slice(start, end))).toEqual(["links"]);
	expect(findInGuide(index, "nowhere")).toEqual([]);
	expect(findInGuide(index, " ")).toEqual([]);
});

describe("the guide of this project", () => {
	const found = new Diagnostics();
	const guide = readGuide(new ContentFolder(join(root, "content"), root, found));

	test("has links to files and headings that exist", () => {
		for (const { name, file, body } of guide) {
			visit(body, "element", ({ tagName, properties }) => {
				const target = resolveGuideLink(name, String(properties.href));
				if (tagName !== "a" || target.to !== "repository") return;
				const path = join(root, "content", target.path);
				expect(existsSync(path), `${file}: ${properties.href}`).toBe(true);
				const heading = String(properties.href).split("#")[1];
				if (heading !== undefined) expect(headingIds(path), `${file}: ${properties.href}`).toContain(heading);
			});
		}
	});
});

/** The ids that GitHub gives the headings of a markdown file. */
function headingIds(path: string): string[] {
	const ids: string[] = [];
	visit(remark().parse(readFileSync(path, "utf8")), "heading", (heading) => {
		const text = heading.children.map((child) => ("value" in child ? child.value : "")).join("");
		ids.push(
			text
				.toLowerCase()
				.replace(/[^\p{L}\p{N}_\- ]/gu, "")
				.replaceAll(" ", "-"),
		);
	});
	return ids;
}
