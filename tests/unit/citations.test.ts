import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { citationsOf } from "../../src/export/citations.ts";
import { withFramings } from "../../src/export/quotation-formats.ts";
import { frontMatterSchema } from "../../src/model/column.ts";

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

test.each(goldens)("a column is cited: $case", ({ front, apa, chicago, mla, bibtex }) => {
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
	test("says how the column stands to the words in its note", () => {
		const { bibtex } = citationsOf(front, "s");
		expect(withFramings(bibtex, true, ["Credited to “A & {B}”"])).toContain(
			"\n\tnote = {Credited to “A \\& \\textbraceleft{}B\\textbraceright{}”},\n}",
		);
	});
});

test("a family name is printed as it is given, particle and all", () => {
	const front = { headline: "H", byline: "x", published: "2026-02-05" };
	const { chicago, apa } = citationsOf({ ...front, author: { given: "Ludwig", family: "van Beethoven" } }, "s");
	expect(chicago).toMatch(/^van Beethoven, Ludwig\./);
	expect(apa).toMatch(/^van Beethoven, L\./);
});
