import type { ForeignRemark } from "../../model/remark.ts";
import type { Selector } from "../../model/selector.ts";
import { wordsOf } from "../../text/diff.ts";
import type { Folded } from "../../text/fold-units.ts";
import { type Resolution, resolve } from "../anchor/quote.ts";

/**
 * From this many words on, words that stand once in the column are those that are meant, whatever stands around them in
 * another edition of it. Fewer may stand elsewhere on the page that was read.
 */
const MIN_CERTAIN = 5;

/** So many words on one side tell a place, where the context as it was given has more that the column lacks. */
const NEXT_WORDS = 3;
/** Of two sides that are given, one alone tells a place by so many words at least: “of” stands before much. */
const MIN_WORDS = 2;

type Target = NonNullable<ForeignRemark["target"]>;

/**
 * Finds the words that somebody noted something at. They are taken as given, then made whole where they begin or end
 * inside a word. Of what stands around them in the source the column may lack a part: the other side then decides.
 * Nothing is placed by guess.
 * @param text the column, folded
 */
export function findTarget(text: Folded, target: Target): Resolution {
	for (const { exact: quote, prefix, suffix } of [target, wholeWords(target)]) {
		const contexts = contextsOf(prefix, suffix);
		const alone = resolve(text, { quote });
		if (alone.kind === "missing") continue;
		if (contexts.length === 0) return alone;
		for (const sides of contexts) {
			const resolution = agreed(sides.map((context) => resolve(text, { quote, ...context })));
			if (resolution.kind !== "misplaced") return resolution;
		}
		if (alone.kind === "found" && wordsOf(quote).length >= MIN_CERTAIN) return alone;
		return { kind: "misplaced", ranges: alone.kind === "found" ? [alone.range] : alone.ranges };
	}
	return { kind: "missing" };
}

type Context = Pick<Selector, "before" | "after">;

/** What is looked for around the words, by turns: both sides, one of them, and the next words on one of them. */
function contextsOf(prefix: string, suffix: string): Context[][] {
	// The context of an export is cut after so many characters, often inside a word.
	const before = wordsOf(/^\S+\s/.test(prefix) ? prefix.replace(/^\S+/, "") : prefix);
	const after = wordsOf(/\s\S+$/.test(suffix) ? suffix.replace(/\S+$/, "") : suffix);
	const isEnough = (side: readonly string[], other: readonly string[]) =>
		side.length > 0 && (other.length === 0 || side.filter(isWord).length >= MIN_WORDS);
	const sides = (count: number): Context[] => [
		...(isEnough(before, after) ? [{ before: before.slice(-count).join(" ") }] : []),
		...(isEnough(after, before) ? [{ after: after.slice(0, count).join(" ") }] : []),
	];
	const isBoth = before.length > 0 && after.length > 0;
	const both = isBoth ? [[{ before: before.join(" "), after: after.join(" ") }]] : [];
	return [...both, sides(Number.POSITIVE_INFINITY), sides(NEXT_WORDS)].filter((some) => some.length > 0);
}

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** What two sides tell together: the place that one or both give; none where they give two. */
function agreed(resolutions: readonly Resolution[]): Resolution {
	const found = resolutions.flatMap((one) => (one.kind === "found" ? [one.range] : []));
	const [first, ...others] = found;
	if (first && others.every(({ start }) => start === first.start)) return { kind: "found", range: first };
	if (first) return { kind: "ambiguous", ranges: found };
	return resolutions.find(({ kind }) => kind === "ambiguous") ?? resolutions[0] ?? { kind: "missing" };
}

/** Words with the rest of those that they begin or end inside of: of “arbour” after “the h” it is “harbour”. */
function wholeWords({ exact, prefix, suffix }: Target): Target {
	const head = /^[\p{L}\p{N}]/u.test(exact) ? (/[\p{L}\p{N}]+$/u.exec(prefix)?.[0] ?? "") : "";
	const tail = /[\p{L}\p{N}]$/u.test(exact) ? (/^[\p{L}\p{N}]+/u.exec(suffix)?.[0] ?? "") : "";
	return {
		exact: `${head}${exact}${tail}`,
		prefix: prefix.slice(0, prefix.length - head.length),
		suffix: suffix.slice(tail.length),
	};
}
