import type { Manner, Polarity, SourceKind } from "../../../model/vocabulary.ts";
import { overlap, type TextRange } from "../../../text/ranges.ts";
import type { Credited } from "../credit.ts";
import type { Token } from "../grammar/tokens.ts";
import type { Cues } from "../lexicon/cues.ts";
import { isLonePronoun, type Phrase } from "../syntax/phrases.ts";
import { hasWord, type Read, type Shape } from "../syntax/read.ts";
import { isTime } from "../syntax/relative.ts";
import { isNegatedSubject } from "./negation.ts";
import { stanceOfCredit } from "./stance.ts";

type Found = {
	source: Phrase | null;
	cue: TextRange | null;
	content: TextRange[];
	manner: Manner;
	/** Left out where the source affirms it. */
	polarity?: Polarity;
	shape: Shape;
};

/** A credit of what was found in a sentence; null where nothing is left that is neither source nor cue. */
export function makeCredit({ text, range: sentence, items, cues }: Read, found: Found): Credited | null {
	const { source, cue, content, manner, polarity = "affirms", shape } = found;
	const first = items[source?.first ?? -1];
	const last = items[source?.last ?? -1];
	const range = first && last ? { start: first.start, end: last.end } : null;
	// What begins beyond the sentence is for the caller to fill.
	const isContent = (one: TextRange) => one.start >= sentence.end || hasWord(text, one);
	const isApart = (one: TextRange) => (!range || overlap(one, range) === 0) && (!cue || overlap(one, cue) === 0);
	const kept = content.filter((one) => isApart(one) && isContent(one));
	// "supports him": what, the column does not tell here.
	const isPronoun = kept.every((one) => isLonePronoun(items, one));
	if (isPronoun && manner !== "speech") return null;
	const words = source ? items.slice(source.first, source.last + 1) : [];
	// "let’s suppose"
	if (words.length === 1 && /^[’']s$/.test(words[0]?.text ?? "")) return null;
	const sourceKind = source ? kindOf(words, cues) : "unnamed";
	// "Months warned": a time is nobody.
	if (source && isTime(items, source, cues) && !words.some(({ pos }) => pos === "PROPN")) return null;
	// "those who argue": they are persons.
	const isWho = cues.relative.has(items[(source?.last ?? 0) + 1]?.lower ?? "");
	if ((isNobody(words, cues) && !isWho) || (source && isNegatedSubject({ items, cues }, source))) return null;
	// What the columnist thinks is the column's own voice.
	if ((sourceKind === "self" && manner !== "speech") || kept.length === 0) return null;
	return {
		source: range,
		sourceKind,
		cue: cue && { start: cue.start, end: cue.end },
		content: kept,
		manner,
		polarity,
		shape,
		stance: stanceOfCredit(text, sentence, { content: kept, shape }, cues),
		sentenceEnd: sentence.end,
	};
}

/** "This suggests that", "you see that": reasoning of the columnist's, and what the reader is told. */
function isNobody(source: readonly Token[], cues: Cues): boolean {
	const [only, ...others] = source;
	return (
		only !== undefined &&
		others.length === 0 &&
		(cues["not-persons"].has(only.lower) || cues.there.has(only.lower) || cues.reader.has(only.lower))
	);
}

function kindOf(source: readonly Token[], cues: Cues): SourceKind {
	const words = source.map(({ lower }) => lower);
	if (words.some((word) => cues.polls.has(word))) return "poll";
	if (words.length === 1 && cues.self.has(words[0] ?? "")) return "self";
	// "Critics say": with a capital only because it begins the sentence.
	if (words.length === 1 && cues.unnamed.has(words[0] ?? "")) return "unnamed";
	if (source.some(({ pos }) => pos === "PROPN")) return "named";
	const head = words.at(-1) ?? "";
	if (cues.documents.has(head)) return "document";
	return words.some((word) => cues.unnamed.has(word)) || source.length > 1 ? "unnamed" : "named";
}
