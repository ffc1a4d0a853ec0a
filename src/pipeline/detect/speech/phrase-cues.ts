import type { Cues } from "./cues.ts";

/** The words that credit without a verb and begin at an offset: "according to". */
export function phraseCueAt(text: string, start: number, { phrases }: Cues): string | undefined {
	return phrases.find((words) => text.slice(start, start + words.length).toLowerCase() === words);
}
