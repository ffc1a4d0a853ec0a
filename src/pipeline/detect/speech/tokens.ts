import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { TextRange } from "../../../model/selector.ts";

/** A word or mark of a text, with its part of speech. @see https://universaldependencies.org/u/pos/ */
export type Token = TextRange & { text: string; lower: string; pos: string; lemma: string };

const nlp = winkNLP(model, ["pos"]);
const { its } = nlp;

/** The tokens of a stretch of text, with their offsets in the whole of it. */
export function tokenize(text: string, { start, end }: TextRange): Token[] {
	const tokens = nlp.readDoc(text.slice(start, end)).tokens();
	const values = tokens.out(its.value);
	const parts = tokens.out(its.pos);
	const lemmas = tokens.out(its.lemma);
	let at = start;
	const found = values.flatMap((value, index): Token[] => {
		const from = text.indexOf(value, at);
		if (from < 0 || from + value.length > end || value.trim() === "") return [];
		at = from + value.length;
		const lemma = lemmas[index] ?? value.toLowerCase();
		return [
			{
				text: value,
				lower: value.toLowerCase(),
				pos: parts[index] ?? "X",
				lemma: lemma.toLowerCase(),
				start: from,
				end: at,
			},
		];
	});
	return found.map((token, index) => ({ ...token, pos: mendedPos(found, index) }));
}

/** Parts of speech that a name of common words is taken for: "Grace Hope", "in May". */
const MISTAKEN = new Set(["VERB", "AUX", "NOUN", "ADV", "INTJ"]);

/** The part of speech of a word, where the model's is one that its place rules out. */
function mendedPos(tokens: readonly Token[], at: number): string {
	const { text, lower, pos } = tokens[at] ?? { text: "", lower: "", pos: "X" };
	if (!MISTAKEN.has(pos)) return pos;
	if (/^\p{Lu}\p{Ll}/u.test(text)) return isProper(tokens, at) ? "PROPN" : pos;
	const before = tokens[at - 1];
	// "to monitors", "the claims": no verb has this form there.
	const isAfterNoun = before?.pos === "DET" || before?.lower === "to";
	const isPlural = pos === "VERB" && lower.endsWith("s") && !lower.endsWith("ss");
	return isPlural && isAfterNoun && before.lower !== "that" ? "NOUN" : pos;
}

/** Whether a word with a capital is a name, whatever else it may be: inside a sentence, or before a verb at its beginning. */
function isProper(tokens: readonly Token[], at: number): boolean {
	let before = at - 1;
	while (before >= 0 && !/[\p{L}\p{N}.!?:“”"‘]/u.test(tokens[before]?.text ?? "")) before--;
	// "Mr. Hedge": the full stop of a title ends no sentence.
	if (/(?:[\p{L}\p{N}]|\p{L}\.)$/u.test(tokens[before]?.text ?? "")) return true;
	// "Hope told me": two verbs do not follow each other so.
	const { pos, lower } = tokens[at] ?? { pos: "X", lower: "" };
	const next = tokens[at + 1];
	// "Hope, who was elected": who does it is somebody.
	if (before < 0 && next?.text === "," && /^who(?:se|m)?$/.test(tokens[at + 2]?.lower ?? "")) return true;
	return (
		before < 0 && pos === "VERB" && !/(?:ing|ed)$/.test(lower) && next?.pos === "VERB" && !next.lower.endsWith("ing")
	);
}
