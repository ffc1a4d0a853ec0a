import type { Registry, Revision } from "../model/registry.ts";
import type { CarriedLinks } from "./carry.ts";
import { printEditScript } from "./edit-script.ts";
import { isSentenceId } from "./ids.ts";
import { type TrackedPassage, writePassages } from "./passages.ts";
import type { History } from "./revision-text.ts";

/**
 * The registry after this build: the old one, with a revision added if the text is revised. `historyOf` and
 * `readPassages` read it back.
 * @param pages the ids that have a page of their own now
 */
export function nextRegistry(
	{ history, isRevised, registry, slugs, withdrawn, isTelling }: CarriedLinks,
	tracked: ReadonlyMap<string, TrackedPassage>,
	pages: readonly string[],
): Registry {
	const revisions = registry?.revisions ?? [];
	const passages = writePassages(history, tracked);
	const present = history.at(-1);
	const paged = [...new Set([...pagesOf(registry), ...pages])];
	const untold = Object.keys(passages).filter(isTelling);
	const told = { ...(withdrawn.length > 0 && { withdrawn }), ...(untold.length > 0 && { untold }) };
	const common = { format: 1 as const, slugs, pages: paged, ...told, passages };
	if (!present || !isRevised) return inOrder({ ...common, revisions, texts: registry?.texts ?? {} });
	const texts = { ...registry?.texts };
	const keys: string[] = [];
	const keysBefore = revisions.at(-1)?.blocks ?? [];
	const unchanged = new Set<number>();
	for (const [block, id] of present.blockIds.entries()) {
		const range = present.blocks[block];
		const text = present.text.slice(range?.start, range?.end);
		const before = keysBefore.findIndex((key) => key.startsWith(`${id}@`));
		const key = keysBefore[before];
		if (key !== undefined && texts[key] === text && isWholeBlockKept(history, before, block)) {
			keys.push(key);
			unchanged.add(block);
		} else {
			const made = `${id}@${revisions.length + 1}`;
			keys.push(made);
			texts[made] = text;
		}
	}
	const revision: Revision = { blocks: keys, words: printEditScript(history, (block) => unchanged.has(block)) };
	return inOrder({ ...common, revisions: [...revisions, revision], texts });
}

/** The ids that had a page of their own so far. */
function pagesOf(registry: Registry | undefined): readonly string[] {
	if (!registry) return [];
	return registry.pages ?? Object.keys(registry.passages).filter((id) => !isSentenceId(id));
}

/** The order in which a registry is read and compared. */
function inOrder({ format, slugs, revisions, pages, withdrawn, untold, passages, texts }: Registry): Registry {
	const hidden = { ...(withdrawn && { withdrawn }), ...(untold && { untold }) };
	return { format, slugs, revisions, ...(pages && { pages }), ...hidden, passages, texts };
}

/** Whether every word of a block of the revision before stands in the same place of a block of the newest. */
function isWholeBlockKept(history: History, before: number, current: number): boolean {
	const past = history.at(-2);
	const from = past?.words.blockRanges[before];
	const to = history.at(-1)?.words.blockRanges[current];
	if (!past || !from || !to) return false;
	for (let step = 0; step < from.end - from.start; step++) {
		if (past.next?.to[from.start + step] !== to.start + step) return false;
	}
	return true;
}
