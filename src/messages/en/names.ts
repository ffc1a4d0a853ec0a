import { plural } from "./plural.ts";

/** The index of names. */
export const names = {
	title: "Names",
	lead: "The people, organisations and places that the columns name, with what is credited to them and what they are called.",
	counts: (mentions: number, credits: number) => {
		const named = `${mentions} ${plural(mentions, "mention", "mentions")}`;
		const times = credits === 1 ? "once" : credits === 2 ? "twice" : `${credits} times`;
		return credits === 0 ? named : `${named}, credited ${times}`;
	},
	/** Of a name that is used for something else, too. */
	standsFor: (what: string) => `Also used for ${what}.`,
	/** Before the other forms of the name. */
	forms: "Other forms",
	/** Over what the columns call the name's bearer. */
	designations: "Called in the columns",
	by: (columnist: string) => `by ${columnist}`,
	more: "All mentions",
	/** Where the designation is not the columnist's own. @param framing who says it and the column's stance */
	calledAs: (designation: string, framing: string) => `Called “${designation}”: ${framing}.`,
	calledBy: (designation: string, columnist: string) => `Called “${designation}” by ${columnist}.`,
	quoted: "In quotation marks",
	credited: "Credited with",
	together: "Named in the same sentences",
	/** Over words that credit the name's bearer by a pronoun or a title. */
	pronouns: "Credited without being named",
	mentions: (count: number) => (count === 1 ? "One mention" : count === 2 ? "Both mentions" : `All ${count} mentions`),
} as const;
