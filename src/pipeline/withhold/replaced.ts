import { historyOf } from "../../links/history.ts";
import type { Registry } from "../../model/registry.ts";
import { differences, wordsOf } from "../../text/diff.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import { WITHHELD } from "../../text/withheld.ts";
import type { AnchorInput } from "../anchor/index.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { FoundPassage } from "./find-passages.ts";

/**
 * Reports withdrawn passages whose words an edit has changed: the entry names words that the column has no longer, and
 * others like them stand where they stood. Only an editor can tell whether these are withdrawn as well. Where nothing
 * like them stands there any more, the words were taken out of the column, and all is well.
 * @param text the text of the column, with signs for what is withdrawn
 */
export function reportReplaced(
	{ passages, text }: { passages: readonly FoundPassage[]; text: string },
	{ file, registry }: { file: Pick<AnchorInput, "entries" | "placeOf"> | undefined; registry: Registry | undefined },
	diagnostics: Diagnostics,
): void {
	const known = new Set(registry?.withdrawn);
	const lost = passages.filter(({ range, fingerprint }) => range === null && known.has(fingerprint));
	const last = registry && historyOf(registry).at(-1);
	if (!file || !last || lost.length === 0) return;
	const replaced = differences(wordsOf(last.text), wordsOf(text)).filter(({ expected }) => expected.includes(WITHHELD));
	for (const { withdrawal } of lost) {
		const like = replaced.filter(({ found }) => isLike(withdrawal.passage.quote, found));
		if (like.length === 0) continue;
		const now = like.map(({ found }) => `“${found}”`).join(", ");
		const index = file.entries.withdrawn.indexOf(withdrawal);
		const message = `The words “${withdrawal.passage.quote}” are no longer in the column, and ${now} stands where words were withheld.`;
		diagnostics.add("withdrawn-in-doubt", file.placeOf(["withdrawn", index, "passage", "quote"]), message);
	}
}

/** From this share of its words on, other words are like a passage, 0 to 1. */
const LIKE = 1 / 3;

/** Whether words read much like a passage: some of its words are among them, or words that are typed nearly so. */
function isLike(passage: string, words: string): boolean {
	const plain = (text: string) => wordsOf(text).flatMap((word) => word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	const there = plain(words);
	const own = plain(passage);
	const kept = own.filter((word) => there.includes(word) || (word.length > 3 && nearestWord(word, there) !== null));
	return kept.length >= own.length * LIKE && kept.length > 0;
}
