import type { Registry } from "../model/registry.ts";
import { carryLinks } from "./carry.ts";
import { historyOf, parsePastWords } from "./history.ts";
import { parseWords } from "./notation.ts";
import type { Answers, Question } from "./passage-tracker.ts";
import { type LinkReport, recordLinks } from "./record.ts";
import { nearestBlock } from "./revision-text.ts";
import { textRangeOf, withPunctuation } from "./words.ts";

export { resolveWords } from "./resolve.ts";

export type Minted = {
	/** The registry to keep, and to give to the next `mint`. */
	registry: Registry;
	/** The id of each block, in order. */
	ids: string[];
	report: LinkReport & { questions: Question[] };
};

/**
 * Gives every block of a text its id: a published block keeps its own, a new one gets a new one. An id is never
 * reassigned to different text.
 * @param blocks the blocks' texts, in order
 * @param registry what was published before; none for a new text
 * @param answers the editor's answers to earlier questions
 * @throws Error where the registry contradicts itself
 */
export function mint(blocks: readonly string[], registry?: Registry, answers?: Answers): Minted {
	const carried = carryLinks({ blocks }, registry, answers);
	const { registry: next, report } = recordLinks(carried, []);
	return { registry: next, ids: carried.blocks, report: { ...report, questions: carried.questions } };
}

/**
 * Where an id leads: to a block of the newest text, by its position; or, if its words were deleted, their text and the
 * position of the block nearest to their place.
 */
export type Resolved = { block: number; lost?: never } | { lost: true; words: string; near: number };

/**
 * Resolves an id.
 * @returns null for an id that was never published
 * @throws Error where the registry contradicts itself
 */
export function resolve(registry: Registry, id: string): Resolved | null {
	if (!Object.hasOwn(registry.passages, id)) return null;
	const passage = registry.passages[id];
	const history = historyOf(registry);
	const present = history.at(-1);
	if (!passage || !present) return null;
	if ("now" in passage) {
		const words = parseWords(present, passage.now);
		return words && { block: present.words.blockOf[words.start] ?? 0 };
	}
	const span = parsePastWords(history, passage.gone);
	const past = span && history[span.revision];
	if (!span || !past) return null;
	const { start, end } = withPunctuation(past.text, textRangeOf(past.words, span.words));
	return { lost: true, words: past.text.slice(start, end), near: nearestBlock(history, span) };
}
