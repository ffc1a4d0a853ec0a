import { rehype } from "rehype";
import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { citationsOf } from "../../src/export/citations.ts";
import { type Quoted, withStanding, writeQuotation } from "../../src/export/quotation-formats.ts";
import { quotationFormats } from "../../src/model/vocabulary.ts";
import { toldBriefly } from "../../src/views/passage-lead.ts";
import { ownView } from "./library.ts";

const { column, passages } = ownView();
const genre = "opinion column";

describe("a quotation that is copied", () => {
	const hostile: Quoted = {
		lead: "“Some” *rejected* <i>by</i> the column:",
		words: "5 < 6 & “*never* [x](y)” <img src=x onerror=alert(1)> `code` ![i](j)",
		framings: ["Rejected by the column: <b>“Some”</b>"],
		headline: "A “Headline” & more]",
		byline: "A. *Writer*",
		genre: "opinion column",
		date: "February 5, 2026",
		url: "https://reading.example/columns/x/?a=1&b=<2>",
	};
	test("reads as the same text, with its source, when it is HTML", () => {
		const html = writeQuotation(hostile, "html");
		const tree = rehype().data("settings", { fragment: true }).parse(html);
		const text = JSON.stringify(tree);
		expect(html).toContain('<blockquote cite="https://reading.example/columns/x/?a=1&amp;b=&lt;2&gt;">');
		expect(text).not.toContain('"tagName":"img"');
		expect(text).not.toContain('"tagName":"b"');
	});
	test("reads as the same text when it is markdown", () => {
		const tree = remark().parse(writeQuotation(hostile, "markdown"));
		const kinds = JSON.stringify(tree).match(/"type":"[a-zA-Z]+"/g) ?? [];
		expect(new Set(kinds)).toEqual(
			new Set(['"type":"root"', '"type":"blockquote"', '"type":"paragraph"', '"type":"text"', '"type":"link"']),
		);
		expect(kinds.filter((kind) => kind.includes("link"))).toHaveLength(1);
	});
	test("names who says it, then where, and the link, when it is plain text", () => {
		const { words = "", framings = [] } = passages.find(({ id }) => id === "c-war-could-end") ?? {};
		const quoted = {
			lead: null,
			words,
			framings,
			headline: "Putin’s Ploy",
			byline: "Diane Francis",
			genre,
			date: "February 5, 2026",
		};
		expect(writeQuotation({ ...quoted, url: "https://reading.example/" }, "plain")).toBe(
			"“Putin’s war could end if Ukraine’s allies got their acts together.”\nIn the columnist’s own voice: Diane Francis.\n— Diane Francis, “Putin’s Ploy”, opinion column, February 5, 2026\nhttps://reading.example/",
		);
	});
	test("begins with who is credited, and that the column rejects it, before the words", () => {
		const { lead = null, words = "", framings = [] } = passages.find(({ id }) => id === "c-putin-controls-trump") ?? {};
		const quoted = {
			lead,
			words,
			framings,
			headline: "H",
			byline: "B",
			genre,
			date: "D",
			url: "https://reading.example/",
		};
		for (const format of quotationFormats) {
			const text = writeQuotation(quoted, format);
			const before = text.slice(0, text.indexOf("Some even claim"));
			expect(before, format).toContain("In part “Some”, in the column’s words, rejected by the column");
		}
	});
	test("says briefly how the column stands to what is cited when it is a citation", () => {
		const told = passages.filter(({ id }) => id === "c-putin-controls-trump").flatMap(toldBriefly);
		const { apa, bibtex } = citationsOf(column.frontMatter, "putins-ploy");
		const standing = "Opinion column. In part “Some”, in the column’s words, rejected by the column";
		expect(withStanding(apa, "apa", { genre, told }).endsWith(` [${standing}.]`)).toBe(true);
		expect(withStanding(bibtex, "bibtex", { genre, told })).toContain(`note = {${standing}},`);
	});
});
