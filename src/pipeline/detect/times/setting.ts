import type { TextRange } from "../../../text/ranges.ts";
import { anyOf, onceFor, SPACE, type Words } from "../words.ts";
import { type Day, partsOf } from "./calendar.ts";

/** What the words around a weekday or a month tell of which one it is. */
export type Setting = {
	/** It is still to come: "will open on Friday". */
	isAhead: boolean;
	/** The words around it tell whether it is past or still to come. */
	isTold: boolean;
	/** It is none in particular: "every Friday", "Monday to Friday". */
	isGeneral: boolean;
	/** The words before are of another year than that of publication: "In 1914 … In May". */
	isOfOtherYear: boolean;
};

/** How far before and after a time its sentence is looked at, in UTF-16 units, and how far before for a year. */
const BEFORE = 80;
const AFTER = 50;
const LONG_BEFORE = 200;
/** Before fewer words no verb has stood: "By Friday". */
const FEW = 3;

/** Where a statement ends. */
const EDGE = /[.!?;]\s|\n/;
const YEAR = /(?<![\p{L}\p{N}.,])(?:1[5-9]\d\d|20\d\d)(?![\p{L}\p{N}])/gu;

/** What stands around a time. */
export function settingOf(text: string, { start, end }: TextRange, words: Words, published: Day | null): Setting {
	const { tense, every, spans } = shapesOf(words);
	const before =
		text
			.slice(Math.max(0, start - BEFORE), start)
			.split(EDGE)
			.at(-1) ?? "";
	const after = text.slice(end, end + AFTER).split(EDGE)[0] ?? "";
	// The last verb before it says when; of a time that its sentence begins with, the first after it.
	const isFirst = before.trim().split(/\s+/).length < FEW;
	const isAsked = QUESTION.test(text.slice(end, end + AFTER));
	const [next] = verbsIn(after, tense, isAsked);
	const said = verbsIn(before, tense, isAsked).at(-1) ?? (isFirst ? next : undefined);
	const years = [...text.slice(Math.max(0, start - LONG_BEFORE), start).matchAll(YEAR)];
	const year = years.at(-1)?.[0];
	return {
		isAhead: said?.groups?.["ahead"] !== undefined,
		isTold: (said ?? next) !== undefined,
		isGeneral: every.test(before) || spans.from.test(after) || spans.to.test(before),
		isOfOtherYear: year !== undefined && published !== null && Number(year) !== partsOf(published).year,
	};
}

/** Whether what comes first, of the marks that end a statement, is that of a question. */
const QUESTION = /^[^.!?;\n]*\?/;

/**
 * The verbs that say when, in some words. "Will Vale left" has one: a capital before a capital, or inside a sentence,
 * is a name, but for "Will Parliament vote?".
 */
function verbsIn(words: string, tense: RegExp, isAsked: boolean): RegExpExecArray[] {
	return [...words.matchAll(tense)].filter(({ index, 0: verb }) => {
		if (!/^\p{Lu}\p{Ll}/u.test(verb)) return true;
		const isInside = words.slice(0, index).trim() !== "";
		return !isInside && (isAsked || !/^\s+\p{Lu}/u.test(words.slice(index + verb.length)));
	});
}

const shapesOf = onceFor(({ times, numbers }: Words) => {
	const whole = (source: string, flags: string) => new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, flags);
	const days = anyOf(times.days);
	return {
		tense: whole(`(?<ahead>${anyOf(times.ahead)})|(?<behind>${anyOf(times.behind)})`, "giu"),
		every: new RegExp(`(?<![\\p{L}])(?:${anyOf(times.every)})${SPACE}$`, "iu"),
		spans: {
			from: new RegExp(`^${SPACE}?(?:${anyOf([...numbers.to, "–", "-"])})${SPACE}?(?:${days})`, "u"),
			to: new RegExp(`(?:${days})${SPACE}?(?:${anyOf([...numbers.to, "–", "-"])})${SPACE}?$`, "u"),
		},
	};
});
