import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { detectionsOf } from "../../src/model/detection.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { AntecedentScore } from "../evaluation/antecedent-score.ts";
import { shortCases } from "../evaluation/short-cases.ts";

test("whom a source stands for counts as right where the name is the same, and nobody where nobody was named", () => {
	const text = "Ann Lee left. She said that it was over. The report said so, and he said that it was late.";
	const credits = detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "attribution");
	const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
	const score = (means: [number, number] | null) => {
		const one = new AntecedentScore();
		one.add(text, [{ source: at("She"), means }], credits);
		return one.line("x");
	};
	expect(score(at("Ann Lee"))).toContain("right in 100.0 % of 1 who were named");
	expect(score(at("The report"))).toContain("right in 0.0 % of 1 who were named");
	expect(score(null)).toContain("nobody in 0.0 % of 1 others");
});

test("a figure of a short case is found where one of its kind touches it", () => {
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
	const lines = shortCases(folder);
	expect(lines).toContain("short cases, percentages touched: precision 100.0 %, recall 50.0 %, F1 66.7 %, of 2");
	expect(lines).toContain("short cases, money touched: precision 0.0 %, recall 0.0 %, F1 0.0 %, of 1");
	expect(shortCases(join(folder, "none"))).toEqual(["recognizers.jsonl: absent"]);
});
