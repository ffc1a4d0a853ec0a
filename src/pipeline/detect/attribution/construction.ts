import type { ConstructionId } from "../../../model/vocabulary.ts";
import type { Credited } from "../credit.ts";
import type { Read } from "../syntax/read.ts";

/**
 * What a construction is tried on. The examples are sentences as a column has them, with the source in angle brackets,
 * the cue in square ones and each stretch of content in braces: "<Vale> [said] that {the bridge is safe}."
 */
export type Tried = {
	id: ConstructionId;
	takes: readonly string[];
	/** Sentences that look like it and are none, with nothing marked. */
	refuses: readonly string[];
};

/** A construction of the language by which somebody is credited: a row of the table in `constructions.ts`. */
export type Construction = Tried & {
	/**
	 * The kind of word that it is asked at: `word` for all; a noun; the head of a verb group; a quotation that nobody is
	 * credited with yet.
	 */
	at: "word" | "noun" | "verb" | "quotation";
	/** @param at the item; for a verb the index of its group */
	credit: (read: Read, at: number) => Credited | null;
};
