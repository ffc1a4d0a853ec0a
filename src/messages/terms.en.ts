import type { Stance, Voice } from "../model/terms.ts";

/** What a column does with a statement, in words: in the browser, too. */
export const stanceWords = {
	asserts: "asserted",
	reports: "reported",
	rejects: "rejected by the column",
	concedes: "conceded",
	asks: "in a question",
} satisfies Record<Stance, string>;

/** Whose statement a sentence is. */
export const voiceWords = {
	columnist: "The columnist",
	named: "A named source",
	unnamed: "An unnamed source",
	reported: "Reported, without a cue",
	question: "A question",
} satisfies Record<Voice, string>;
