import type { SearchName } from "../model/search-hints.ts";
import { editDistance } from "../text/edit-distance.ts";
import { foldWords } from "./match.ts";

/** Names may differ from what was typed by this many letters to be offered. */
const MAX_TYPOS = 2;
/** Shorter words are not taken for typos: too much would be near. */
const MIN_LENGTH = 5;

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

/** The names nearest to what was typed, for a query that found nothing: "Kasprov" gives "Garry Kasparov". */
export function nearestNames(typed: string, names: readonly Pick<SearchName, "printed" | "variants">[]): string[] {
	const words = foldWords(typed).filter((word) => word.length >= MIN_LENGTH);
	const near: { name: string; distance: number }[] = [];
	for (const { printed, variants } of names) {
		const [name] = printed;
		if (name === undefined) continue;
		const forms = [...printed, ...variants].flatMap(foldWords).filter((form) => form.length >= MIN_LENGTH);
		const distance = Math.min(
			...words.flatMap((word) => forms.map((form) => editDistance(word, form, MAX_TYPOS))),
			MAX_TYPOS + 1,
		);
		if (distance <= MAX_TYPOS) near.push({ name, distance });
	}
	return near
		.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
		.slice(0, 3)
		.map(({ name }) => name);
}
