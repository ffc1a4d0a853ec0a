import type { Token } from "./tokens.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** Prepositions that join two parts of one phrase: "leader of Russia", "aide to the president". */
const JOINING = new Set(["of", "for", "in", "at", "to", "from", "on", "with", "behind", "against"]);
const RELATIVE = new Set(["who", "which", "whom", "that"]);
const SUBJECT_PRONOUNS = new Set([
	"i",
	"he",
	"she",
	"it",
	"we",
	"they",
	"you",
	"who",
	"everyone",
	"nobody",
	"somebody",
	"someone",
	"anyone",
]);

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
export function subjectBefore(tokens: readonly Token[], at: number): Phrase | null {
	let last = at - 1;
	while (isHelper(tokens[last])) last--;
	const token = tokens[last];
	if (!token) return null;
	if (token.lower === "who") return antecedent(tokens, last);
	if (isMark(token, ",")) return pastApposition(tokens, last);
	if (token.pos === "PRON" || SUBJECT_PRONOUNS.has(token.lower)) {
		return RELATIVE.has(token.lower) ? antecedent(tokens, last) : { first: last, last };
	}
	return phraseEnding(tokens, last);
}

/** The phrase that begins right after a verb, where the subject follows it: "said the minister". */
export function subjectAfter(tokens: readonly Token[], at: number): Phrase | null {
	let first = at + 1;
	if (tokens[first]?.pos === "ADP" && tokens[first]?.lower === "out") first++;
	const token = tokens[first];
	if (!token || !(NOMINAL.has(token.pos) || SUBJECT_PRONOUNS.has(token.lower))) return null;
	let last = first;
	for (let next = first; next < tokens.length; next++) {
		const one = tokens[next];
		if (!one) break;
		const joins = JOINING.has(one.lower) && NOMINAL.has(tokens[next + 1]?.pos ?? "");
		if (!NOMINAL.has(one.pos) && one.pos !== "PART" && !joins && !isMark(one, "-&")) break;
		if (HEADS.has(one.pos)) last = next;
	}
	return HEADS.has(tokens[last]?.pos ?? "") ||
		SUBJECT_PRONOUNS.has(tokens[last]?.lower ?? "") ||
		tokens[last]?.pos === "DET" ||
		tokens[last]?.pos === "ADJ"
		? { first, last }
		: null;
}

/** The phrase of nouns that ends at a token. */
export function phraseEnding(tokens: readonly Token[], last: number): Phrase | null {
	const end = tokens[last];
	if (!end || !(HEADS.has(end.pos) || end.pos === "ADJ" || end.pos === "DET")) return null;
	let first = last;
	for (let before = last - 1; before >= 0; before--) {
		const token = tokens[before];
		if (!token) break;
		const isNominal =
			NOMINAL.has(token.pos) &&
			!RELATIVE.has(token.lower) &&
			!(token.pos === "PRON" && SUBJECT_PRONOUNS.has(token.lower));
		const joins =
			(JOINING.has(token.lower) || (token.lower === "and" && first - before === 1)) &&
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
function antecedent(tokens: readonly Token[], who: number): Phrase | null {
	const before = isMark(tokens[who - 1], ",") ? who - 2 : who - 1;
	return phraseEnding(tokens, before);
}

/** "Kurt Volker, a former envoy, said": the phrase before the one between commas. */
function pastApposition(tokens: readonly Token[], comma: number): Phrase | null {
	for (let before = comma - 1; before > Math.max(0, comma - 20); before--) {
		if (tokens[before]?.pos === "VERB" && !isMark(tokens[before - 1], ",")) continue;
		if (isMark(tokens[before], ",")) return phraseEnding(tokens, before - 1);
		if (isMark(tokens[before], '.;:“”"')) return null;
	}
	return null;
}
