import { resolveWords } from "../links/resolve.ts";
import { linkMessages } from "../messages/links.en.ts";
import type { LedgerOfTexts } from "../model/registry.ts";

/** Finds words that were linked to in an earlier revision. @returns null where the ledger cannot be had or knows no such words */
export async function findOldWords(asked: string) {
	const ledger = await fetchLedger();
	const found = ledger && resolveWords(ledger, asked);
	if (!ledger || !found) return null;
	const block = (ledger.revisions.at(-1)?.blocks[found.block] ?? "").replace(/@.*/, "");
	const says = found.now.length === 0 ? linkMessages.gone : linkMessages.changed;
	const { before, words, after } = found;
	return { now: found.now, notice: found.isChanged ? { says, before, words, after, block } : null };
}

async function fetchLedger(): Promise<LedgerOfTexts | null> {
	try {
		const response = await fetch("links.json");
		return response.ok ? await response.json() : null;
	} catch {
		return null;
	}
}
