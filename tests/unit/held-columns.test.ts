import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mint } from "../../src/links/index.ts";
import { printRegistry } from "../../src/links/print-registry.ts";
import { fingerprintOf } from "../../src/pipeline/withhold/find-passages.ts";
import { areFreeOfWithdrawn } from "../../src/site/free-pages.ts";
import { heldColumns } from "../../src/site/held-columns.ts";
import { keepPages } from "../../src/site/keep-pages.ts";

const SHOWN = "The town met. Vale took the money, it said.";
const MASKED = "The town met. Vale •••• •••• ••••, it said.";
const withdrawal = (quote: string) => ({ passage: { quote }, field: null, on: "2026-05-05", reason: "It is false." });
/** An `annotations.yaml` with words that are withdrawn. @param field where, with a comma after it */
const withdrawn = (quote: string, field = "") =>
	`by: the editors\non: "2026-05-05"\nwithdrawn:\n  - { ${field}passage: { quote: ${quote} }, on: "2026-05-05", reason: It is false. }\n`;
const page = (text: string) =>
	`<article><h1 itemprop="headline">The Till</h1><div itemprop="articleBody"><p>${text}</p></div></article>`;

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "footing-held-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (file: string, text: string) => {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
};
const site = (name = "dist") => pathToFileURL(`${join(folder, name)}/`);
/** What becomes of the column in the folder `the-till`, whose `column.md` cannot be read. */
const held = (slugs = ["the-till"]) =>
	heldColumns(new Set(slugs), { columns: [], built: [], problems: [], content: folder }, site());

describe("the last page of a column with errors", () => {
	const free = (shown: string, built: string | null, quotes: string[], registry = mint([SHOWN]).registry) => {
		write("dist/columns/the-till/index.html", page(shown));
		const entries = quotes.map(withdrawal);
		const withdrawn = quotes.map(() => ({ on: "2026-05-05", reason: "It is false.", words: 3, range: null }));
		return areFreeOfWithdrawn(new URL("columns/the-till/", site()), {
			entries,
			registry,
			built: built === null ? undefined : { text: built, withdrawn },
			others: { quotes: [], shown: [] },
		});
	};
	test("is kept without the words that are withdrawn now, and not with them", () => {
		expect(free(MASKED, MASKED, ["took the money"])).toBe(true);
		expect(free(SHOWN, MASKED, ["took the money"])).toBe(false);
	});
	test("is not kept when as many passages are withdrawn from it, and others", () => {
		expect(free(MASKED, "The •••• ••••. Vale took the money, it said.", ["town met"])).toBe(false);
		expect(free(MASKED, "The town met. Vale •••• •••• ••••, •••• ••••.", ["took the money, it said"])).toBe(false);
	});
	test("is not kept with a page of changes that still has a word withdrawn from a former version", () => {
		write("dist/columns/the-till/changes/index.html", "<p>Vale <del>stole</del> <ins>lent</ins> the money</p>");
		expect(free(MASKED, MASKED, ["stole"])).toBe(false);
	});
	test("is judged by the record when the column cannot be read", () => {
		const known = { ...mint([MASKED]).registry, withdrawn: [fingerprintOf(withdrawal("took the money"))] };
		expect(free(MASKED, null, ["took the money"], known)).toBe(true);
		expect(free(SHOWN, null, ["took the money"], known)).toBe(false);
		expect(free(MASKED, null, ["took the money", "town met"], known)).toBe(false);
	});
});

describe("a column with errors", () => {
	beforeEach(() => {
		write("dist/columns/the-till/index.html", page(SHOWN));
		write("columns/the-till/links.yaml", printRegistry(mint([SHOWN]).registry));
	});
	test.each([
		["nothing is withdrawn", "by: [oops", true],
		["`withdrawn` is misspelt", 'withdrwan:\n  - { passage: { quote: "took the money" } }\n', false],
		["the file cannot be read", "by: [oops\nwithdrawn:\n  - { passage: { quote: took } }\n", false],
		["`withdrawn` is indented by mistake", "voices:\n  withdrawn:\n  - { passage: { quote: took } }\n", false],
	])("has its last page on the site unless it may have withdrawn words: %s", (_, annotations, isKept) => {
		write("columns/the-till/annotations.yaml", annotations);
		// A headline that may have been withdrawn is not told.
		expect(held()).toEqual([{ slug: "the-till", headline: isKept ? "The Till" : "the-till", isKept }]);
	});
	test("has no page on the site that shows words withdrawn from another column, in a note", () => {
		const note = "<p>Here, too, Marrow took the golden one.</p>";
		write("dist/columns/the-quay/index.html", `${page(SHOWN)}${note}`);
		write("columns/the-quay/annotations.yaml", "by: [oops");
		expect(held(["the-quay"])).toMatchObject([{ isKept: true }]);
		write("columns/the-till/annotations.yaml", withdrawn("took the golden"));
		expect(held(["the-quay", "the-till"])).toMatchObject([{ slug: "the-quay", isKept: false }, {}]);
	});
	test("is named without words that are withdrawn from its headline", () => {
		write("columns/the-till/annotations.yaml", withdrawn("Till", "field: headline, "));
		expect(held()).toEqual([{ slug: "the-till", headline: "The ••••", isKept: false }]);
	});
	test("has no page on the site with a headline that is withdrawn, though its text shows the words", () => {
		write("dist/columns/the-till/index.html", page(SHOWN).replace("The Till", "The town met"));
		const entry = { ...withdrawal("The town met"), field: "headline" as const };
		write("columns/the-till/annotations.yaml", withdrawn("The town met", "field: headline, "));
		const registry = { ...mint([SHOWN]).registry, withdrawn: [fingerprintOf(entry)] };
		write("columns/the-till/links.yaml", printRegistry(registry));
		expect(held()).toEqual([{ slug: "the-till", headline: "•••• •••• ••••", isKept: false }]);
	});
	test.each([
		["records none", "format: 1\n<<<<<<< HEAD\n", true],
		["may record some", "format: 1\n<<<<<<< HEAD\nwithdrawn: [5d3747ae9a3df3b8]\n", false],
	])("has its last page on the site when links.yaml cannot be read and %s: %#", (_, record, isKept) => {
		write("columns/the-till/links.yaml", record);
		expect(held()).toMatchObject([{ isKept }]);
	});
	test("has it at the former address when its folder was renamed", () => {
		write("columns/the-new-till/links.yaml", printRegistry({ ...mint([SHOWN]).registry, slugs: ["the-till"] }));
		rmSync(join(folder, "columns/the-till"), { recursive: true });
		expect(held(["the-new-till"])).toEqual([{ slug: "the-till", headline: "The Till", isKept: true }]);
	});
});

describe("pages of names that are kept with a column", () => {
	beforeEach(() => {
		write(
			"dist/columns/the-till/index.html",
			`${page(SHOWN)}<a href="/names/vale/">Vale</a> <a href="/names/moor/">M</a>`,
		);
		write("dist/names/vale/index.html", '<a href="/columns/the-till/#p1">x</a>');
		write("dist/names/moor/index.html", '<a href="/columns/the-quay/#p1">x</a> <a href="/columns/the-till/#p1">x</a>');
		mkdirSync(join(folder, "new/columns"), { recursive: true });
	});
	const kept = (isAnyWithdrawn: boolean) => {
		keepPages([{ slug: "the-till", headline: "The Till", isKept: true }], site(), site("new"), "/", isAnyWithdrawn);
		return ["vale", "moor"].filter((id) => existsSync(join(folder, "new/names", id)));
	};
	test("are all that it links to when no column has withdrawn words", () => {
		expect(kept(false)).toEqual(["vale", "moor"]);
	});
	test("are those of kept columns alone when words of others may be withdrawn", () => {
		expect(kept(true)).toEqual(["vale"]);
	});
});
