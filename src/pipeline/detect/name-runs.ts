import type { TextRange } from "../../text/ranges.ts";
import { isCommonWord } from "./grammar/lemmas.ts";
import type { Token } from "./grammar/tokens.ts";
import type { NameWords } from "./name-words.ts";

/** A run of words with capitals: the name, and the titles before it. */
export type Run = {
	range: TextRange;
	words: Token[];
	title: Token[];
	/** The words before and after it, in small letters; marks count. */
	before: string;
	after: string;
	/** Whether nothing but its place says that it has a capital. */
	isFirst: boolean;
};

/** Parts of speech of words that begin a sentence and no name. */
const FUNCTION = new Set(["AUX", "ADP", "SCONJ", "CCONJ", "PRON", "DET", "PART", "ADV"]);

/** The runs of words with capitals in a sentence; in one of nothing but capitals, a heading, there are none. */
export function runsIn(tokens: readonly Token[], words: NameWords): Run[] {
	if (isHeading(tokens)) return [];
	const runs: Run[] = [];
	const firstWord = tokens.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
	for (let at = 0; at < tokens.length; at++) {
		if (!isCapital(tokens[at])) continue;
		// "Is Lord Vale", "Said Vale": the first word has its capital from there.
		const isVerb = tokens[at]?.pos === "VERB" && isCommonWord(tokens[at]?.lower ?? "");
		if (at === firstWord && (isVerb || FUNCTION.has(tokens[at]?.pos ?? ""))) continue;
		let last = at;
		for (let on = 1; on > 0; last += on) on = joinsNext(tokens, { first: at, last }, words);
		const run = runOf(tokens, { first: at, last, isFirst: at <= firstWord }, words);
		if (run) runs.push(run);
		at = last;
	}
	return runs;
}

/** How many words on the run goes: to another word with a capital, past a small word ("de la") or a hyphen. */
function joinsNext(
	tokens: readonly Token[],
	{ first, last }: { first: number; last: number },
	words: NameWords,
): number {
	const next = tokens[last + 1];
	const second = tokens[last + 2];
	if (isCapital(next)) return 1;
	const isHyphen = next?.text === "-" && next.start === tokens[last]?.end && second?.start === next.end;
	// "Kim Jong-un", "Khaled Al-Maeena"; not "Texas-based".
	if (isHyphen && (isCapital(second) || (last > first && /^\p{L}/u.test(second?.text ?? "")))) return 2;
	// "Department for Education"
	const isBody = words.organisations.has(tokens[last]?.lower ?? "");
	if (isBody) {
		let past = last + 1;
		while (past < last + 4 && words["inside-bodies"].has(tokens[past]?.lower ?? "")) past++;
		if (past > last + 1 && isCapital(tokens[past])) return past - last;
	}
	const isJoint = words.particles.has(next?.lower ?? "") || next?.text === words.ampersand;
	return isJoint && isCapital(second) ? 2 : 0;
}

type Span = { first: number; last: number; isFirst: boolean };

function runOf(tokens: readonly Token[], { first, last, isFirst }: Span, words: NameWords): Run | null {
	const run = tokens.slice(first, last + 1);
	// "Afghan Ambassador Hamdullah Mohib": the name is what stands after the last title.
	const isTitle = ({ lower }: Token, at: number) =>
		words.titles.has(lower) && at < run.length - 1 && !words.suffixes.has(run[at + 1]?.lower ?? "");
	const lastTitle = run.findLastIndex(isTitle);
	const split = run.findIndex(({ lower }, at) => at > lastTitle && !words.nobody.has(lower));
	const lastName = run.findLastIndex(({ lower }) => !words.nobody.has(lower));
	const name = split < 0 ? [] : run.slice(split, lastName + 1);
	const [start] = name;
	const end = name.at(-1);
	if (!start || !end) return null;
	const isOnlyCommon = name.every(({ pos, text }) => pos !== "PROPN" && /^\p{Lu}\p{Ll}/u.test(text));
	if (isFirst && split === 0 && name.length === 1 && isOnlyCommon && start.pos !== "NOUN") return null;
	return {
		range: { start: start.start, end: end.end },
		words: name,
		title: run.slice(0, lastTitle + 1),
		before: tokens[first - 1]?.lower ?? "",
		after: tokens[last + 1]?.lower ?? "",
		isFirst: isFirst && split === 0,
	};
}

/** Whether all long words of a sentence are written in capitals. */
function isHeading(tokens: readonly Token[]): boolean {
	const long = tokens.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
	return long.length > 0 && long.every(({ text }) => /^\p{Lu}+$/u.test(text));
}

function isCapital(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}/u.test(token.text) && token.pos !== "PUNCT";
}
