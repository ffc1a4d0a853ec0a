import { plural } from "./plural.ts";

/** The index of names. */
export const names = {
	title: "Names",
	lead: "Everyone and everything that the columns name, with what they are credited with and called.",
	counts: (mentions: number, credits: number) => {
		const named = `${mentions} ${plural(mentions, "mention", "mentions")}`;
		const times = credits === 1 ? "once" : credits === 2 ? "twice" : `${credits} times`;
		return credits === 0 ? named : `${named}, credited ${times}`;
	},
	standsFor: (what: string) => `Where it is not meant literally, it stands for ${what}.`,
	forms: "Also found as",
	designations: "Called, in columnists’ words",
	by: (columnist: string) => `by ${columnist}`,
	more: "All that the columns say",
	calledAs: (designation: string, standing: string) => `Called “${designation}”: ${standing}.`,
	calledBy: (designation: string, columnist: string) => `Called “${designation}” by ${columnist}.`,
	quoted: "In quotation marks",
	credited: "Credited with",
	together: "Named in the same sentences",
	pronouns: "Meant without the name",
	mentions: (count: number) => (count === 1 ? "One mention" : count === 2 ? "Both mentions" : `All ${count} mentions`),
} as const;
