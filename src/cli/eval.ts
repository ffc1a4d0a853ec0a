import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { TextRange } from "../model/selector.ts";
import { plainLayer } from "../pipeline/detect/describe.ts";
import { detect } from "../pipeline/detect/index.ts";
import { sentences } from "../pipeline/detect/sentences.ts";
import { hullOf, overlap } from "../pipeline/ranges.ts";

/**
 * `npm run eval -- --data FOLDER`: how well the detectors do on texts that others have marked up, as precision, recall
 * and F1. None of these texts are part of the project; what is absent is said to be absent.
 *   FOLDER/litbank.jsonl    fiction: direct quotations and their speakers
 *   FOLDER/gum-news.jsonl   news: sentences, dates and times
 *   FOLDER/polnear.jsonl    political news: reported speech of all kinds (PolNeAR, parts "train" or "dev" only)
 */
const { values } = parseArgs({ options: { data: { type: "string", default: "eval-data" } } });

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

type Found = TextRange & { speaker: TextRange | null };

function litbank(): string[] {
	const rows = read("litbank.jsonl", quotesSchema);
	if (!rows) return ["litbank.jsonl: absent"];
	const score = new Score();
	for (const { text, quotes } of rows) {
		const found = detect(plainLayer(text), { lang: "en", names: [] }).flatMap((one): Found[] =>
			one.type === "quotation" ? [{ ...one.range, speaker: one.speaker }] : [],
		);
		score.add(
			quotes,
			found,
			(gold, candidate) => Math.abs(gold.start - candidate.start) < 3 && Math.abs(gold.end - candidate.end) < 3,
		);
	}
	return [score.line("fiction, direct quotations, exact span")];
}

function news(): string[] {
	const rows = read("gum-news.jsonl", newsSchema);
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

function polnear(): string[] {
	const rows = read("polnear.jsonl", quotesSchema);
	if (!rows) return ["polnear.jsonl: absent"];
	const scores = [0.3, 0.8].map((share) => ({ share, score: new Score() }));
	const kinds = new Map<string, { all: number; found: number }>();
	for (const { text, quotes } of rows) {
		const found = detect(plainLayer(text), { lang: "en", names: [] }).flatMap((one): Found[] => {
			if (one.type !== "attribution") return [];
			return [{ ...hullOf(one.content), speaker: one.source }];
		});
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
		...[...kinds].map(([kind, { all, found }]) => `  ${kind}: recall ${percent(found / all)} of ${all}`),
		scores[0]?.score.speakers() ?? "",
	];
}

function read<S extends z.ZodType>(file: string, schema: S): z.output<S>[] | null {
	const path = join(values.data, file);
	if (!existsSync(path)) return null;
	const lines = readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line !== "");
	return lines.map((line) => schema.parse(JSON.parse(line)));
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

/** Counts what was found of what is there: one to one, the first that fits. */
class Score {
	#gold = 0;
	#found = 0;
	#hits = 0;
	#asked = 0;
	#right = 0;

	add(
		gold: readonly (TextRange & { speakerSpan?: readonly [number, number] | null | undefined })[],
		found: readonly Found[],
		fits: (gold: TextRange, candidate: TextRange) => boolean,
	): boolean[] {
		const used = new Set<Found>();
		this.#gold += gold.length;
		this.#found += found.length;
		return gold.map((one) => {
			const hit = found.find((candidate) => !used.has(candidate) && fits(one, candidate));
			if (!hit) return false;
			used.add(hit);
			this.#hits++;
			if (one.speakerSpan) {
				const [start, end] = one.speakerSpan;
				this.#asked++;
				if (hit.speaker && overlap(hit.speaker, { start, end }) > 0) this.#right++;
			}
			return true;
		});
	}

	line(what: string): string {
		const precision = this.#hits / Math.max(1, this.#found);
		const recall = this.#hits / Math.max(1, this.#gold);
		const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
		return `${what}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}, of ${this.#gold}`;
	}

	speakers(): string {
		return `  speaker right in ${percent(this.#right / Math.max(1, this.#asked))} of ${this.#asked} found`;
	}
}

for (const line of [...litbank(), ...news(), ...polnear()]) console.log(line);
