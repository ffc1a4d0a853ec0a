import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { detectionsOf } from "../../src/model/detection.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { AntecedentScore } from "../evaluation/antecedent-score.ts";
import { writeTables } from "../evaluation/guide-tables.ts";
import { shortCases } from "../evaluation/short-cases.ts";
import { root } from "./library.ts";

test("counts an antecedent as right when the name is the same, or when nobody was named and nobody is", () => {
	const text = "Ann Lee left. She said that it was over. The report said so, and he said that it was late.";
	const credits = detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "attribution");
	const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
	const score = (means: [number, number] | null) => {
		const one = new AntecedentScore();
		one.add(text, [{ source: at("She"), means }], credits);
		return one.rows("x").map(({ right, of }) => [right, of]);
	};
	expect(score(at("Ann Lee"))).toEqual([
		[1, 1],
		[0, 0],
	]);
	expect(score(at("The report"))).toEqual([
		[0, 1],
		[0, 0],
	]);
	expect(score(null)).toEqual([
		[0, 0],
		[0, 1],
	]);
});

test("counts the figure of a short case as found when one of its kind overlaps it", () => {
	const folder = mkdtempSync(join(tmpdir(), "cases-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const row = (spec: string, text: string, start: number, end: number) =>
		JSON.stringify({ spec, text, figures: [{ start, end }] });
	const rows = [
		row("PercentModel", "It rose 5% in May.", 8, 10),
		row("PercentModel", "It rose a bit.", 8, 13),
		row("CurrencyModel", "It rose 5% in May.", 8, 10),
	];
	writeFileSync(join(folder, "recognizers.jsonl"), rows.join("\n"));
	expect(shortCases(folder).rows?.slice(0, 2)).toEqual([
		{ what: "percentages, touched", precision: 1, recall: 0.5, f1: 2 / 3, of: 2 },
		{ what: "money, touched", precision: 0, recall: 0, f1: 0, of: 1 },
	]);
	expect(shortCases(join(folder, "none")).rows).toBeNull();
});

describe("tables of the guide", () => {
	const rows = [
		{ what: "pairs", precision: 0.5, recall: 1, f1: 2 / 3, of: 12 },
		{ what: "speaker", right: 0.25, of: 4 },
	];
	const page = "before\n\n<!-- eval:news -->\nold\n<!-- /eval -->\n\n<!-- eval:fiction -->\nkept\n<!-- /eval -->\n";
	const result = { name: "news", title: "news", rows, isWhole: true };

	test("writes a result between its markers, with the columns that it fills, when all texts were there", () => {
		const absent = { name: "fiction", title: "fiction", rows: null, isWhole: false };
		expect(writeTables(page, [result, absent], "May 2026")).toBe(`before

<!-- eval:news -->

Measured in May 2026.

| What    |    P |     R |   F1 | Right |    n |
| ------- | ---: | ----: | ---: | ----: | ---: |
| pairs   | 50.0 | 100.0 | 66.7 |       |   12 |
| speaker |      |       |      |  25.0 |    4 |

<!-- /eval -->

<!-- eval:fiction -->
kept
<!-- /eval -->
`);
	});

	test("leaves a table as it was when some texts were absent", () => {
		expect(writeTables(page, [{ ...result, isWhole: false }], "May 2026")).toBe(page);
	});

	test("refuses a result that the page has no place for", () => {
		expect(() => writeTables(page, [{ ...result, name: "debates" }], "May 2026")).toThrow(/debates/);
	});

	test("has a place on the page for every result", () => {
		const guide = readFileSync(join(root, "content/guide/evaluation.md"), "utf8");
		const columns = ["columns-held", "columns-tuning", "columns-new-held", "columns-new-tuning"];
		const results = [...columns, "fiction", "news", "short-cases", "political-news", "debates"];
		const absent = results.map((name) => ({ name, title: name, rows: null, isWhole: false }));
		expect(writeTables(guide, absent, "May 2026")).toBe(guide);
	});
});
