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
	return found.map((token, index) => ({ ...token, pos: properPos(found, index) }));
}

/** Parts of speech that a name of common words is taken for: "Grace Hope", "in May". */
const MISTAKEN = new Set(["VERB", "AUX", "NOUN", "ADV", "INTJ"]);

/** A word that is written with a capital inside a sentence is a name, whatever else the word may be. */
function properPos(tokens: readonly Token[], at: number): string {
	const { text, pos } = tokens[at] ?? { text: "", pos: "X" };
	if (!MISTAKEN.has(pos) || !/^\p{Lu}\p{Ll}/u.test(text)) return pos;
	let before = at - 1;
	while (before >= 0 && !/[\p{L}\p{N}.!?:“”"‘]/u.test(tokens[before]?.text ?? "")) before--;
	// "Mr. Hedge": the full stop of a title ends no sentence.
	const isInside = /(?:[\p{L}\p{N}]|\p{L}\.)$/u.test(tokens[before]?.text ?? "");
	return isInside ? "PROPN" : pos;
}
