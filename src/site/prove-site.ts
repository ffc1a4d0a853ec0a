import { existsSync, readFileSync } from "node:fs";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { columnWords } from "../pipeline/parse/received.ts";
import { prove } from "../pipeline/proof.ts";
import { describeChange } from "../text/diff.ts";
import { addresses, sitePaths } from "./routes.ts";

/** How many differences are reported for each page. */
const REPORTED = 20;

/**
 * Proves that every reading page of a built site shows its column's words: all of them, in order, and no others. Signs
 * stand for the words that are withheld: with them the page has as many words as were received.
 * @param site the folder of the built site
 * @returns the number of words proven
 * @throws Error that names each word that is missing, added or changed
 */
export function proveSite(columns: readonly AnnotatedColumn[], site: URL): number {
	let count = 0;
	const failures: string[] = [];
	for (const { slug, frontMatter, prose } of columns) {
		const address = addresses("/").column(slug);
		const page = new URL(`${sitePaths.column(slug)}index.html`, site);
		if (!existsSync(page)) {
			failures.push(`${address}: the page was not built`);
			continue;
		}
		const words = columnWords(frontMatter, prose);
		count += words.length;
		const { count: received } = frontMatter.words;
		if (words.length !== received) failures.push(`${address}: ${words.length} words or signs for ${received} words`);
		for (const change of prove(words, readFileSync(page, "utf8")).slice(0, REPORTED)) {
			failures.push(`${address}: ${describeChange(change)}`);
		}
	}
	if (failures.length > 0) {
		throw new Error(`The word proof failed. The pages do not show the columns' words:\n${failures.join("\n")}`);
	}
	return count;
}
