import type { Passage, Registry, Revision } from "../model/registry.ts";
import type { Carried } from "./carried.ts";
import type { CarriedLinks } from "./carry.ts";
import type { PastText, PastWords } from "./history.ts";
import { isBlockId, isSentenceId } from "./ids.ts";
import { printWords } from "./notation.ts";
import { printSteps } from "./steps.ts";

/** Writes carried passages down: the registry after this revision. What `historyOf` and `carryLinks` read. */
export function nextRegistry(
	{ history, isRevised, registry, slugs }: CarriedLinks,
	passages: ReadonlyMap<string, Carried>,
): Registry {
	const revisions = registry?.revisions ?? [];
	const present = history.at(-1);
	if (!present || !isRevised) {
		return { format: 1, slugs, revisions, passages: writePassages(history, passages), texts: registry?.texts ?? {} };
	}
	const texts = { ...registry?.texts };
	const keys: string[] = [];
	const keysBefore = revisions.at(-1)?.blocks ?? [];
	const unchanged = new Set<number>();
	for (const [block, name] of present.names.entries()) {
		const range = present.blocks[block];
		const text = present.text.slice(range?.start, range?.end);
		const before = keysBefore.findIndex((key) => key.startsWith(`${name}@`));
		const key = keysBefore[before];
		if (key !== undefined && texts[key] === text && isCarriedWhole(history, before, block)) {
			keys.push(key);
			unchanged.add(block);
		} else {
			const made = `${name}@${revisions.length + 1}`;
			keys.push(made);
			texts[made] = text;
		}
	}
	const revision: Revision = { blocks: keys, words: printSteps(history, (block) => unchanged.has(block)) };
	return {
		format: 1,
		slugs,
		revisions: [...revisions, revision],
		passages: writePassages(history, passages),
		texts,
	};
}

/** Whether every word of a block of the last revision but one stands in the same place of a block of the newest. */
function isCarriedWhole(history: readonly PastText[], before: number, now: number): boolean {
	const past = history.at(-2);
	const from = past?.words.ranges[before];
	const to = history.at(-1)?.words.ranges[now];
	if (!past || !from || !to) return false;
	for (let step = 0; step < from.end - from.start; step++) {
		if (past.next?.to[from.start + step] !== to.start + step) return false;
	}
	return true;
}

/** Blocks and their sentences first, by number, then annotations by name. */
function writePassages(history: readonly PastText[], passages: ReadonlyMap<string, Carried>): Registry["passages"] {
	const present = history.at(-1);
	const written = [...passages.values()].map(({ id, born, divided, now, gone, isRetired }): [string, Passage] => {
		const base = {
			born: writePast(history, born),
			...(divided && { divided: writePast(history, divided) }),
		};
		if (now && present) return [id, { ...base, now: printWords(present, now) }];
		return [id, { ...base, gone: writePast(history, gone ?? born), ...(isRetired && { retired: true }) }];
	});
	return Object.fromEntries(written.sort(([a], [b]) => compareIds(a, b)));
}

function writePast(history: readonly PastText[], { revision, words }: PastWords): string {
	const past = history[revision];
	return past ? `${revision + 1}.${printWords(past, words)}` : "";
}

const byNumber = new Intl.Collator("en", { numeric: true });
const byName = new Intl.Collator("en");

function compareIds(a: string, b: string): number {
	const [isA, isB] = [isNumbered(a), isNumbered(b)];
	if (isA !== isB) return isA ? -1 : 1;
	return (isA ? byNumber : byName).compare(a, b);
}

function isNumbered(id: string): boolean {
	return isBlockId(id) || isSentenceId(id);
}
