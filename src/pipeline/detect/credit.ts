import type { ConstructionId, Manner, Polarity, SourceKind, Stance } from "../../model/vocabulary.ts";
import type { TextRange } from "../../text/ranges.ts";
import type { Shape } from "./syntax/read.ts";

/** Somebody credited with something: who, by which words, with what. */
export type Credited = {
	/** null where nobody in particular is credited: "it is said that". */
	source: TextRange | null;
	sourceKind: SourceKind;
	/** null where a quotation goes on by itself with whoever was credited before. */
	cue: TextRange | null;
	/** Its stretches, in order. */
	content: TextRange[];
	manner: Manner;
	/** Whether the source affirms the content, denies it, or declines to say it. */
	polarity: Polarity;
	/** How the content is given. */
	shape: Shape;
	stance: Stance;
	/** Where the sentence ends that the content ends in. */
	sentenceEnd: number;
};

/** The same, with the construction that it was read by. */
export type Credit = Credited & {
	construction: ConstructionId;
	/** The constructions that would have taken the same words, had this one not come first. */
	others: ConstructionId[];
};
