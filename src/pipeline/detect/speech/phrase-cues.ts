import type { Cues } from "./cues.ts";

/** The words that credit without a verb and begin at an offset: "according to". */
export function phraseCueAt(text: string, start: number, cues: Cues): string | undefined {
	const letter = text.charAt(start).toLowerCase();
	return byLetter(cues)
		.get(letter)
		?.find((words) => text.slice(start, start + words.length).toLowerCase() === words);
}

const known = new WeakMap<Cues, Map<string, string[]>>();

/** The phrases by their first letters: they are asked for at every word. */
function byLetter(cues: Cues): Map<string, string[]> {
	const found = known.get(cues) ?? Map.groupBy(cues.phrases, (words) => words.charAt(0));
	known.set(cues, found);
	return found;
}
