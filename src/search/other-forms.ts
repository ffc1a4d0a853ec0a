import type { SearchHints } from "../model/search-hints.ts";
import { foldWords } from "./match.ts";
import { withNumbers } from "./numbers.ts";
import { withVariants } from "./variants.ts";

type Known = Pick<SearchHints, "numbers" | "names" | "functionWords">;

/**
 * Other ways to ask for the same, in the order in which they are tried: the numbers written otherwise, then the names
 * as the columns print them; then all of it without the possessives, and without the function words.
 */
export function otherForms(typed: string, known: Known): string[] {
	const own = typed.replace(/(?<=\p{L})['’]s?(?!\p{L})/gu, "");
	const plain = [...new Set([typed, own, contentWords(own, known)])];
	const all = plain.flatMap((form) => [form, ...withNumbers(form, known.numbers), ...withVariants(form, known.names)]);
	return [...new Set(all)].filter((form) => form !== typed);
}

/** What was typed without its function words: "does Putin control Trump?" gives "Putin control Trump". */
export function contentWords(typed: string, { functionWords }: Pick<SearchHints, "functionWords">): string {
	const left = typed.split(/\s+/).filter((word) => {
		const folded = foldWords(word).join(" ");
		return folded !== "" && !functionWords.includes(folded);
	});
	return left.length > 0 ? left.join(" ").replace(/[.?!…]+$/, "") : typed;
}
