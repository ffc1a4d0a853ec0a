import type { TextRange } from "../../../model/selector.ts";
import type { SourceKind } from "../../../model/terms.ts";
import { contains, overlap } from "../../ranges.ts";
import { type Cues, cuesFor } from "./cues.ts";
import { isMark, type Phrase, phraseEnding, subjectAfter, subjectBefore } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** Somebody credited with something: who, by which words, with what. */
export type Credit = {
	source: TextRange;
	sourceKind: SourceKind;
	/** null where a quotation goes on by itself with whoever was credited before. */
	cue: TextRange | null;
	/** Its stretches, in order. */
	content: TextRange[];
	/** Whether it was said, or only thought, known or wished. */
	manner: "speech" | "attitude";
};

/** How many words an aside between a cue and its "that" may have, and a claim that a noun names. */
const LONG_ASIDE = 18;
const LONG_CLAIM = 80;

type Sentence = { range: TextRange; tokens: Token[]; quotations: TextRange[] };

/**
 * Finds who is credited with what, sentence by sentence: "X said that …", "…, said X", "…, X said, …", "according to
 * X, …", with words that an adverbial parts from their "that", and quotations that go on from the sentence before.
 * After the terms of PARC and PolNeAR: source, cue and content.
 * @param block the sentences of a block, with their words
 * @param quotations the pairs of quotation marks of the text
 */
export function findCredits(
	text: string,
	block: readonly { range: TextRange; tokens: Token[] }[],
	quotations: readonly TextRange[],
	lang: string,
): Credit[] {
	const cues = cuesFor(lang);
	if (!cues) return [];
	const credits: Credit[] = [];
	let last: Credit | null = null;
	for (const { range, tokens } of block) {
		const inside = quotations.filter((pair) => overlap(pair, range) > 0);
		const sentence = { range, tokens, quotations: inside };
		const found = creditsOf(text, sentence, cues);
		const floating = found.length === 0 && last ? floatingIn(sentence, last) : null;
		if (floating && last && !last.content.some((part) => overlap(part, floating) > 0)) {
			const wasQuoted = last.content.some(({ start, end }) => /["“]/.test(text.slice(start, end)));
			// After what was only paraphrased, a quotation by itself is a credit of its own.
			if (wasQuoted) last.content.push(floating);
			else found.push({ ...last, cue: null, content: [floating] });
		}
		// What was taken to go on with the speaker before belongs to whoever is named after it.
		const named = found.flatMap(({ content }) => content);
		if (last) last.content = last.content.filter((part) => !named.some((one) => overlap(one, part) > 0));
		credits.push(...found);
		if (found.length > 0) last = found.at(-1) ?? null;
		else if (!floating) last = null;
	}
	return credits.filter(({ content }) => content.length > 0);
}

function creditsOf(text: string, sentence: Sentence, cues: Cues): Credit[] {
	const { tokens } = sentence;
	const found: Credit[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token || sentence.quotations.some((pair) => contains(pair, token))) continue;
		const credit =
			phraseCredit(text, sentence, at, cues) ??
			nounCredit(text, sentence, at, cues) ??
			verbCredit(text, sentence, at, cues);
		if (!credit || credit.content.length === 0) continue;
		// What is credited inside what is credited already stays the outer one's.
		const isInner = found.some(
			({ content, manner }) =>
				manner === "speech" && content.some((one) => contains(one, token) && one.start > sentence.range.start),
		);
		if (!isInner || credit.manner === "speech") found.push(credit);
	}
	return found;
}

/** "According to X, …" and "…, according to X." */
function phraseCredit(text: string, { tokens, range }: Sentence, at: number, cues: Cues): Credit | null {
	const start = tokens[at]?.start ?? 0;
	const phrase = phraseAt(text, start, cues);
	if (phrase === undefined) return null;
	const next = tokens.findIndex((token) => token.start >= start + phrase.length);
	const source = next < 0 ? null : subjectAfter(tokens, next - 1, cues);
	if (!source) return null;
	const isFirst = tokens.slice(0, at).every((token) => !/\p{L}/u.test(token.text));
	const comma = tokens.findIndex((token, index) => index > source.last && isMark(token, ","));
	const before = isFirst ? null : trim(text, { start: range.start, end: start });
	// "Waste, according to Vale, comes to …": an aside, in what it credits.
	const isAside = isMark(tokens[at - 1], ",") && comma === source.last + 1;
	const after =
		comma >= 0 && (isFirst || isAside)
			? trim(text, { start: tokens[comma + 1]?.start ?? range.end, end: range.end })
			: null;
	const content = [before, after].filter((part) => part !== null);
	const cue = { start, end: start + phrase.length };
	return make(tokens, { source, cue, content, manner: "speech" }, cues);
}

/** "Her claim that …", "the report's conclusion that …", "a warning from X that …". */
function nounCredit(text: string, { tokens, range }: Sentence, at: number, cues: Cues): Credit | null {
	const noun = tokens[at];
	if (noun?.pos !== "NOUN" || !(cues.nouns.has(noun.lemma) || cues["thought-nouns"].has(noun.lemma))) return null;
	const giver = cues.givers.has(tokens[at + 1]?.lower ?? "") ? subjectAfter(tokens, at + 1, cues) : null;
	const source = giver ?? ownerBefore(tokens, at, cues);
	const that = giver ? giver.last + 1 : at + 1;
	if (!source || !beginsClause(tokens, that, cues)) return null;
	const content = trim(text, {
		start: tokens[that + 1]?.start ?? range.end,
		end: endOfNounContent(tokens, that, range),
	});
	const manner = cues["thought-nouns"].has(noun.lemma) ? "attitude" : "speech";
	return make(tokens, { source, cue: noun, content: content ? [content] : [], manner }, cues);
}

/** Whether "that" begins a clause with a subject: "claims that were paid" are none that somebody makes. */
function beginsClause(tokens: readonly Token[], that: number, cues: Cues): boolean {
	const next = tokens[that + 1]?.pos;
	return cues.that.has(tokens[that]?.lower ?? "") && next !== "VERB" && next !== "AUX";
}

/** Whose claim it is, where that stands before it: "her", "the minister's". */
function ownerBefore(tokens: readonly Token[], at: number, cues: Cues): Phrase | null {
	let last = at - 1;
	while (tokens[last]?.pos === "ADJ" || tokens[last]?.pos === "NOUN") last--;
	const token = tokens[last];
	if (!token) return null;
	if (cues["own-pronouns"].has(token.lower)) return { first: last, last };
	return token.pos === "PART" && /^[’']s?$/.test(token.text) ? phraseEnding(tokens, last - 1, cues) : null;
}

/** A claim that is the subject of its sentence ends before the verb of it; where a comma says so, there. */
function endOfNounContent(tokens: readonly Token[], that: number, range: TextRange): number {
	return tokens.slice(that + 4, that + LONG_CLAIM).find((token) => isMark(token, ",;"))?.start ?? range.end;
}

function verbCredit(text: string, sentence: Sentence, at: number, cues: Cues): Credit | null {
	const { tokens } = sentence;
	const verb = tokens[at];
	if (!verb || !isVerb(tokens, at, cues)) return null;
	const isSaid = cues.say.has(verb.lemma) || cues.assert.has(verb.lemma);
	const manner = isSaid ? "speech" : "attitude";
	const before = subjectBefore(tokens, at, cues);
	const cueEnd = cues.particles.has(tokens[at + 1]?.lower ?? "") ? at + 1 : at;
	const cue = { start: verb.start, end: tokens[cueEnd]?.end ?? verb.end };

	// "…,” said X." and "…, X said."
	const leading = contentBefore(text, sentence, before ? before.first : at);
	const inverted = isSaid ? contentBefore(text, sentence, at) : null;
	const after = contentAfter(text, sentence, cueEnd, cues, isSaid);
	if (inverted && !after?.isShown) {
		const source = subjectAfter(tokens, cueEnd, cues);
		if (source)
			return make(tokens, { source, cue, content: withRest(text, sentence, inverted, source.last), manner }, cues);
	}
	if (!before || isOfNoSubject(tokens, at, cues)) return null;
	if (leading && !after?.isShown)
		return make(tokens, { source: before, cue, content: withRest(text, sentence, leading, cueEnd), manner }, cues);
	if (!after) return null;
	if (cues["only-shown"].has(verb.lemma) && !after.isShown) return null;
	if (manner === "attitude" && !after.isShown && !after.isClause) return null;
	return make(tokens, { source: before, cue, content: [after.content], manner }, cues);
}

function isVerb(tokens: readonly Token[], at: number, cues: Cues): boolean {
	const { pos, lemma, lower } = tokens[at] ?? { pos: "X", lemma: "", lower: "" };
	// "Quill claims that": after a name and before "that" it is no noun.
	const isPlural = pos === "NOUN" && lower.endsWith("s") && tokens[at - 1]?.pos === "PROPN";
	if (isPlural && beginsClause(tokens, at + 1, cues)) return cues.say.has(lemma) || cues.assert.has(lemma);
	if (pos !== "VERB" && pos !== "AUX") return false;
	if (lower.endsWith("ing") && !cues.say.has(lemma) && !cues.assert.has(lemma)) return false;
	return cues.say.has(lemma) || cues.assert.has(lemma) || cues.think.has(lemma);
}

/** "To say", "is said", "if they say": nobody says it here. */
function isOfNoSubject(tokens: readonly Token[], at: number, cues: Cues): boolean {
	const before = tokens[at - 1];
	if (cues.infinitive.has(before?.lower ?? "")) return true;
	if (cues.agent.has(tokens[at + 1]?.lower ?? "")) return true;
	const isPassive = before?.pos === "AUX" && before.lemma === "be" && /(ed|id|en|wn|ht)$/.test(tokens[at]?.lower ?? "");
	return isPassive;
}

/** What stands before a subject or a cue, where a comma or a quotation ends it. */
function contentBefore(text: string, { tokens, range, quotations }: Sentence, at: number): TextRange | null {
	const before = tokens[at - 1];
	if (!before) return null;
	const quotation = quotations.findLast((pair) => pair.end <= (tokens[at]?.start ?? 0) && pair.end >= before.end - 1);
	if (quotation) return { start: quotation.start, end: quotation.end };
	if (!isMark(before, ",") || at < 4) return null;
	// "At the debate, she said" tells when, not what.
	const first = tokens.findIndex(({ pos }) => pos !== "PUNCT" && pos !== "CCONJ");
	const isClause = tokens.slice(0, at).some(({ pos }) => pos === "VERB" || pos === "AUX");
	if (!isClause || ["ADP", "SCONJ", "ADV"].includes(tokens[first]?.pos ?? "")) return null;
	return trim(text, { start: range.start, end: before.start });
}

type After = { content: TextRange; isShown: boolean; isClause: boolean };

/** What stands after a cue: a quotation, a clause with "that", or one without. */
function contentAfter(text: string, sentence: Sentence, at: number, cues: Cues, isSaid: boolean): After | null {
	const { tokens, range, quotations } = sentence;
	const next = tokens[at + 1];
	if (!next || isMark(next, ".!?;")) return null;
	const end = endOfContent(text, tokens, at, range, cues);
	const make = (start: number, isShown: boolean, isClause: boolean): After | null => {
		const content = trim(text, { start, end });
		return content && { content, isShown, isClause };
	};
	const that = findThat(tokens, at, cues);
	if (that !== null) return make(tokens[that + 1]?.start ?? range.end, true, true);
	const quotation = quotations.find(({ start }) => start >= (tokens[at]?.end ?? 0));
	const isNear =
		quotation !== undefined &&
		tokens.filter((token) => token.start > (tokens[at]?.end ?? 0) && token.start < quotation.start).length <= 8;
	if (quotation && isNear && isMark(next, ',:“"')) return make(quotation.start, true, true);
	if (isMark(next, ":")) return make(tokens[at + 2]?.start ?? range.end, true, true);
	if (isMark(next, ",")) return null;
	// "told reporters he would": whom it was told to comes first.
	const verb = tokens[at];
	const hearer = verb && cues["with-hearer"].has(verb.lemma) ? subjectAfter(tokens, at, cues) : null;
	const from = hearer ? hearer.last + 1 : at + 1;
	const start = tokens[from];
	if (!start || isMark(start, ".!?")) return null;
	const rest = tokens.slice(from);
	const verbAt = rest.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
	const isClause =
		verbAt > 0 &&
		rest[0]?.pos !== "ADP" &&
		rest.slice(0, verbAt).some(({ pos }) => ["NOUN", "PROPN", "PRON", "NUM"].includes(pos));
	if (quotation && isNear) return make(start.start, true, isClause);
	if (!isSaid && !isClause) return null;
	if (rest[0]?.pos === "ADP" && !isClause) return isSaid && rest.length > 4 ? make(start.start, false, false) : null;
	return make(start.start, false, isClause);
}

/** "that" of a clause, past adverbs, times and asides: "claim, without evidence, that". */
function findThat(tokens: readonly Token[], at: number, cues: Cues): number | null {
	// "insists, without quite meeting one's eye, that": whatever stands between the two commas.
	if (isMark(tokens[at + 1], ",")) {
		const close = tokens.slice(at + 2, at + LONG_ASIDE).findIndex((token) => isMark(token, ","));
		if (close >= 0 && cues.that.has(tokens[at + 2 + close + 1]?.lower ?? "")) return at + 2 + close + 1;
	}
	for (let next = at + 1; next < Math.min(tokens.length, at + 13); next++) {
		const token = tokens[next];
		if (!token) return null;
		if (cues.that.has(token.lower) && (token.pos === "SCONJ" || token.pos === "DET" || token.pos === "PRON"))
			return next;
		if (cues.questions.has(token.lower)) return next === at + 1 ? next - 1 : null;
		if (token.pos === "VERB" || token.pos === "AUX" || isMark(token, '.!?;:“”"')) return null;
	}
	return null;
}

/** Content goes to the end of its sentence, or to where somebody else is credited in it. */
function endOfContent(text: string, tokens: readonly Token[], at: number, range: TextRange, cues: Cues): number {
	for (let next = at + 4; next < tokens.length; next++) {
		const token = tokens[next];
		const phrase = tokens[next + 1]?.start;
		if (token && phrase !== undefined && isMark(token, ",") && phraseAt(text, phrase, cues)) return token.start;
	}
	return range.end;
}

/** The words that credit without a verb and begin at an offset. */
function phraseAt(text: string, start: number, { phrases }: Cues): string | undefined {
	return phrases.find((words) => text.slice(start, start + words.length).toLowerCase() === words);
}

/** "A, X said, B": what goes on after the cue is content too. */
function withRest(text: string, { tokens, range, quotations }: Sentence, first: TextRange, last: number): TextRange[] {
	const next = tokens[last + 1];
	const second = tokens[last + 2];
	if (!next || !second || !isMark(next, ",:")) {
		const more = quotations.find((pair) => pair.start > first.end && pair.start >= (tokens[last]?.end ?? 0));
		return more ? [first, { start: more.start, end: Math.min(more.end, range.end) }] : [first];
	}
	const isQuoted = /["“]/.test(text.slice(first.start, first.end));
	const more = quotations.find((pair) => pair.start >= next.end);
	if (isQuoted) return more ? [first, { start: more.start, end: Math.min(more.end, range.end) }] : [first];
	const rest = trim(text, { start: second.start, end: range.end });
	return rest && second.pos !== "ADP" && second.pos !== "VERB" ? [first, rest] : [first];
}

/** A sentence that is a quotation, or a part of one, goes on with whoever was quoted in the sentence before. */
function floatingIn({ range, quotations }: Sentence, last: Credit): TextRange | null {
	const [pair] = quotations;
	if (last.manner !== "speech" || last.sourceKind === "self" || !pair) return null;
	return pair.start <= range.start + 1 && pair.end >= range.end - 1 ? { ...pair } : null;
}

type Found = { source: Phrase; cue: TextRange; content: TextRange[]; manner: Credit["manner"] };

function make(tokens: readonly Token[], { source, cue, content, manner }: Found, cues: Cues): Credit | null {
	const first = tokens[source.first];
	const last = tokens[source.last];
	if (!first || !last) return null;
	const range = { start: first.start, end: last.end };
	const kept = content.filter((one) => overlap(one, range) === 0 && overlap(one, cue) === 0);
	const sourceKind = kindOf(tokens.slice(source.first, source.last + 1), cues);
	// What the columnist says in the first person is the column's own voice.
	if (sourceKind === "self" && manner === "attitude") return null;
	return { source: range, sourceKind, cue, content: kept, manner };
}

function kindOf(source: readonly Token[], cues: Cues): SourceKind {
	const words = source.map(({ lower }) => lower);
	if (words.some((word) => cues.polls.has(word))) return "poll";
	if (words.length === 1 && cues.self.has(words[0] ?? "")) return "self";
	if (source.some(({ pos }) => pos === "PROPN")) return "named";
	const head = words.at(-1) ?? "";
	if (cues.documents.has(head)) return "document";
	return words.some((word) => cues.unnamed.has(word)) || source.length > 1 ? "unnamed" : "named";
}

/** Takes space and marks that are not words off the ends; null where nothing is left. */
function trim(text: string, { start, end }: TextRange): TextRange | null {
	const words = text.slice(start, end);
	const before = /^[\s,;:–—-]*/.exec(words)?.[0].length ?? 0;
	const after = /[\s,;:.–—-]*$/.exec(words)?.[0].length ?? 0;
	return before + after >= words.length ? null : { start: start + before, end: end - after };
}
