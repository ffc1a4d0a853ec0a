import type { TextRange } from "../../text/ranges.ts";
import type { Cues } from "./lexicon/cues.ts";

/** Whether a columnist grants something by a sentence: "True, …", "To be sure, …". */
export function concedes(text: string, { start, end }: TextRange, cues: Cues): boolean {
	const words = text.slice(start, Math.min(end, start + 40)).toLowerCase();
	return cues.conceding.some((opener) => words.startsWith(opener));
}
