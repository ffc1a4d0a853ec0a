import { lowerBound } from "../../../text/lower-bound.ts";
import type { TextRange } from "../../../text/ranges.ts";
import { plainForm } from "./lemmas.ts";
import { TAGS, taggerModel } from "./model.ts";
import { splitWords } from "./split.ts";
import { Tagger } from "./tagger.ts";

/** A word or mark of a text, with its part of speech. @see https://universaldependencies.org/u/pos/ */
export type Token = TextRange & { text: string; lower: string; pos: string; lemma: string };

let tagger: Tagger | undefined;

/** The words and marks of a stretch of English text, with their offsets in the whole of it. */
export function tokenize(text: string, range: TextRange): Token[] {
	tagger ??= new Tagger(taggerModel());
	const pieces = splitWords(text, range);
	const tags = tagger.tag(pieces.map((piece) => piece.text));
	return pieces.map((piece, index) => {
		const pos = TAGS[tags[index] ?? -1] ?? "X";
		const lower = piece.text.toLowerCase();
		return { ...piece, lower, pos, lemma: plainForm(lower, pos) };
	});
}

/** Those of the words, in order, that begin in a stretch. */
export function within(tokens: readonly Token[], { start, end }: TextRange): readonly Token[] {
	return tokens.slice(
		lowerBound(tokens, (token) => token.start >= start),
		lowerBound(tokens, (token) => token.start >= end),
	);
}
