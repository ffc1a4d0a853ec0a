import { onceFor } from "../words.ts";
import type { Cues } from "./cues.ts";

/** The words that credit without a verb and begin at an offset: "according to". */
export function phraseCueAt(text: string, start: number, cues: Cues): string | undefined {
	const letter = text.charAt(start).toLowerCase();
	return byLetter(cues)
		.get(letter)
		?.find((words) => text.slice(start, start + words.length).toLowerCase() === words);
}

/** The phrases by their first letters: they are asked for at every word. */
const byLetter = onceFor(({ phrases }: Cues) => Map.groupBy(phrases, (words) => words.charAt(0)));
