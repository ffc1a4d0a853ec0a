import { plural } from "./plural.ts";

/** What notes say. */
export const notes = {
	summary: (count: number) => `${count} ${plural(count, "note", "notes")}`,
	list: (paragraph: string) => `Notes on paragraph ${paragraph}`,
	quotesNobody: "quotes nobody",
	takenAsGiven: "taken as given by a question",
	speakerUnknown: "speaker not determined",
	by: (speaker: string, cue: string) => `${speaker}, “${cue}”`,
	noCue: "no cue",
	readAs: (words: string, whom: string) => `${words} (read as ${whom})`,
	reportedFrom: (speaker: string) => `credited to ${speaker}`,
	rejected: (speaker: string) => `rejected by the column; claimed by ${speaker}`,
	own: "the columnist’s own",
	checkable: "checkable",
	called: (designation: string, label: string) => `called “${designation}”. ${label}`,
	standsFor: (what: string) => `stands for ${what}`,
	reading: "Read as",
	asPrinted: "As printed",
	proposed: "proposed by machine",
} as const;
