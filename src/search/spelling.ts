import type { SearchName } from "../model/search-hints.ts";
import { editDistance } from "../text/edit-distance.ts";
import { foldWords } from "./match.ts";
import { type KnownWord, readWordList } from "./word-list.ts";

/** Shorter words are not corrected. */
const MIN_LENGTH = 4;
/** From this many letters on an ordinary word is corrected, and a name that begins with another letter. */
const MIN_ORDINARY = 5;
/** No word is taken for a shorter one than this: "Iraq" is no misspelt "Iran". */
const MIN_MEANT = 5;
/** From this many letters on two typos are corrected, below only one: "Slovakia" is no misspelt "Slovenia". */
const MIN_TWO_TYPOS = 9;

/** Names may differ from what was typed by this many letters to be offered. */
const MAX_OFFERED = 2;

/** A word that may have been meant. */
type Candidate = { folded: string; printed: string; isName: boolean; frequency: number };

/**
 * What was typed with its misspelt words as the columns have them: "Marko Rubio" gives "Marco Rubio". Words that a
 * column has, or that begin a word of it, stay. Whoever misspells a word mostly gets its first letter right: ordinary
 * words that begin with another are not taken for it.
 * @param lists the words of the columns, as `writeWordList` writes them
 * @returns null where no word can be corrected
 */
export function correctSpelling(
	typed: string,
	lists: readonly string[],
	names: readonly Pick<SearchName, "printed" | "variants">[],
): string | null {
	const candidates = [...nameWords(names), ...lists.flatMap(readWordList).map(ordinary)];
	const corrected = typed.replace(/[\p{L}\p{M}]+(?:['’]s)?/gu, (written) => {
		const word = foldWords(written.replace(/['’]s$/, "")).join("");
		if (word.length < MIN_LENGTH || candidates.some(({ folded }) => folded.startsWith(word))) return written;
		return nearest(word, candidates)?.printed ?? written;
	});
	return corrected === typed ? null : corrected;
}

const ordinary = ({ word, frequency }: KnownWord): Candidate => ({
	folded: word,
	printed: word,
	isName: false,
	frequency,
});

function nameWords(names: readonly Pick<SearchName, "printed" | "variants">[]): Candidate[] {
	return names.flatMap(({ printed, variants }) =>
		[...printed, ...variants].flatMap((form) =>
			form
				.split(/\s+/)
				.map((part) => ({ folded: foldWords(part).join(""), printed: part, isName: true, frequency: 0 })),
		),
	);
}

function nearest(word: string, candidates: readonly Candidate[]): Candidate | null {
	const limit = word.length < MIN_TWO_TYPOS ? 1 : 2;
	let best: { candidate: Candidate; distance: number } | null = null;
	for (const candidate of candidates) {
		const { folded, isName, frequency } = candidate;
		if (folded.length < MIN_MEANT) continue;
		const isSameStart = folded[0] === word[0];
		if (isName ? !isSameStart && word.length < MIN_ORDINARY : !isSameStart || word.length < MIN_ORDINARY) continue;
		const distance = editDistance(word, folded, best ? best.distance : limit);
		if (distance > (best?.distance ?? limit)) continue;
		// Names stand first among candidates; of words as near, the one that occurs more is meant.
		const isBetter =
			!best || distance < best.distance || (!best.candidate.isName && frequency > best.candidate.frequency);
		if (isBetter) best = { candidate, distance };
	}
	return best?.candidate ?? null;
}

/** The names nearest to what was typed, for a query that found nothing: "Kasprov" gives "Garry Kasparov". */
export function nearestNames(typed: string, names: readonly Pick<SearchName, "printed" | "variants">[]): string[] {
	const words = foldWords(typed).filter((word) => word.length >= MIN_MEANT);
	const near: { name: string; distance: number }[] = [];
	for (const { printed, variants } of names) {
		const [name] = printed;
		if (name === undefined) continue;
		const forms = [...printed, ...variants].flatMap(foldWords).filter((form) => form.length >= MIN_MEANT);
		const distance = Math.min(
			...words.flatMap((word) => forms.map((form) => editDistance(word, form, MAX_OFFERED))),
			MAX_OFFERED + 1,
		);
		if (distance <= MAX_OFFERED) near.push({ name, distance });
	}
	return near
		.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
		.slice(0, 3)
		.map(({ name }) => name);
}
