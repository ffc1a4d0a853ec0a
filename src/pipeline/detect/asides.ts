import { parenthesesIn } from "../../text/brackets.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import { byPosition, type TextRange } from "../../text/ranges.ts";
import { type Token, tokenize, within } from "./grammar/tokens.ts";
import type { Cues } from "./lexicon/cues.ts";
import { isMark, isTypedDash, phraseEnding } from "./syntax/phrases.ts";
import { trim } from "./syntax/read.ts";
import { hasTense, type VerbGroup, verbGroups } from "./syntax/verbs.ts";

/**
 * The asides of each sentence that state or ask something: what stands in brackets, or between two dashes, and has a
 * verb with a tense. Brackets that go over several sentences are an aside in each.
 * @param blocks in text order
 * @param ranges the sentences, in text order
 * @param pairs the pairs of quotation marks: a dash inside them is a speaker's
 */
export function statedAsides(
	text: string,
	blocks: readonly TextRange[],
	ranges: readonly TextRange[],
	tokens: readonly (readonly Token[])[],
	pairs: readonly TextRange[],
): TextRange[][] {
	const bracketsIn = overlapLookup(blocks.flatMap((block) => parenthesesIn(text, block)));
	const quotedIn = overlapLookup(pairs);
	return ranges.map((range, index) => {
		const here = tokens[index] ?? [];
		const inBrackets = bracketsIn(range).map((one) => shared(one, range));
		const taken = [...inBrackets, ...quotedIn(range)].sort(byPosition);
		return [...inBrackets, ...betweenDashes(here, taken)]
			.flatMap((aside) => trim(text, aside) ?? [])
			.filter((aside) => states(within(here, aside)))
			.sort(byPosition);
	});
}

/**
 * Whether an aside is a statement of its own, with a subject: "(it did not)", "(in fact it rose)"; not "(which he
 * runs)".
 */
export function isOwnStatement(text: string, aside: TextRange, cues: Cues): boolean {
	const items = tokenize(text, aside);
	const [verb] = verbGroups(items).filter(isStated);
	const [first] = items;
	const isAdded = [cues.relative, cues.belonging, cues.asked, cues.as].some((list) => list.has(first?.lower ?? ""));
	return verb !== undefined && !isAdded && phraseEnding(items, verb.first - 1, cues) !== null;
}

/** What two stretches share; they touch. */
export function shared(a: TextRange, b: TextRange): TextRange {
	return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** What stands between the first and the second dash, the third and the fourth; a dash by itself opens none. */
export function betweenDashes(tokens: readonly Token[], taken: readonly TextRange[] = []): TextRange[] {
	const takenAt = overlapLookup(taken);
	const dashes = tokens.filter((token, at) => isDash(tokens, at) && takenAt(token).length === 0);
	if (dashes.length % 2 === 1) return [];
	return dashes.flatMap((dash, at) => {
		const next = at % 2 === 0 ? dashes[at + 1] : undefined;
		return next ? [{ start: dash.end, end: next.start }] : [];
	});
}

/** "—", "–", "--", or a hyphen between spaces. */
function isDash(tokens: readonly Token[], at: number): boolean {
	return isMark(tokens[at], "–—―") || isTypedDash(tokens, at);
}

/** Whether words state or ask something: "(it did not)", not "(formerly known as Orrin)". */
function states(tokens: readonly Token[]): boolean {
	return verbGroups(tokens).some(isStated);
}

function isStated(group: VerbGroup): boolean {
	return hasTense(group) && !(group.form === "passive" && group.first === group.head);
}
