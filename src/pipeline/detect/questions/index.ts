import { overlapLookup } from "../../../text/overlap-lookup.ts";
import { byPosition, type TextRange } from "../../../text/ranges.ts";
import type { Token } from "../grammar/tokens.ts";
import { cuesFor } from "../lexicon/cues.ts";
import { itemsOf } from "../syntax/items.ts";
import { verbGroups } from "../syntax/verbs.ts";
import { askedClause, askedDoer, askedThing } from "./asked-clauses.ts";
import { besideQuestion } from "./clauses.ts";
import { broughtAbout, changedState, cleft, factive } from "./frames.ts";
import { asksAsWhole, type Presupposition, type Question } from "./question.ts";
import { taggedStatement } from "./tags.ts";
import { questionWordsFor } from "./words.ts";

/** What questions take as given, each in a file: a new trigger is a line here. */
const finders: ((question: Question, at: number) => Presupposition | null)[] = [
	askedClause,
	askedDoer,
	askedThing,
	broughtAbout,
	changedState,
	factive,
	cleft,
	besideQuestion,
	taggedStatement,
];

const isAsking = ({ text }: Token) => text === "?";
/** A question longer than so many words is not read. */
const LONGEST = 400;

/** What a sentence asks: whether it asks at all, as a whole, and what it takes as given by asking. */
export type Asked = { asks: boolean; presupposes: Presupposition[] };

/**
 * What each sentence asks. "Why did he lie?" takes as given that he did: after the triggers of presuppositions that
 * linguists list (Levinson, Pragmatics, 1983, chapter 4), as far as they are words that can be told. Only what asks in
 * the column's own words is read, not what it quotes. Each stretch holds the words as they stand, with their negation.
 * @param ranges the sentences, in text order
 * @param tokens the words of each of them
 * @param pairs the pairs of quotation marks, in order
 * @returns for each of the sentences, in text order
 */
export function readQuestions(
	text: string,
	ranges: readonly TextRange[],
	tokens: readonly (readonly Token[])[],
	pairs: readonly TextRange[],
	lang: string,
): Asked[] {
	const [cues, words] = [cuesFor(lang), questionWordsFor(lang)];
	const quotedIn = overlapLookup(pairs);
	return ranges.map((range, index) => {
		const here = tokens[index] ?? [];
		const quoted = quotedIn(range);
		const nothing = { asks: false, presupposes: [] };
		if (!cues || !words || here.length > LONGEST || !here.slice(-3).some(isAsking)) return nothing;
		const items = itemsOf(text, here, quoted, cues);
		// What asks inside quotation marks is asked by whoever is quoted.
		if (!items.slice(-2).some(isAsking)) return nothing;
		const question = { text, range, items, groups: verbGroups(items), cues, words, before: null };
		const presupposes = items
			.flatMap((_, at) => finders.flatMap((find) => find(question, at) ?? []))
			.sort((a, b) => byPosition(a.range, b.range))
			.filter(
				({ range: { start, end } }, at, all) => all[at - 1]?.range.start !== start || all[at - 1]?.range.end !== end,
			);
		return { asks: asksAsWhole(question), presupposes };
	});
}
