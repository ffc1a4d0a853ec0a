import type { Mention } from "../../model/detection.ts";
import type { TextRange } from "../../model/selector.ts";
import { overlap } from "../ranges.ts";
import { type NameWords, nameWordsFor } from "./name-words.ts";
import type { Token } from "./speech/tokens.ts";

type Kind = "person" | "organisation" | "place";
/** A run of words with capitals: the name, and the title before it. */
type Run = {
	range: TextRange;
	words: Token[];
	title: Token[];
	/** The word before it. */
	before: string;
	/** Whether nothing but its place says that it has a capital. */
	isFirst: boolean;
};

/**
 * Names that no register holds: runs of words with capitals, told apart by titles, head words, the words before them, and
 * by what was said of them before: a surname alone is whoever was named in full.
 * @param sentences the tokens of each sentence, in text order
 * @param sources those whom reported speech is credited to: they speak, so that they are people or bodies
 * @param known what the register has named already
 */
export function detectUnknownNames(
	sentences: readonly (readonly Token[])[],
	sources: readonly TextRange[],
	known: readonly TextRange[],
	lang: string,
): Mention[] {
	const words = nameWordsFor(lang);
	if (!words) return [];
	const runs = sentences
		.flatMap((tokens) => runsIn(tokens, words))
		.filter(({ range }) => !known.some((one) => overlap(one, range) > 0));
	const inside = new Set(runs.filter(({ isFirst }) => !isFirst).flatMap((run) => run.words.map(({ text }) => text)));
	const people = new Set<string>();
	const kinds = new Map<Run, Kind | null>();
	// Whoever is named in full or with a title makes the surname known, wherever it stands.
	for (const run of runs) {
		const kind = kindByItself(run, words, sources, inside);
		kinds.set(run, kind);
		const last = run.words.at(-1);
		if (kind === "person" && last && (run.words.length > 1 || run.title.length > 0)) people.add(last.text);
	}
	return runs.flatMap((run): Mention[] => {
		const last = run.words.at(-1)?.text ?? "";
		const isKnown = run.words.length === 1 && people.has(last);
		const kind = isKnown ? "person" : (kinds.get(run) ?? null);
		if (kind === null) return [];
		const [first] = run.title;
		const end = run.title.at(-1);
		const designation = first && end ? { start: first.start, end: end.end } : null;
		return [{ type: "mention", range: run.range, name: null, kind, designation }];
	});
}

function kindByItself(
	run: Run,
	words: NameWords,
	sources: readonly TextRange[],
	inside: ReadonlySet<string>,
): Kind | null {
	const { words: tokens, title, before, range, isFirst } = run;
	const lower = tokens.map((token) => token.lower);
	const head = lower.at(-1) ?? "";
	if (lower.some((word) => words.organisations.has(word))) return "organisation";
	if (words.places.has(head) || words.places.has(lower[0] ?? "")) return title.length > 0 ? "person" : "place";
	if (title.length > 0) return "person";
	if (/^(?:\p{Lu}\.?)+$/u.test(tokens[0]?.text ?? "") && tokens.length === 1) return "organisation";
	if (words["before-places"].has(before)) return "place";
	const speaks = sources.some((source) => overlap(source, range) > 0 && source.end === range.end);
	if (tokens.length > 1 && tokens.length < 5 && before !== "the") return "person";
	// The first word of a sentence has its capital from there, unless it has one elsewhere.
	if (isFirst && tokens.length === 1 && !inside.has(tokens[0]?.text ?? "")) return null;
	if (tokens.length === 1 && speaks) return "person";
	return null;
}

/** The runs of words with capitals in a sentence, a title before them apart. */
function runsIn(tokens: readonly Token[], words: NameWords): Run[] {
	const runs: Run[] = [];
	const firstWord = tokens.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
	for (let at = 0; at < tokens.length; at++) {
		if (!isCapital(tokens[at])) continue;
		let last = at;
		while (
			isCapital(tokens[last + 1]) ||
			(words.particles.has(tokens[last + 1]?.lower ?? "") && isCapital(tokens[last + 2]))
		) {
			last++;
		}
		const run = tokens.slice(at, last + 1);
		const isFirst = at <= firstWord;
		const split = run.findIndex(({ lower }) => !words.titles.has(lower) && !words.nobody.has(lower));
		const title = split < 0 ? [] : run.slice(0, split).filter(({ lower }) => words.titles.has(lower));
		const lastName = run.findLastIndex(({ lower }) => !words.nobody.has(lower));
		const name = split < 0 ? [] : run.slice(split, lastName + 1);
		const [first] = name;
		const end = name.at(-1);
		const isOnlyCommon = name.every(({ pos, text }) => pos !== "PROPN" && /^\p{Lu}\p{Ll}/u.test(text));
		if (first && end && !(isFirst && split === 0 && name.length === 1 && isOnlyCommon && first.pos !== "NOUN")) {
			const before = tokens[at - 1]?.lower ?? "";
			runs.push({
				range: { start: first.start, end: end.end },
				words: name,
				title,
				before,
				isFirst: isFirst && split === 0,
			});
		}
		at = last;
	}
	return runs;
}

function isCapital(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}/u.test(token.text) && token.pos !== "PUNCT";
}
