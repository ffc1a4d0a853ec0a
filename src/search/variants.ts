import type { SearchName } from "../model/search-name.ts";
import { reduceWords } from "./match.ts";

/** Names may differ from what was typed by this many letters to be offered. */
const MAX_TYPOS = 2;
/** Shorter words are not taken for typos: too much would be near. */
const MIN_LENGTH = 5;

/**
 * Other ways to ask for the same: a variant in the query ("Zelenskyy") in the forms that the columns print ("Zelensky").
 * @returns queries to try in place of the one typed, the shortest first; none where no variant stands in it
 */
export function withVariants(typed: string, names: readonly SearchName[]): string[] {
	const words = ` ${reduceWords(typed).join(" ")} `;
	const asked = new Set<string>();
	for (const { printed, variants } of names) {
		for (const variant of variants) {
			const form = ` ${reduceWords(variant).join(" ")} `;
			if (!words.includes(form)) continue;
			for (const name of printed) asked.add(words.replace(form, ` ${name} `).trim());
		}
	}
	asked.delete(words.trim());
	return [...asked].sort((a, b) => a.length - b.length);
}

/** The names nearest to what was typed, for a query that found nothing: "Kasprov" gives "Garry Kasparov". */
export function nearestNames(typed: string, names: readonly SearchName[]): string[] {
	const words = reduceWords(typed).filter((word) => word.length >= MIN_LENGTH);
	const near: { name: string; distance: number }[] = [];
	for (const { printed, variants } of names) {
		const [name] = printed;
		if (name === undefined) continue;
		const forms = [...printed, ...variants].flatMap(reduceWords).filter((form) => form.length >= MIN_LENGTH);
		const distance = Math.min(...words.flatMap((word) => forms.map((form) => editDistance(word, form))), MAX_TYPOS + 1);
		if (distance <= MAX_TYPOS) near.push({ name, distance });
	}
	return near
		.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
		.slice(0, 3)
		.map(({ name }) => name);
}

/** The number of letters to insert, delete, change or swap with the next. @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance */
function editDistance(a: string, b: string): number {
	if (Math.abs(a.length - b.length) > MAX_TYPOS) return MAX_TYPOS + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			let least = Math.min(
				(last[column] ?? 0) + 1,
				(line[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (isSame ? 0 : 1),
			);
			const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1);
			line.push(least);
		}
		before = last;
		last = line;
	}
	return last[b.length] ?? 0;
}
