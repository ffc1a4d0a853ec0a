import { uncapitalized } from "../../text/capitalized.ts";
import { allMentions } from "./passage-terms.ts";
import { plural } from "./plural.ts";

/** Over the passages, of a sentence or of a whole quotation, that hold words credited to the name's bearer. */
const credited = (passages: number) => `Quoted or reported in ${passages} ${plural(passages, "passage", "passages")}`;

/** Over the passages that only name it. @param isRest whether other passages stand above */
const named = (passages: number, isRest: boolean) =>
	`${isRest ? "Also named" : "Named"} in ${passages} ${plural(passages, "passage", "passages")}`;

/** The index of names. */
export const names = {
	title: "Names",
	lead: "The people, organisations and places that the columns name, with what is credited to them and what they are called. A people is no state: “Ukrainians” is not counted as a mention of Ukraine.",
	/** How many passages its page shows, in the words over them. */
	counts: (inCredited: number, inNamed: number) => {
		const all = [
			...(inCredited > 0 ? [credited(inCredited)] : []),
			...(inNamed > 0 ? [named(inNamed, inCredited > 0)] : []),
		];
		return all.map((one) => uncapitalized(one)).join("; ");
	},
	/** Of a name that is used for something else, too. */
	standsFor: (what: string) => `Also used for ${what}.`,
	/** Before the other forms of the name that columns print. */
	forms: "Also printed as",
	/** Over what the columns call the name's bearer. */
	designations: "Called in the columns",
	/** A link to the page of a name. */
	more: allMentions,
	/** What the name's bearer is called. @param who who says so: the columnist, or whom the column credits */
	called: (who: string, designation: string) => `${who}, on this name: “${designation}”.`,
	credited,
	named,
	/** Before the words themselves. */
	speaks: (who: string) => `${who}:`,
	/** Of a pronoun or a title. @param words of the column */
	standIn: (words: string, name: string) => `“${words}” is read as ${name}`,
	together: "Named in the same sentences",
	inSentences: (count: number) => `${count} ${plural(count, "sentence", "sentences")}`,
	/** @param proposed how many of all mentions no editor has confirmed */
	proposed: (proposed: number, all: number) => {
		const were = `${plural(proposed, "was", "were")} found by machine; no editor has confirmed ${plural(proposed, "it", "them")}.`;
		if (all === 1) return `The mention ${were}`;
		if (proposed < all) return `${proposed} of the ${all} mentions ${were}`;
		return `${all === 2 ? "Both" : `All ${all}`} mentions ${were}`;
	},
} as const;
