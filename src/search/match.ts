import { foldLetters } from "../text/fold-letters.ts";
import type { Folded } from "../text/fold-units.ts";

export type Query = {
	/** The words in order, folded; what stands for an abbreviation is one of them, whole. */
	words: string[];
	/** Whether the reader put the words in quotation marks: then only the exact phrase counts. */
	exact: boolean;
	/** Those of the words that are found only as abbreviations, in capitals: "us" is a word as well. */
	capitals?: string[];
};

export type Span = { start: number; end: number };
export type Match = {
	spans: Span[];
	/** Whether the words stand together, as typed. */
	isPhrase: boolean;
	/** How much of what was typed the passage holds, by letters: 1 where it holds every word. */
	share: number;
};

/** From this many letters on, a word typed also finds the words that begin with it. */
const MIN_PREFIX = 3;

const QUOTED = /^\s*["“”„«](.+)["“”»]\s*$/u;

export function parseQuery(typed: string): Query {
	const quoted = QUOTED.exec(typed);
	return { words: foldWords(quoted?.[1] ?? typed), exact: quoted !== null };
}

/** The words of a text, folded: "Putin’s win-win" gives "putins", "win", "win". */
export function foldWords(text: string): string[] {
	return foldLetters(text)
		.text.split(" ")
		.filter((word) => word !== "");
}

/**
 * The parts of a passage to mark for a query: each occurrence of the whole phrase; where it does not occur, and no
 * quotation marks ask for it, each word that begins as one typed. null where nothing is to be marked.
 * @param related other forms of a word typed that are to be marked with it, such as those of one stem
 */
export function match(passage: string, query: Query, related?: (word: string) => string[]): Match | null {
	const folded = foldLetters(passage);
	const phrase = query.words.join(" ");
	if (phrase === "") return null;
	const find = (text: Folded, words: string): Span[] => {
		const isAbbreviation = query.capitals?.includes(words);
		// What is typed may be the beginning of a word, but a letter or two begin too many.
		return occurrences(text, words, !isAbbreviation && (query.exact || words.length < MIN_PREFIX)).filter(
			({ start, end }) =>
				!isAbbreviation || !(/\p{Ll}/u.test(passage.slice(start, end)) || /^\p{L}/u.test(passage.slice(end))),
		);
	};
	const found = find(folded, phrase);
	// A hyphen makes no difference: "deescalate" finds "de-escalate".
	if (found.length === 0) found.push(...find(foldLetters(passage, ""), phrase));
	if (found.length > 0) return { spans: found, isPhrase: true, share: 1 };
	if (query.exact) return null;
	const spans: WordSpan[] = [];
	const typed = [...new Set(query.words)];
	let letters = 0;
	for (const [index, word] of typed.entries()) {
		const own = find(folded, word);
		for (const form of related?.(word) ?? []) own.push(...occurrences(folded, form, true));
		if (own.length > 0) letters += word.length;
		spans.push(...own.map((span) => ({ ...span, word: index })));
	}
	if (spans.length === 0) return null;
	const united = unite(passage, spans);
	// Where other forms of them stand together as typed, that is what was meant.
	const together = united.filter(({ words }) => words === typed.length);
	const share = letters / typed.join("").length;
	return { spans: together.length > 0 ? together : united, isPhrase: false, share };
}

/** A span of one word of the query, by its number. */
type WordSpan = Span & { word: number };

/** Where a phrase stands, from a word's beginning; `whole` asks for its end at a word's end too. */
function occurrences({ text, starts, ends }: Folded, phrase: string, whole: boolean): Span[] {
	const spans: Span[] = [];
	for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
		const end = at + phrase.length;
		if (at > 0 && text[at - 1] !== " ") continue;
		const wordEnd = text.indexOf(" ", end) === -1 ? text.length : text.indexOf(" ", end);
		if (whole && wordEnd !== end) continue;
		spans.push({ start: starts[at] ?? 0, end: ends[end - 1] ?? 0 });
	}
	return spans;
}

/** Words that stand together in the order typed, as other forms of a phrase do, are one. */
function unite(passage: string, spans: WordSpan[]): (WordSpan & { words: number })[] {
	const united: (WordSpan & { words: number })[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = united.at(-1);
		if (last && span.start < last.end) continue;
		const isNext = last?.word === span.word - 1 && !/[\p{L}\p{N}]/u.test(passage.slice(last.end, span.start));
		if (last && isNext) Object.assign(last, { end: span.end, word: span.word, words: last.words + 1 });
		else united.push({ ...span, words: 1 });
	}
	return united;
}
