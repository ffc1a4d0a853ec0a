import { allMentions, proposed, said } from "./passage-terms.ts";
import { plural } from "./plural.ts";

/** The words of results, from the open page and from the index. */
export const searchResultMessages = {
	/**
	 * How many passages there are.
	 * @param forms what was searched besides what was typed, or in its place
	 * @param isOwn whether what was typed is found itself
	 */
	found: (count: number, query: string, forms: readonly string[] = [], isOwn = true) => {
		const others = forms.map((form) => `“${form}”`).join(", ");
		const link = others === "" ? "" : isOwn ? ", also found as " : ", found as ";
		return `${count} ${plural(count, "passage", "passages")} for “${query}”${link}${others}`;
	},
	/** After what the open page holds, or alone, until the index has come. */
	searching: "Searching …",
	paragraph: (id: string) => `Paragraph ${id}`,
	/** Other sentences of the paragraph that match. */
	moreIn: (count: number, id: string) => `+${count} more in paragraph ${id}`,
	/** Who says some words. */
	said,
	/** What somebody says is: "Diane Francis: judgement". */
	kindOf: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
	proposed,
	allMentions,
	/** Opens the dialog that shares what was found. */
	share: "Share…",
} as const;
