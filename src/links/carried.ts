import type { Registry } from "../model/registry.ts";
import type { TextRange } from "../text/ranges.ts";
import { historyOf, type PastText, type PastWords, pastWords } from "./history.ts";
import { parseWords } from "./notation.ts";

/** A passage that was published: where it is now, or where it was last. */
export type Carried = { id: string; born: PastWords; divided?: PastWords | undefined } & (
	| { now: TextRange; gone?: never; isRetired?: never }
	| { gone: PastWords; now?: never; isRetired?: boolean }
);

/** What is wrong with a registry that satisfies its schema: the first place where it contradicts itself; null where nothing is. */
export function problemOf(registry: Registry): string | null {
	try {
		const history = historyOf(registry);
		readPassages(registry, history);
		for (const { names, words } of history) {
			for (const [block, name] of names.entries()) {
				const isEmpty = words.ranges[block]?.start === words.ranges[block]?.end;
				if (!isEmpty && !registry.passages[name]) throw new Error(`The block ${name} is in no passage.`);
			}
		}
		const present = history.at(-1);
		for (const [block, name] of present?.names.entries() ?? []) {
			const passage = registry.passages[name];
			const now = passage && "now" in passage && present ? parseWords(present, passage.now) : null;
			if (passage && !(now && present?.words.blocks[now.start] === block)) {
				throw new Error(`The passage ${name} does not stand in the block of that name.`);
			}
		}
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** A passage as a registry records it. */
export type Known = Pick<Carried, "id" | "born" | "divided"> & {
	last: PastWords;
	isLiving: boolean;
	isRetired: boolean;
};

/** The passages of a registry, as words of its revisions. @throws Error where one names words that are not there */
export function readPassages(registry: Registry, recorded: readonly PastText[]): Known[] {
	return Object.entries(registry.passages).map(([id, passage]) => ({
		id,
		born: readPast(recorded, passage.born),
		divided: passage.divided === undefined ? undefined : readPast(recorded, passage.divided),
		last:
			"now" in passage
				? { revision: recorded.length - 1, words: readPresent(recorded, passage.now) }
				: readPast(recorded, passage.gone),
		isLiving: "now" in passage,
		isRetired: "gone" in passage && passage.retired === true,
	}));
}

function readPast(history: readonly PastText[], written: string): PastWords {
	const past = pastWords(history, written);
	if (!past) throw new Error(`“${written}” names words that no revision has.`);
	return past;
}

function readPresent(recorded: readonly PastText[], written: string): TextRange {
	const newest = recorded.at(-1);
	const words = newest && parseWords(newest, written);
	if (!words) throw new Error(`“${written}” names words that the newest revision does not have.`);
	return words;
}
