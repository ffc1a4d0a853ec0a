import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { articleLd, authorLd, type LdContext } from "../../src/export/json-ld.ts";
import { renderAuthor } from "../../src/site/site-texts.ts";
import { authorEntries } from "../../src/views/authors.ts";
import { load, messages, root } from "./library.ts";

const content = mkdtempSync(join(tmpdir(), "footing-"));
afterAll(() => rmSync(content, { recursive: true, force: true }));
cpSync(join(root, "tests/fixtures/three-columns/content"), content, { recursive: true });
cpSync(join(root, "tests/fixtures/three-columns/authors.yaml"), join(content, "authors.yaml"));
const { library, columns, diagnostics } = load(content);
const authors = library.authors.map((one) => renderAuthor(one, "/reading"));
const [odile, brellis] = authors;
if (!odile || !brellis) throw new Error("The authors are missing.");

describe("the authors of columns", () => {
	test("have the columns of their bylines, the newest first", () => {
		expect(diagnostics.all.filter(({ rule }) => rule === "author-without-column")).toEqual([]);
		expect(
			authorEntries(authors, columns).map((entry) => [entry.author.id, entry.columns.map(({ slug }) => slug)]),
		).toEqual([
			["odile-farnwick", expect.arrayContaining(["ferry-fares", "who-pays-the-pilot"])],
			["brellis", ["the-tide-gauge"]],
		]);
	});
	test("say nothing that was withdrawn: their entries are searched for it", () => {
		expect(library.registered.some(({ id, text }) => id === "odile-farnwick" && text.includes("*ferries*"))).toBe(true);
	});
	test("have no page without a column", () => {
		expect(authorEntries(authors, [])).toEqual([]);
	});
	test("have a biography below the base path", () => {
		expect(odile.biography).toContain('<a href="/reading/claims/">');
		expect(brellis).not.toHaveProperty("biography");
	});
});

describe("structured data", () => {
	const context: LdContext = { column: String, passage: String, name: String, names: new Map(), messages };
	const [column] = columns.filter(({ slug }) => slug === "the-tide-gauge");
	if (!column) throw new Error("The column is missing.");
	const author = (id: string) => `https://reading.example/authors/${id}/`;
	test("names the page of an author under the byline that the column prints", () => {
		expect(articleLd(column.frontMatter, column.slug, { ...context, authors, author })).toMatchObject({
			author: { "@type": "Person", "@id": author("brellis"), name: "Håkon Brellis" },
		});
		expect(authorLd(brellis, { ...context, author })).toMatchObject({
			name: "Håkon V. Brellis",
			alternateName: ["Håkon Brellis"],
		});
	});
	test("has the byline alone where nobody has an entry", () => {
		expect(articleLd(column.frontMatter, column.slug, context)).toMatchObject({
			author: { "@type": "Person", name: "Håkon Brellis" },
		});
	});
});
