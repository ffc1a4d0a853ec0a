import type { SearchHints } from "../model/search-hints.ts";
import { foldWords, type Query } from "./match.ts";

/** At most so many ways to ask for the same: each is a search of its own. */
const MAX_EXPANSIONS = 6;

/** A name in letters: "EU", "U.S.A.", "WW2". */
const ABBREVIATION = /^(?:\p{Lu}\.?){1,}[\p{Lu}\d]\.?$/u;

/** A query with another form of a name in it, and that form as it is printed. */
export type Expansion = { query: Query; form: string };

/** What a form is exchanged for: forms of the same name. */
type Rule = { typed: string; forms: readonly string[] };

/**
 * The query with its abbreviations marked as such, and other queries for the same: each has one abbreviation in it
 * exchanged for what it stands for, or the other way round. The register of names gives those of its forms that are
 * in capitals.
 */
export function expand(
	typed: string,
	query: Query,
	hints: Pick<SearchHints, "abbreviations" | "names" | "functionWords">,
): { query: Query; expansions: Expansion[] } {
	const inCapitals = new Set(
		typed.split(/\s+/).flatMap((word) => (/\p{Lu}\P{Ll}*[\p{Lu}\d]/u.test(word) ? foldWords(word) : [])),
	);
	const functionWords = new Set(hints.functionWords);
	// "us" and "who" are words as well.
	const isAbbreviation = (word: string) => !functionWords.has(word) || inCapitals.has(word);
	const own = { ...query, capitals: query.words.filter((word) => functionWords.has(word) && inCapitals.has(word)) };
	const expansions = new Map<string, Expansion>();
	for (const rule of rulesOf(hints)) {
		const from = foldWords(rule.typed);
		if (from.length === 1 && !isAbbreviation(from.join())) continue;
		const at = query.words.findIndex((_, start) => from.every((word, index) => query.words[start + index] === word));
		if (at === -1) continue;
		for (const form of rule.forms) {
			const unit = foldWords(form).join(" ");
			const words = query.words.toSpliced(at, from.length, unit);
			const key = words.join(" ");
			if (key === query.words.join(" ") || expansions.has(key)) continue;
			const capitals = ABBREVIATION.test(form) ? [...own.capitals, unit] : own.capitals;
			expansions.set(key, { query: { ...query, words, capitals }, form });
		}
	}
	return { query: own, expansions: [...expansions.values()].slice(0, MAX_EXPANSIONS) };
}

function rulesOf({ abbreviations, names }: Pick<SearchHints, "abbreviations" | "names">): Rule[] {
	return [
		...names.flatMap(({ printed, variants }) =>
			[...printed, ...variants].filter((form) => ABBREVIATION.test(form)).map((typed) => ({ typed, forms: printed })),
		),
		...abbreviations.flatMap((forms) => forms.map((typed) => ({ typed, forms }))),
	];
}
