import type { Wording } from "../../model/vocabulary.ts";

/** After whom words are credited to that the column does not quote, or not all of. */
export const inColumnsWords = (credited: string, wording: Exclude<Wording, "direct">) =>
	`${credited}, ${wording === "mixed" ? "partly " : ""}in the column’s words`;
