import { plural } from "./plural.ts";

/** Words that were taken out of a column, for libel or privacy. */
export const withdrawn = {
	/** At the head of the column. @param count with the separators of the language */
	total: (count: number, shown: string) =>
		`${shown} ${plural(count, "word of this column is", "words of this column are")} withheld, each shown as ••••.`,
	/** Of one passage: what its signs say, and its line at the head. */
	passage: (count: number, date: string, reason: string) =>
		`${count} ${plural(count, "word", "words")} withdrawn ${date}: ${reason}`,
	/** Of a passage that only a former version of the column had. */
	former: (date: string, reason: string) => `Words of a former version withdrawn ${date}: ${reason}`,
	/** Of a passage that is shared and has such signs. */
	sign: "•••• stands for a word that was withdrawn",
	/** What an address answers whose words were withdrawn. */
	gone: "The words that this link led to were withdrawn.",
	/** The same before a passage that is shared, and of its kind. */
	answer: "Withdrawn",
	/** @param shown how many of the `count` words received are shown. All with the separators of the language */
	proof: (count: string, shown: string, withheld: string) =>
		`Of the ${count} words of the column as received, ${shown} are on this page, in order and unaltered, and ${withheld} are withheld; every build checks this.`,
	/** In place of a column's fingerprint. */
	noFingerprint: "Not shown: it would help to find out the words that are withheld.",
	/** In a table, over the number of words. */
	withheld: "Words withheld",
} as const;
