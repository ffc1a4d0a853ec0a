import type { AnnotationType, Voice } from "../../model/vocabulary.ts";
import { uses } from "./mark-terms.ts";
import { stanceLabels } from "./passage-terms.ts";

/** The sheet that tells what a mark means: drawn in the browser, when a mark is pressed. */
export const sheetMessages = {
	/** What a mark without a note is. */
	kinds: {
		quotation: "Quotation marks",
		attribution: "Source",
		claim: "Claim",
		quantity: "Figure",
		time: "Time",
		mention: "Name",
		sic: "Slip, kept as printed",
		echo: "Related passage",
	} satisfies Record<AnnotationType, string>,
	uses,
	stances: stanceLabels,
	/** Whose words a mark without a note is on. @param byline of the column */
	whose: (voice: Voice, byline: string) => {
		switch (voice) {
			case "columnist":
				return `${byline}’s own words`;
			case "question":
				return `in a question by ${byline}`;
			case "named":
				return "credited to a named source";
			case "unnamed":
				return "credited to an unnamed source";
			case "document":
				return "credited to a document";
			case "poll":
				return "credited to a poll";
			case "reported":
				return "a view that the column reports, without a cue";
			case "undetermined":
				return "whose words these are is not determined";
		}
	},
	previous: "Previous",
	next: "Next",
	/** Which of the column's notes is shown. */
	place: (at: number, of: number) => `${at} of ${of}`,
	copyLink: "Copy link",
	share: "Share…",
	report: "Report an error",
	ledger: "Ledger",
	close: "Close",
} as const;
