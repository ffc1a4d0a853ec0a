import { z } from "zod";
import { detectionsOf } from "../../src/model/detection.ts";
import { claimWeights, scoreOf } from "../../src/pipeline/detect/claims/score.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { marksOf } from "../../src/pipeline/detect/marks.ts";
import { sentences } from "../../src/pipeline/detect/sentences.ts";
import { datelineOf } from "../../src/pipeline/detect/times/index.ts";
import type { TextLayer } from "../../src/pipeline/parse/text-layer.ts";
import { overlap, type TextRange } from "../../src/text/ranges.ts";
import { type ClaimExample, judgedSentences } from "./claim-examples.ts";
import { goldenRules } from "./golden-rules.ts";
import { jsonLines } from "./json-lines.ts";
import { politicalNews } from "./political-news.ts";
import { type Quotes, quotesSchema, span } from "./quotes-schema.ts";
import { type Result, type Row, resultOf } from "./result.ts";
import { type Found, isNear, Score } from "./score.ts";
import { shortCases } from "./short-cases.ts";

/** Scores the detectors on texts that others have marked up, where they are in the folder. */
export function scorePublicData(folder: string): Result[] {
	return [
		resultOf("fiction", "fiction", jsonLines(folder, "litbank.jsonl", quotesSchema), litbank),
		resultOf("news", "news", jsonLines(folder, "gum-news.jsonl", newsSchema), news),
		goldenRules(folder),
		shortCases(folder),
		politicalNews(folder),
		resultOf("debates", "debates", judgedSentences(folder, "claims-test.jsonl"), debates),
	];
}

const newsSchema = z.object({
	text: z.string(),
	sentences: z.array(span),
	figures: z.array(
		z.object({
			start: z.number(),
			end: z.number(),
			/** A day, month or year, or the first and the last of several. */
			value: z
				.object({ when: z.string().optional(), from: z.string().optional(), to: z.string().optional() })
				.nullish(),
		}),
	),
});

function litbank(rows: readonly Quotes[]): Row[] {
	const score = new Score();
	const distanced = new Score();
	for (const { text, quotes } of rows) {
		const layer = plainLayer(text);
		const pairs = detectionsOf(detect(layer, { lang: "en", names: [], marks: marksOf(layer, "en") }), "quotation");
		const found = pairs.map((one): Found => ({ ...one.range, speaker: one.speaker }));
		// Marks that stand in no quotation of the gold hold a word, a title or a thing at a distance.
		const isReal = (pair: TextRange) => quotes.some((quote) => overlap(quote, pair) > 0);
		const unsaid = pairs.filter(({ use }) => use !== "speech").map((one): Found => ({ ...one.range, speaker: null }));
		distanced.add(
			found.filter((pair) => !isReal(pair)),
			unsaid,
			(gold, candidate) => gold.start === candidate.start,
		);
		score.add(quotes, found, isNear(2));
	}
	return [score.row("direct quotations, exact"), distanced.row("marks that hold no speech, of the pairs found")];
}

function news(rows: readonly z.output<typeof newsSchema>[]): Row[] {
	const boundaries = new Score();
	const figures = new Score();
	const values = { all: 0, right: 0 };
	for (const row of rows) {
		const layer = plainLayer(row.text);
		const found = sentences(layer, "en").map((range) => ({ ...range, speaker: null }));
		boundaries.add(
			row.sentences.map(([start, end]) => ({ start, end })),
			found,
			(gold, candidate) => Math.abs(gold.end - candidate.end) < 2,
		);
		const dates = datesIn(layer);
		figures.add(row.figures, dates, (gold, candidate) => overlap(gold, candidate) > 0);
		for (const { value, ...gold } of row.figures) {
			const found = dates.find((date) => overlap(date, gold) > 0);
			const meant = value?.when ?? (value?.from && value.to ? `${value.from}/${value.to}` : undefined);
			if (meant === undefined || !found || found.edtf === null) continue;
			values.all++;
			values.right += Number(found.edtf === meant);
		}
	}
	return [
		boundaries.row("ends of sentences"),
		figures.row("dates and times, touched"),
		{ what: "values of dates and times", right: values.right / Math.max(1, values.all), of: values.all },
	];
}

/** The dates and times of a text, and the years, with their values. */
function datesIn(layer: TextLayer): (Found & { edtf: string | null })[] {
	const published = datelineOf(layer, "en");
	return detect(layer, { lang: "en", names: [], published }).flatMap((one) => {
		if (one.type === "time") return [{ ...one.range, speaker: null, edtf: one.edtf }];
		const isYear = one.type === "quantity" && one.kind === "date";
		return isYear ? [{ ...one.range, speaker: null, edtf: one.value === null ? null : String(one.value) }] : [];
	});
}

/** Single sentences of debates, half of them such as somebody would check. */
function debates(examples: readonly ClaimExample[]): Row[] {
	const model = claimWeights();
	const score = new Score();
	for (const example of examples) {
		const one: Found = { start: 0, end: 1, speaker: null };
		const isTaken = scoreOf(example, model) >= model.threshold;
		score.add(example.isClaim ? [one] : [], isTaken ? [one] : [], () => true);
	}
	return [score.row("sentences that somebody would check")];
}
