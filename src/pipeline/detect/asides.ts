import type { TextRange } from "../../model/selector.ts";
import { asidesIn } from "../brackets.ts";
import { contains, overlap } from "../ranges.ts";
import { type Token, tokenize } from "./grammar/tokens.ts";
import type { Cues } from "./speech/cues.ts";
import { isMark, phraseAfter } from "./speech/phrases.ts";
import { trim } from "./speech/read.ts";
import { hasTense, type VerbGroup, verbGroups } from "./speech/verbs.ts";

/**
 * The asides of each sentence that state or ask something: what stands in brackets, or between two dashes, and has a verb with a
 * tense. Brackets that go over several sentences are an aside in each.
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
	const brackets = blocks.flatMap((block) => asidesIn(text, block));
	let at = 0;
	let pairAt = 0;
	return ranges.map((range, index) => {
		while ((brackets[at]?.end ?? Infinity) <= range.start) at++;
		while ((pairs[pairAt]?.end ?? Infinity) <= range.start) pairAt++;
		const inBrackets: TextRange[] = [];
		for (let next = at; (brackets[next]?.start ?? Infinity) < range.end; next++)
			inBrackets.push(...part(brackets[next], range));
		const here = tokens[index] ?? [];
		const quoted: TextRange[] = [];
		for (let next = pairAt; (pairs[next]?.start ?? Infinity) < range.end; next++)
			quoted.push(...part(pairs[next], range));
		const dashed = betweenDashes(here, [...inBrackets, ...quoted]);
		return [...inBrackets, ...dashed]
			.flatMap((aside) => trim(text, aside) ?? [])
			.filter((aside) => states(here.filter((token) => contains(aside, token))))
			.sort((a, b) => a.start - b.start);
	});
}

/** Whether an aside is a statement of its own, with a subject: "(it did not)", not "(which he runs)". */
export function isOwnStatement(text: string, aside: TextRange, cues: Cues): boolean {
	const items = tokenize(text, aside);
	const subject = phraseAfter(items, -1, cues);
	const [verb] = verbGroups(items).filter(isStated);
	return subject !== null && !cues.relative.has(items[0]?.lower ?? "") && verb?.first === subject.last + 1;
}

function part(whole: TextRange | undefined, range: TextRange): TextRange[] {
	if (!whole || overlap(whole, range) === 0) return [];
	return [{ start: Math.max(whole.start, range.start), end: Math.min(whole.end, range.end) }];
}

/** What stands between the first and the second dash, the third and the fourth; a dash by itself opens none. */
function betweenDashes(tokens: readonly Token[], taken: readonly TextRange[]): TextRange[] {
	const dashes = tokens.filter((token, at) => isDash(tokens, at) && !taken.some((one) => contains(one, token)));
	if (dashes.length % 2 === 1) return [];
	return dashes.flatMap((dash, at) => {
		const next = at % 2 === 0 ? dashes[at + 1] : undefined;
		return next ? [{ start: dash.end, end: next.start }] : [];
	});
}

/** "—", "–", "--", or a hyphen between spaces. */
function isDash(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (!token) return false;
	const isFree = tokens[at - 1]?.end !== token.start && tokens[at + 1]?.start !== token.end;
	return isMark(token, "–—―") || /^-{2,}$/.test(token.text) || (token.text === "-" && isFree);
}

/** Whether words state or ask something: "(it did not)", not "(formerly known as Orrin)". */
function states(tokens: readonly Token[]): boolean {
	return verbGroups(tokens).some(isStated);
}

function isStated(group: VerbGroup): boolean {
	return hasTense(group) && !(group.form === "passive" && group.first === group.head);
}
