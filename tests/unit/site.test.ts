import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { articleLd, type LdContext } from "../../src/export/json-ld.ts";
import { siteSchema } from "../../src/model/site.ts";
import { optionalTypes } from "../../src/model/vocabulary.ts";
import { renderTexts } from "../../src/site/site-texts.ts";
import { build, load, messages, root } from "./library.ts";

const defaults = {
	name: "Footing",
	language: "en",
	guide: "reader",
	passages: "few",
	kinds: [...optionalTypes],
	proposals: "sure",
	decided: [],
	links: [],
	colours: "blue",
	face: "literata",
};
const own = load("tests/fixtures/own-site");

test("gives the site its defaults when there is no site.yaml", () => {
	const { library, diagnostics } = load("tests/fixtures/three-columns/content");
	expect(library.site).toEqual(defaults);
	expect(diagnostics.hasErrors).toBe(false);
});

test("keeps the defaults of the fields that site.yaml leaves out", () => {
	expect(siteSchema.parse({ name: "The Harbour Column" })).toEqual({ ...defaults, name: "The Harbour Column" });
});

test("the site.yaml that the guide shows is a sound one", () => {
	const page = readFileSync(join(root, "content/guide/own-site.md"), "utf8");
	const [, yaml = ""] = /```yaml\n(name: .*?)```/s.exec(page) ?? [];
	expect(siteSchema.parse(parse(yaml))).toMatchObject({ name: "The Harbour Column", guide: "reader" });
});

describe("what an owner writes in site.yaml", () => {
	test("is read without a complaint", () => {
		expect(own.diagnostics.all).toEqual([]);
		expect(own.library.site.publisher).toEqual({ name: "The Harbour Society", kind: "organisation" });
	});
	test("is searched for words that were withdrawn, like the registers", () => {
		const searched = new Map(own.library.registered.map(({ id, text }) => [id, text]));
		expect([...searched.keys()]).toEqual(["name", "tagline", "about", "corrections", "privacy", "imprint"]);
		expect(searched.get("imprint")).toContain("The Harbour Society, 1 Quay.");
	});
	test("becomes HTML, its headings below the page's own and its paths below the base path", () => {
		const { about, imprint, privacy } = renderTexts(own.library.texts, "/reading");
		expect(about).toContain('<a href="/reading/claims/">');
		expect(imprint).toContain("<h2>Who answers</h2>");
		expect(privacy).toBe("<p>We keep <em>nothing</em>.</p>");
	});
	test("shows name and tagline in previews, whose letters are checked", () => {
		expect(own.library.previewed.map(({ text }) => text)).toEqual(["The Harbour Column", "What the harbour reads."]);
	});
});

describe("the publisher of a site in structured data", () => {
	const [view] = build("content").views;
	if (!view) throw new Error("The column is missing.");
	const { frontMatter, slug } = view.column;
	const context: LdContext = { column: String, passage: String, name: String, names: new Map(), messages };
	const { publication: _, ...unprinted } = frontMatter;
	const publisher = { name: "A. Owner", kind: "person" } as const;
	test("publishes a column that no publication printed", () => {
		expect(articleLd(unprinted, slug, { ...context, publisher })).toMatchObject({
			publisher: { "@type": "Person", name: "A. Owner" },
		});
	});
	test("does not take the place of the publication that printed it", () => {
		const article = articleLd({ ...unprinted, publication: "The Gazette" }, slug, { ...context, publisher });
		expect(article).toMatchObject({ publisher: { "@type": "Organization", name: "The Gazette" } });
	});
	test("is left out where the owner names none", () => {
		expect(articleLd(unprinted, slug, context)).not.toHaveProperty("publisher");
	});
});
