import { resolveWords } from "../links/resolve.ts";
import { linkMessagesFor } from "../messages/links.ts";
import type { RecordedTexts } from "../model/registry.ts";
import { fetchColumnFile } from "./column-files.ts";
import { pageLanguage } from "./page-language.ts";

const linkMessages = linkMessagesFor(pageLanguage());

/**
 * Finds words that were linked to in an earlier revision.
 * @returns null where the registry cannot be had or has no such words
 */
export async function findOldWords(asked: string) {
	const registry = await fetchColumnFile<RecordedTexts>("linksJson").catch(() => null);
	const found = registry && resolveWords(registry, asked);
	if (!registry || !found) return null;
	const block = (registry.revisions.at(-1)?.blocks[found.block] ?? "").replace(/@.*/, "");
	const says = found.current.length === 0 ? linkMessages.gone : linkMessages.changed;
	const { before, words, after } = found;
	return { now: found.current, notice: found.isChanged ? { says, before, words, after, block } : null };
}
