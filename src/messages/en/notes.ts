import type { Relation } from "../../model/vocabulary.ts";
import { proposed } from "./passage-terms.ts";
import { plural } from "./plural.ts";

/** What notes say. */
export const notes = {
	summary: (count: number) => `${count} ${plural(count, "note", "notes")}`,
	list: (paragraph: string) => `Notes on paragraph ${paragraph}`,
	quotesNobody: "quotes nobody",
	speakerUnknown: "speaker not determined",
	/** Who is credited, and by which words of the column. */
	by: (speaker: string, cue: string) => `${speaker}, “${cue}”`,
	/** Of a credit whose words have several cues. @param cue another one than the first; null for words without one */
	inPart: (cue: string | null) => (cue === null ? "in part without a cue" : `in part “${cue}”`),
	/** A pronoun or a title, and whom it is read as. @param words in quotation marks, as is `whom` */
	readAs: (words: string, whom: string) => `${words} (read as ${whom})`,
	/** Of words that no words of the column credit to anybody. */
	/** What a source does that is not credited with having said it. */
	polarities: { denies: "denies it", declines: "declines to say it" },
	readAsSaidBy: (whom: string) => `read as said by ${whom} (no cue)`,
	/** Before the words of another passage, by how the first relates to it. */
	other: {
		repeats: (paragraph) => `Paragraph ${paragraph}`,
		qualifies: (paragraph) => `Paragraph ${paragraph}`,
		tension: (paragraph) => `With paragraph ${paragraph}`,
	} satisfies Record<Relation, (paragraph: string) => string>,
	/** @param label what the register says of the name */
	called: (designation: string, who: string, label: string) => `${who}: “${designation}”. ${label}`.trim(),
	/** Who calls somebody something where nobody is credited. */
	columnist: "in the columnist’s words",
	/** Of a proposal whose words may end sooner: the tint fades there. */
	doubtfulEnd: "where its words end is uncertain",
	/** Of a name that is used for something else: "Moscow" for a government. */
	standsFor: (what: string) => `read here as ${what}`,
	reading: "Read as",
	/** Of "this week" in a column of which only the month or the year is known. */
	uncounted: "Not given: it counts from the day of publication, which is not known.",
	asPrinted: "As printed",
	proposed,
} as const;
