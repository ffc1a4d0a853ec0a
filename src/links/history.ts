import type { RecordedTexts, Revision } from "../model/registry.ts";
import { readEditScript } from "./edit-script.ts";
import { parseWords, splitRevision } from "./notation.ts";
import { type History, joinBlocks, type RevisionText, type WordSpan } from "./revision-text.ts";

type NamedText = Pick<RevisionText, "text" | "blocks" | "blockIds" | "words">;

const texts = new WeakMap<Revision, NamedText>();
const histories = new WeakMap<RecordedTexts, History>();

/**
 * Reads the revisions that a registry records. The result is cached by registry; do not change it.
 * @throws Error where the registry names texts, blocks or words that it does not hold
 */
export function historyOf(registry: RecordedTexts): History {
	const known = histories.get(registry);
	if (known) return known;
	const { revisions } = registry;
	const history = revisions.map(
		(revision): RevisionText => ({ ...textOfRevision(registry, revision), next: null, restored: new Map() }),
	);
	for (const [index, { blocks, words }] of revisions.entries()) {
		const before = revisions[index - 1];
		if (!before) continue;
		const shared = blocks.map((key) => before.blocks.indexOf(key));
		readEditScript(history, index, words, shared);
	}
	histories.set(registry, history);
	return history;
}

function textOfRevision(registry: RecordedTexts, revision: Revision): NamedText {
	const known = texts.get(revision);
	if (known) return known;
	const blocks = revision.blocks.map((key) => {
		const text = registry.texts[key];
		if (text === undefined) throw new Error(`The text ${key} is not in the registry.`);
		return text;
	});
	const made = { ...joinBlocks(blocks), blockIds: revision.blocks.map((key) => key.replace(/@.*/, "")) };
	if (new Set(made.blockIds).size < made.blockIds.length) throw new Error("A revision names a block twice.");
	texts.set(revision, made);
	return made;
}

/** Parses words of a past revision, such as `1.p5.15-30`. @returns null where no revision has them */
export function parsePastWords(history: History, written: string): WordSpan | null {
	const past = splitRevision(written);
	const text = past && history[past.revision - 1];
	const words = text && parseWords(text, past.words);
	return past && words ? { revision: past.revision - 1, words } : null;
}
