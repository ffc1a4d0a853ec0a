import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { historyOf } from "../links/history.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { pageWords } from "../pipeline/proof.ts";
import { fingerprintOf } from "../pipeline/withhold/find-passages.ts";
import { wordRuns } from "../pipeline/withhold/word-runs.ts";
import { signDifferences } from "../text/sign-differences.ts";
import { holdsWithheld } from "../text/withheld.ts";
import type { DecidedFiles } from "./decided-files.ts";

/** What is known of the words that are withdrawn from a column with errors. */
export type KnownWithdrawals = DecidedFiles & {
	/** The column as it would be published; undefined where its files cannot be read, or where an entry is in doubt. */
	built: Pick<AnnotatedColumn, "text" | "withdrawn"> | undefined;
	/** The passages that are withdrawn from other columns, which a note may repeat, and what columns show. */
	others: { quotes: readonly string[]; shown: readonly string[] };
};

/**
 * Whether the pages of a column in a built site show none of the words that are withdrawn now, from it or from another
 * column. Where that cannot be told, they count as showing them.
 * @param folder the column's folder in the site
 */
export function areFreeOfWithdrawn(folder: URL, { entries, registry, built, others }: KnownWithdrawals): boolean {
	if (entries === null || registry === null) return false;
	const known = new Set(registry?.withdrawn);
	const recorded = registry ? (historyOf(registry).at(-1)?.text ?? "") : "";
	const ofOthers = wordRuns(others.quotes, [...others.shown, ...(built ? [built.text] : []), recorded]);
	const pages = pagesIn(folder);
	const isFreeOfOthers = pages.every(({ forms }) => !forms.some(ofOthers.areIn));
	if (!isFreeOfOthers || (entries.length === 0 && known.size === 0)) return isFreeOfOthers;
	const isFound = built !== undefined && built.withdrawn.length === entries.length;
	if (!isFound && !entries.every((one) => known.has(fingerprintOf(one)))) return false;
	const texts = [...(isFound ? [built.text] : []), recorded];
	const words = pageWords(read(folder, "index.html")).join(" ");
	if (texts.some((text) => showsWithheld(words, text))) return false;
	const quotes = entries.map(({ passage }) => passage.quote);
	const runs = wordRuns(quotes, texts);
	const hidden = wordRuns(quotes, texts, 1);
	// The prose may show what is withdrawn from a field: which of the two a page has is not told apart.
	const ofFields = entries.flatMap(({ field, passage }) => (field === null ? [] : passage.quote));
	const fields = wordRuns(ofFields, [], Number.POSITIVE_INFINITY);
	return pages.every(
		// What a correction has changed stands there in pieces.
		({ file, forms }) =>
			!forms.some(
				(text) => runs.areIn(text) || fields.areIn(text) || (file.startsWith("changes") && hidden.areIn(text)),
			),
	);
}

/** The files with text in a folder of a built site. */
function pagesIn(folder: URL): { file: string; forms: string[] }[] {
	const files = globSync("**/*.{html,json,csv,txt,xml}", { cwd: fileURLToPath(folder) });
	return files.map((file) => ({ file, forms: formsOf(read(folder, file)) }));
}

/** Whether a page has other words where a text has signs. */
function showsWithheld(page: string, text: string): boolean {
	return signDifferences(page, text).some(
		({ expected, found }) => holdsWithheld(found) && /[\p{L}\p{N}]/u.test(expected),
	);
}

function read(folder: URL, file: string): string {
	const path = new URL(file, folder);
	return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** A file's text without tags, as words that these divide, and as words that they do not. */
function formsOf(text: string): string[] {
	const plain = text.replace(/&#?\w+;/g, "’").replace(/\\n/g, " ");
	return [plain.replace(/<[^>]*>/g, " "), plain.replace(/<[^>]*>/g, "")];
}
