import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ADDRESS } from "../../src/export/citation-address.ts";
import { citationsOf } from "../../src/export/citations.ts";
import { withStanding } from "../../src/export/quotation-formats.ts";
import { frontMatterSchema } from "../../src/model/column.ts";
import { ownView } from "./library.ts";

/** Citations as an established processor of CSL styles writes them; `bibtex` in lines. */
const goldens = z
	.array(
		z.strictObject({
			case: z.string(),
			front: frontMatterSchema.pick({
				headline: true,
				byline: true,
				author: true,
				published: true,
				publication: true,
			}),
			apa: z.string(),
			chicago: z.string(),
			mla: z.string(),
			bibtex: z.array(z.string()),
		}),
	)
	.parse(JSON.parse(readFileSync(new URL("../fixtures/citations/citations.json", import.meta.url), "utf8")));

test.each(goldens)("cites a column: $case", ({ front, apa, chicago, mla, bibtex }) => {
	expect(citationsOf(front, "slug")).toEqual({ apa, chicago, mla, bibtex: bibtex.join("\n") });
});

describe("a BibTeX entry", () => {
	const front = { headline: "H", byline: "The Staff", published: "2026-02-05" };
	test("holds every special character as text", () => {
		const { bibtex } = citationsOf(
			{ ...front, headline: "R&D 5% $3 #1 a_b {c} ~d ^e \\f <g>", byline: "A & B_C" },
			"s",
		);
		expect(bibtex).toContain("author = {{A \\& B\\textunderscore{}C}}");
		expect(bibtex).toContain(
			"{R\\&{D} 5\\% \\textdollar{}3 \\#1 a\\textunderscore{}b \\textbraceleft{}c\\textbraceright{} \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}f \\textless{}g\\textgreater{}}",
		);
	});
	test("keeps letters of every script, and takes its key from the slug where none is Latin", () => {
		const { bibtex } = citationsOf({ ...front, headline: "Élan – 日本", byline: "山田" }, "elan");
		expect(bibtex).toContain("@misc{elan-2026,");
		expect(bibtex).toContain("author = {{山田}}");
		expect(bibtex).toContain("title = {Élan -- 日本}");
	});
	test("keeps capitals that a style would lower", () => {
		expect(citationsOf({ ...front, headline: "NATO and the iPhone" }, "s").bibtex).toContain(
			"{{NATO} and the {iPhone}}",
		);
	});
	test("has the column’s stance in its note", () => {
		const { bibtex } = citationsOf(front, "s");
		expect(withStanding(bibtex, "bibtex", { genre: "opinion column", told: ["Credited to “A & {B}”"] })).toContain(
			"\n\tnote = {Opinion column. Credited to “A \\& \\textbraceleft{}B\\textbraceright{}”},\n}",
		);
	});
});

test("prints a family name as it is given when it has a particle", () => {
	const front = { headline: "H", byline: "x", published: "2026-02-05" };
	const { chicago, apa } = citationsOf({ ...front, author: { given: "Ludwig", family: "van Beethoven" } }, "s");
	expect(chicago).toMatch(/^van Beethoven, Ludwig\./);
	expect(apa).toMatch(/^van Beethoven, L\./);
});

describe("the citation of a column", () => {
	const front = { ...ownView().column.frontMatter, publication: "A Paper" };
	test("has the paper in each style when it is known", () => {
		expect(citationsOf(front, "putins-ploy")).toMatchObject({
			apa: `Francis, D. (2026, February 5). Putin’s Ploy. A Paper. ${ADDRESS}`,
			chicago: `Francis, Diane. “Putin’s Ploy.” A Paper, February 5, 2026. ${ADDRESS}.`,
			mla: `Francis, Diane. “Putin’s Ploy.” A Paper, 5 Feb. 2026, ${ADDRESS}.`,
		});
		const { bibtex } = citationsOf(front, "putins-ploy");
		expect(bibtex).toContain("author = {Francis, Diane}");
		expect(bibtex).toContain("month = feb,\n\tday = {5},");
		expect(bibtex).not.toContain("howpublished");
	});
	test("has the byline as it stands when it is not known whose name it is", () => {
		const { author: _, ...anonymous } = { ...front, byline: "The Editors" };
		expect(citationsOf(anonymous, "x").apa).toMatch(/^The Editors\. \(2026, February 5\)\./);
	});
});
