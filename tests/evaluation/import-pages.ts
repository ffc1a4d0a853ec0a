import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { importText } from "../../src/import/import-text.ts";
import { textOfNode } from "../../src/import/plain-nodes.ts";
import { ImportProblem } from "../../src/import/problem.ts";
import { wordsOf } from "../../src/text/diff.ts";

/**
 * How well the import reads pages of news sites, by a folder of pages and what their articles say: `ground-truth.json`
 * with `articleBody` by the name of a page, and `html/NAME.html.gz`. Nothing of it is kept.
 * @see https://github.com/scrapinghub/article-extraction-benchmark
 */
export type PageScores = {
	pages: number;
	/** The mean over the pages, 0 to 1: words of the article that were read, words read that are the article's. */
	recall: number;
	precision: number;
	f1: number;
	/** The share of pages, 0 to 1, whose words are exactly the article's: as read, and with some paragraphs dropped. */
	exact: number;
	exactAfterDrop: number;
	/** The pages that were refused, with the reason. */
	refused: string[];
};

const truthSchema = z.record(z.string(), z.object({ articleBody: z.string() }));

/** Punctuation and signs that stand alone are no words. */
const plainWords = (text: string) => wordsOf(text).flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []);

/** Measures the import on a folder of pages. @param most how many of them, evenly spread; all without it */
export async function scorePages(folder: string, most = Number.POSITIVE_INFINITY): Promise<PageScores> {
	const all = Object.entries(truthSchema.parse(JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"))));
	const step = Math.max(1, Math.floor(all.length / most));
	const scores: { recall: number; precision: number; f1: number; isExact: boolean; isExactAfterDrop: boolean }[] = [];
	const refused: string[] = [];
	for (const [name, { articleBody }] of all.filter((_, index) => index % step === 0)) {
		const bytes = gunzipSync(readFileSync(join(folder, "html", `${name}.html.gz`)));
		const gold = plainWords(articleBody);
		const blocks = await blocksOf(bytes, name, refused);
		const read = blocks.flat();
		const common = countCommon(gold, read);
		const [recall, precision] = [common / gold.length, read.length === 0 ? 0 : common / read.length];
		const f1 = common === 0 ? 0 : (2 * recall * precision) / (recall + precision);
		scores.push({
			recall,
			precision,
			f1,
			isExact: areEqual(read, gold),
			isExactAfterDrop: areEqual(dropped(blocks, gold), gold),
		});
	}
	const mean = (of: (score: (typeof scores)[number]) => number) =>
		scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
	return {
		pages: scores.length,
		recall: mean(({ recall }) => recall),
		precision: mean(({ precision }) => precision),
		f1: mean(({ f1 }) => f1),
		exact: mean(({ isExact }) => Number(isExact)),
		exactAfterDrop: mean(({ isExactAfterDrop }) => Number(isExactAfterDrop)),
		refused,
	};
}

/** The scores as a line, in per cent. */
export function printPages({ pages, recall, precision, f1, exact, exactAfterDrop, refused }: PageScores): string {
	const inPerCent = (share: number) => `${(100 * share).toFixed(1)} %`;
	const words = `words: recall ${inPerCent(recall)}, precision ${inPerCent(precision)}, F1 ${inPerCent(f1)}`;
	const whole = `exact ${inPerCent(exact)}, after --drop ${inPerCent(exactAfterDrop)}`;
	return `import of ${pages} pages: ${words}; ${whole}; ${refused.length} refused`;
}

/** The words of each paragraph that is read, the biography as the last; none where the page is refused. */
async function blocksOf(bytes: Uint8Array, name: string, refused: string[]): Promise<string[][]> {
	const choices = { given: {}, slug: "a-page", drop: new Set<number>(), status: "draft" as const };
	try {
		const { blocks, fields } = await importText({ bytes, name: `${name}.html` }, choices);
		const about = fields.about === undefined ? [] : [fields.about.value];
		return [...blocks.map(({ node }) => textOfNode(node)), ...about].map(plainWords);
	} catch (error) {
		if (!(error instanceof ImportProblem)) throw error;
		refused.push(`${name}: ${error.message}`);
		return [];
	}
}

/** How many words two texts have in common, each as often as both have it. */
function countCommon(a: readonly string[], b: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
	return b.filter((word) => {
		const left = counts.get(word) ?? 0;
		counts.set(word, left - 1);
		return left > 0;
	}).length;
}

/** What is left of paragraphs when each is dropped that does not go on where the article is. */
function dropped(blocks: readonly string[][], gold: readonly string[]): string[] {
	const kept: string[] = [];
	for (const block of blocks)
		if (areEqual(block, gold.slice(kept.length, kept.length + block.length))) kept.push(...block);
	return kept;
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((word, index) => word === b[index]);
}
