import type { Said } from "../model/statement.ts";
import type { SaidMessages } from "./who-says.ts";

/** Who says which words, as one line. */
export function saidLine({ who, words, isProposed }: Said, { says, proposed }: SaidMessages): string {
	const named = isProposed ? `${who} (${proposed})` : who;
	return words === null ? named : says(named, words);
}
