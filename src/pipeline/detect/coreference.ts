import type { Mention } from "../../model/detection.ts";
import { endsAsSentence } from "./claims/statements.ts";
import type { Credit } from "./credit.ts";
import { givenNamesFor } from "./given-names.ts";
import type { Token } from "./grammar/tokens.ts";
import { cuesFor } from "./lexicon/cues.ts";
import { nameWordsFor } from "./name-words.ts";
import { type Meant, Referents } from "./referents.ts";

type Input = {
	text: string;
	/** The words of each sentence. */
	tokens: readonly (readonly Token[])[];
	mentions: readonly Mention[];
	lang: string;
};

/**
 * Whom a source stands for that is a pronoun, a title ("the minister") or a part of a name: the fullest name before it
 * of whoever it is taken for. A pronoun goes to whoever is named first in its sentence before it, or spoke last, or is
 * named first in the sentence before; a title to the last person whom it stood before; a surname to whoever has it.
 * Who speaks without a name ("an official") is spoken of like the others: "she" then has no name either.
 * @param credits in text order
 * @returns whom each source stands for that stands for somebody
 */
export function antecedents(credits: readonly Credit[], input: Input): Map<Credit, Meant> {
	const words = nameWordsFor(input.lang);
	const found = new Map<Credit, Meant>();
	if (!words) return found;
	const referents = new Referents(input.text, words, givenNamesFor(input.lang), cuesFor(input.lang));
	const people = input.mentions.filter(({ kind }) => kind === "person");
	const sources = credits.filter(({ source }) => source !== null).sort((a, b) => startOf(a) - startOf(b));
	let nextPerson = 0;
	let nextSource = 0;
	for (const [index, sentence] of input.tokens.entries()) {
		const end = sentence.at(-1)?.end ?? 0;
		// A byline or a headline brings nobody in.
		const isSentence =
			endsAsSentence(input.text, { start: sentence[0]?.start ?? 0, end }) ||
			sentence.some(({ pos }) => pos === "VERB" || pos === "AUX");
		referents.begin(index, sentence);
		while (nextPerson < people.length || nextSource < sources.length) {
			const person = people[nextPerson];
			const credit = sources[nextSource];
			const isPerson = person !== undefined && (!credit || person.range.start <= startOf(credit));
			const at = isPerson ? person.range.start : credit ? startOf(credit) : end;
			if (at >= end) break;
			if (isPerson) {
				if (isSentence) referents.meet(person, sentence);
				nextPerson++;
			} else if (credit) {
				const meant = referents.resolve(credit, sentence);
				if (meant) found.set(credit, meant);
				nextSource++;
			}
		}
	}
	return found;
}

function startOf({ source }: Credit): number {
	return source?.start ?? 0;
}
