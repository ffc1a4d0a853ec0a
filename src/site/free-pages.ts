import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { historyOf } from "../links/history.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Registry } from "../model/registry.ts";
import type { Withdrawal } from "../model/withdrawn.ts";
import { pageWords } from "../pipeline/proof.ts";
import { fingerprintOf } from "../pipeline/withhold/find-passages.ts";
import { wordRuns } from "../pipeline/withhold/word-runs.ts";
import { signDifferences } from "../text/sign-differences.ts";
import { holdsWithheld } from "../text/withheld.ts";

/** What is known of the words that are withdrawn from a column with errors. */
export type KnownWithdrawals = {
	/** Its entries; null where they cannot be read, and there may be some. */
	entries: readonly Withdrawal[] | null;
	/** Its registry; null where it cannot be read. */
	registry: Registry | null | undefined;
	/** The column as it would be published; undefined where its files cannot be read, or where an entry is in doubt. */
	built: Pick<AnnotatedColumn, "text" | "withdrawn"> | undefined;
};

/**
 * Whether the pages of a column in a built site show none of the words that are withdrawn now. Where that cannot be
 * told, they count as showing them.
 * @param folder the column's folder in the site
 */
export function areFreeOfWithdrawn(folder: URL, { entries, registry, built }: KnownWithdrawals): boolean {
	if (entries === null || registry === null) return false;
	const known = new Set(registry?.withdrawn);
	if (entries.length === 0 && known.size === 0) return true;
	const isFound = built !== undefined && built.withdrawn.length === entries.length;
	if (!isFound && !entries.every((one) => known.has(fingerprintOf(one)))) return false;
	const recorded = registry ? (historyOf(registry).at(-1)?.text ?? "") : "";
	const texts = [...(isFound ? [built.text] : []), recorded];
	const words = pageWords(read(folder, "index.html")).join(" ");
	if (texts.some((text) => showsWithheld(words, text))) return false;
	const quotes = entries.map(({ passage }) => passage.quote);
	const runs = wordRuns(quotes, texts);
	const hidden = wordRuns(quotes, texts, 1);
	const files = globSync("**/*.{html,json,csv,txt,xml}", { cwd: fileURLToPath(folder) });
	return files.every((file) => {
		const written = formsOf(read(folder, file));
		// What a correction has changed stands there in pieces.
		const isOfChanges = file.startsWith("changes");
		return !written.some((text) => runs.areIn(text) || (isOfChanges && hidden.areIn(text)));
	});
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
