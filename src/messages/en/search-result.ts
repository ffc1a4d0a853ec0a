import { allMentions, proposed, said } from "./passage-terms.ts";
import { plural } from "./plural.ts";

/** The words of results, from the open page and from the index. */
export const searchResultMessages = {
	found: (count: number, query: string, instead: string | null) =>
		`${count} ${plural(count, "passage", "passages")} for “${query}”${instead === null ? "" : `, searched as “${instead}”`}`,
	paragraph: (id: string) => `Paragraph ${id}`,
	/** Who says some words. */
	said,
	/** What somebody says is: "Diane Francis: judgement". */
	kindOf: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
	proposed,
	allMentions,
} as const;
