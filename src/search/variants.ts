import type { SearchName } from "../model/search-hints.ts";
import { foldWords } from "./match.ts";

/**
 * Other ways to ask for the same: a variant in the query ("Zelenskyy") in the forms that the columns print
 * ("Zelensky").
 * @returns queries to try in place of the one typed, the shortest first; none where it has no variant
 */
export function withVariants(typed: string, names: readonly Pick<SearchName, "printed" | "variants">[]): string[] {
	const words = ` ${foldWords(typed).join(" ")} `;
	const asked = new Set<string>();
	for (const { printed, variants } of names) {
		for (const variant of variants) {
			const form = ` ${foldWords(variant).join(" ")} `;
			if (!words.includes(form)) continue;
			for (const name of printed) asked.add(words.replace(form, ` ${name} `).trim());
		}
	}
	asked.delete(words.trim());
	return [...asked].sort((a, b) => a.length - b.length);
}
