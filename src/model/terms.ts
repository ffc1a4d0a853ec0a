import { z } from "zod";

/**
 * The closed vocabularies of the model. Terms follow PARC and PolNeAR (attribution: source, cue, content),
 * TEI (`q type="soCalled"`) and the usage of newspapers; README.md explains each to readers.
 */

/** Whose statement a sentence is. `reported` is a third party's view, given without a cue. */
export const voiceSchema = z.enum(["columnist", "named", "unnamed", "reported", "question"]);
export type Voice = z.output<typeof voiceSchema>;

/** What the columnist does with a statement. */
export const stanceSchema = z.enum(["asserts", "reports", "rejects", "concedes", "asks"]);
export type Stance = z.output<typeof stanceSchema>;

/** Whether it was said; or only thought, known or wished; or only what was spoken of, for or against is told. */
export const mannerSchema = z.enum(["speech", "attitude", "topic"]);
export type Manner = z.output<typeof mannerSchema>;

/** What an editor decided of a detection; `proposed` until one did. */
export const statusSchema = z.enum(["proposed", "confirmed", "corrected", "rejected"]);
export type Status = z.output<typeof statusSchema>;

/** Whether the words are the source's own (direct), a paraphrase (indirect), or a paraphrase with some of them (mixed). */
export const directnessSchema = z.enum(["direct", "mixed", "indirect"]);

/** What a pair of quotation marks does. `speech` and `word` quote somebody; `coinage` is a source's own term. */
export const useSchema = z.enum(["speech", "word", "coinage", "slogan", "scare", "figurative", "title"]);
export type Use = z.output<typeof useSchema>;

export const sourceKindSchema = z.enum(["named", "unnamed", "document", "poll", "self"]);
export type SourceKind = z.output<typeof sourceKindSchema>;

/** What a claim is about. A `value` is a judgement and a `call` a call to act: neither is checkable. */
export const aboutSchema = z.enum(["fact", "cause", "comparison", "prediction", "motive", "value", "call"]);

/** What a claim rests on, in the column. */
export const supportSchema = z.enum(["named", "unnamed", "linked", "none"]);
export type Support = z.output<typeof supportSchema>;

export const quantityKindSchema = z.enum([
	"share",
	"money",
	"count",
	"date",
	"duration",
	"ordinal",
	"range",
	"comparison",
]);
export type QuantityKind = z.output<typeof quantityKindSchema>;

/** What else a reader needs of a figure, in the order of the ledger: what of, against what, as of when, said by whom. */
export const quantitySlots = ["of", "against", "asOf", "saidBy"] as const;

/** How one passage stands to another of the same column. */
export const relationSchema = z.enum(["repeats", "qualifies", "tension"]);

export const nameKindSchema = z.enum(["person", "organisation", "place"]);
