import { plural } from "./plural.ts";

/** What stands beside words that point to others which are not shown. */
export const readings = {
	/** @param words as printed: pronouns and the like. @param whom what they stand for */
	readAs: (words: readonly string[], whom: string) => {
		const quoted = words.map((one) => `“${one}”`).join(" and ");
		return `${quoted} ${plural(words.length, "is", "are")} read by the annotator as ${whom}`;
	},
} as const;
