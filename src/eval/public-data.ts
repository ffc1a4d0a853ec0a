import { z } from "zod";
import { type DetectionOf, detectionsOf } from "../model/detection.ts";
import type { TextRange } from "../model/selector.ts";
import { claimWeights, scoreOf } from "../pipeline/detect/claims/score.ts";
import { plainLayer } from "../pipeline/detect/describe.ts";
import { detect } from "../pipeline/detect/index.ts";
import { marksOf } from "../pipeline/detect/marks.ts";
import { sentences } from "../pipeline/detect/sentences.ts";
import { hullOf, overlap } from "../pipeline/ranges.ts";
import { judgedSentences } from "./claim-examples.ts";
import { jsonLines } from "./json-lines.ts";
import { type Found, isNear, percent, Score } from "./score.ts";

/** Scores the detectors on texts that others have marked up, where they are in the folder. @returns lines to print */
export function scorePublicData(folder: string): string[] {
	return [...litbank(folder), ...news(folder), ...polnear(folder), ...debates(folder)];
}

const span = z.tuple([z.number(), z.number()]);
const quotesSchema = z.object({
	text: z.string(),
	quotes: z.array(
		z.object({ start: z.number(), end: z.number(), kind: z.string().nullish(), speakerSpan: span.nullish() }),
	),
});
const newsSchema = z.object({
	text: z.string(),
	sentences: z.array(span),
	figures: z.array(z.object({ start: z.number(), end: z.number() })),
});

function litbank(folder: string): string[] {
	const rows = jsonLines(folder, "litbank.jsonl", quotesSchema);
	if (!rows) return ["litbank.jsonl: absent"];
	const score = new Score();
	const distanced = new Score();
	for (const { text, quotes } of rows) {
		const layer = plainLayer(text);
		const pairs = detectionsOf(detect(layer, { lang: "en", names: [], marks: marksOf(layer) }), "quotation");
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
	return [
		score.line("fiction, direct quotations, exact span"),
		distanced.line("fiction, marks that hold no speech, of the pairs found"),
	];
}

function news(folder: string): string[] {
	const rows = jsonLines(folder, "gum-news.jsonl", newsSchema);
	if (!rows) return ["gum-news.jsonl: absent"];
	const boundaries = new Score();
	const figures = new Score();
	for (const row of rows) {
		const layer = plainLayer(row.text);
		const found = sentences(layer, "en").map((range) => ({ ...range, speaker: null }));
		boundaries.add(
			row.sentences.map(([start, end]) => ({ start, end })),
			found,
			(gold, candidate) => Math.abs(gold.end - candidate.end) < 2,
		);
		const numbers = detect(layer, { lang: "en", names: [] }).flatMap((one): Found[] =>
			one.type === "time" || (one.type === "quantity" && one.kind === "date") ? [{ ...one.range, speaker: null }] : [],
		);
		figures.add(row.figures, numbers, (gold, candidate) => overlap(gold, candidate) > 0);
	}
	return [boundaries.line("news, ends of sentences"), figures.line("news, dates and times touched")];
}

function polnear(folder: string): string[] {
	const rows = jsonLines(folder, "polnear.jsonl", quotesSchema);
	if (!rows) return ["polnear.jsonl: absent"];
	const scores = [0.3, 0.8].map((share) => ({ share, score: new Score() }));
	const exact = new Score();
	const kinds = new Map<string, { all: number; found: number }>();
	const ends = new Ends();
	for (const { text, quotes } of rows) {
		const found: Found[] = [];
		for (const one of detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "attribution")) {
			const last = found.at(-1);
			ends.add(text, one, quotes);
			// PolNeAR counts a quotation and what goes on from it as one.
			if (one.cue === null && last) Object.assign(last, hullOf([last, ...one.content]));
			else found.push({ ...hullOf(one.content), speaker: one.source });
		}
		exact.add(quotes, found, isNear(2));
		for (const { share, score } of scores) {
			const hits = score.add(
				quotes,
				found,
				(gold, candidate) => overlap(gold, candidate) > share * (gold.end - gold.start),
			);
			if (share !== 0.3) continue;
			for (const [index, { kind }] of quotes.entries()) {
				const count = kinds.get(kind ?? "") ?? { all: 0, found: 0 };
				kinds.set(kind ?? "", { all: count.all + 1, found: count.found + Number(hits[index]) });
			}
		}
	}
	return [
		...scores.map(({ share, score }) => score.line(`political news, reported speech, over ${share} of the content`)),
		exact.line("political news, reported speech, content exact, “that” at its beginning counted in"),
		...[...kinds].map(([kind, { all, found }]) => `  ${kind}: recall ${percent(found / all)} of ${all}`),
		scores[0]?.score.speakers() ?? "",
		...ends.lines(),
	];
}

/** How often the end of unquoted content is right, where it is said to be sure and where it is said to be in doubt. */
class Ends {
	readonly #counts = {
		"without doubt": { all: 0, said: 0, right: 0 },
		"with doubt shown": { all: 0, said: 0, right: 0 },
	};

	add(text: string, one: DetectionOf<"attribution">, quotes: readonly TextRange[]): void {
		const content = hullOf(one.content);
		if (one.cue === null || /["“]|''/.test(text.slice(content.start, content.end))) return;
		const gold = quotes.find((quote) => overlap(quote, content) > 0.3 * (quote.end - quote.start));
		if (!gold) return;
		const count = this.#counts[one.doubtful ? "with doubt shown" : "without doubt"];
		count.all++;
		count.said += one.confidence;
		count.right += Number(Math.abs(gold.end - content.end) < 3);
	}

	lines(): string[] {
		return Object.entries(this.#counts).map(([name, { all, said, right }]) => {
			const [claimed, held] = [said, right].map((sum) => percent(sum / Math.max(1, all)));
			return `  ends of unquoted content ${name}: said to be right in ${claimed}, right in ${held} of ${all}`;
		});
	}
}

/** Single sentences of debates, half of them such as somebody would check. */
function debates(folder: string): string[] {
	const examples = judgedSentences(folder, "claims-test.jsonl");
	if (!examples) return ["claims-test.jsonl: absent"];
	const model = claimWeights();
	const score = new Score();
	for (const example of examples) {
		const one: Found = { start: 0, end: 1, speaker: null };
		const isTaken = scoreOf(example, model) >= model.threshold;
		score.add(example.isClaim ? [one] : [], isTaken ? [one] : [], () => true);
	}
	return [score.line("debates, sentences that somebody would check")];
}
