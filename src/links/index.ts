import type { Registry } from "../model/registry.ts";
import { type Answers, carryLinks, type Question } from "./carry.ts";
import { historyOf, pastWords } from "./history.ts";
import { nearestBlock } from "./nearest.ts";
import { parseWords } from "./notation.ts";
import { type LinkReport, recordLinks } from "./record.ts";
import { textOf, withMarks } from "./words.ts";

export { resolveWords } from "./resolve.ts";

export type Minted = {
	registry: Registry;
	/** The id of each block, in order. */
	ids: string[];
	report: LinkReport & { questions: Question[] };
};

/**
 * Gives every block of a text its id: those of a registry to the blocks that they stood for, new ones to what is new.
 * No id ever comes to stand for other words.
 * @param blocks the blocks' texts, in order
 * @param registry what was published before; none for a text that is new
 */
export function mint(blocks: readonly string[], registry?: Registry, answers?: Answers): Minted {
	const carried = carryLinks({ blocks }, registry, answers);
	const { registry: next, report } = recordLinks(carried, []);
	return { registry: next, ids: carried.blocks, report: { ...report, questions: carried.questions } };
}

/** Where an id leads: to a block of the newest text, by position; or nowhere, with the words that it stood for last. */
export type Resolved = { block: number; lost?: never } | { lost: true; words: string; near: number };

/** Resolves an id of a registry. @returns null for an id that was never published */
export function resolve(registry: Registry, id: string): Resolved | null {
	if (!Object.hasOwn(registry.passages, id)) return null;
	const passage = registry.passages[id];
	const history = historyOf(registry);
	const present = history.at(-1);
	if (!passage || !present) return null;
	if ("now" in passage) {
		const words = parseWords(present, passage.now);
		return words && { block: present.words.blocks[words.start] ?? 0 };
	}
	const past = pastWords(history, passage.gone);
	const text = past && history[past.revision];
	if (!past || !text) return null;
	const { start, end } = withMarks(text.text, textOf(text.words, past.words));
	return { lost: true, words: text.text.slice(start, end), near: nearestBlock(history, past) };
}
