import type { Cues } from "./cues.ts";
import type { Token } from "./tokens.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

/** A run of tokens, from the first to the last of them. */
export type Phrase = { first: number; last: number };

/** Whether a token is one of the marks given. */
export function isMark(token: Token | undefined, marks: string): boolean {
	return token !== undefined && marks.includes(token.text);
}

/**
 * The phrase that ends right before a verb and may be its subject, past adverbs and helping verbs; null where none is.
 * @param at the position of the verb
 */
export function subjectBefore(tokens: readonly Token[], at: number, cues: Cues): Phrase | null {
	let last = at - 1;
	while (isHelper(tokens[last])) last--;
	const token = tokens[last];
	if (!token) return null;
	if (cues["subject-pronouns"].has(token.lower) && cues.relative.has(token.lower))
		return antecedent(tokens, last, cues);
	if (isMark(token, ",")) return pastApposition(tokens, last, cues);
	if (token.pos === "PRON" || cues["subject-pronouns"].has(token.lower)) {
		return cues.relative.has(token.lower) ? antecedent(tokens, last, cues) : { first: last, last };
	}
	return phraseEnding(tokens, last, cues);
}

/** The phrase that begins right after a verb, where the subject follows it: "said the minister". */
export function subjectAfter(tokens: readonly Token[], at: number, cues: Cues): Phrase | null {
	let first = at + 1;
	if (tokens[first]?.pos === "ADP" && cues.particles.has(tokens[first]?.lower ?? "")) first++;
	const token = tokens[first];
	if (!token || !(NOMINAL.has(token.pos) || cues["subject-pronouns"].has(token.lower))) return null;
	let last = first;
	for (let next = first; next < tokens.length; next++) {
		const one = tokens[next];
		if (!one) break;
		const joins = cues.joining.has(one.lower) && NOMINAL.has(tokens[next + 1]?.pos ?? "");
		if (!NOMINAL.has(one.pos) && one.pos !== "PART" && !joins && !isMark(one, "-&")) break;
		if (HEADS.has(one.pos)) last = next;
	}
	return HEADS.has(tokens[last]?.pos ?? "") ||
		cues["subject-pronouns"].has(tokens[last]?.lower ?? "") ||
		tokens[last]?.pos === "DET" ||
		tokens[last]?.pos === "ADJ"
		? { first, last }
		: null;
}

/** The phrase of nouns that ends at a token. */
export function phraseEnding(tokens: readonly Token[], last: number, cues: Cues): Phrase | null {
	const end = tokens[last];
	if (!end || !(HEADS.has(end.pos) || end.pos === "ADJ" || end.pos === "DET")) return null;
	let first = last;
	for (let before = last - 1; before >= 0; before--) {
		const token = tokens[before];
		if (!token) break;
		const isNominal =
			NOMINAL.has(token.pos) &&
			!cues.relative.has(token.lower) &&
			!(token.pos === "PRON" && cues["subject-pronouns"].has(token.lower));
		const joins =
			(cues.joining.has(token.lower) || (cues.and.has(token.lower) && first - before === 1)) &&
			HEADS.has(tokens[before - 1]?.pos ?? "");
		if (!isNominal && !joins && token.pos !== "PART" && !isMark(token, "-&")) break;
		if (isNominal) first = before;
	}
	return { first, last };
}

function isHelper(token: Token | undefined): boolean {
	return (
		token !== undefined &&
		(token.pos === "ADV" || token.pos === "AUX" || (token.pos === "PART" && token.lower !== "'s"))
	);
}

/** Whom "who" stands for: the phrase before it. */
function antecedent(tokens: readonly Token[], who: number, cues: Cues): Phrase | null {
	const before = isMark(tokens[who - 1], ",") ? who - 2 : who - 1;
	return phraseEnding(tokens, before, cues);
}

/** "Kurt Volker, a former envoy, said": the phrase before the one between commas. */
function pastApposition(tokens: readonly Token[], comma: number, cues: Cues): Phrase | null {
	for (let before = comma - 1; before > Math.max(0, comma - 20); before--) {
		if (tokens[before]?.pos === "VERB" && !isMark(tokens[before - 1], ",")) continue;
		if (isMark(tokens[before], ",")) {
			const phrase = phraseEnding(tokens, before - 1, cues);
			// "Tellin's foreign minister, Ilse Marrow, said": both are who said it.
			const isName = tokens.slice(before + 1, comma).every(({ pos }) => pos === "PROPN");
			return phrase && isName ? { first: phrase.first, last: comma - 1 } : phrase;
		}
		if (isMark(tokens[before], '.;:“”"')) return null;
	}
	return null;
}
