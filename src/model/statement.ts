import { z } from "zod";
import { attributionShape, claimShape, quantityKindSchema, quotationShape } from "./annotation-shapes.ts";
import { identifierSchema, partialDateSchema } from "./identifier.ts";
import { quantitySlots, stances, statuses, voices } from "./vocabulary.ts";

/** Who makes a statement: a name of the register, or the words of the column. */
export const speakerSchema = z.strictObject({
	/** The name's id, the same in every column; for words, one made of the column's slug and the words. */
	key: identifierSchema,
	/** What readers see: "Garry Kasparov", "“one expert”". */
	label: z.string(),
	/** The name's id, where it is in the register. */
	name: identifierSchema.nullable(),
});
export type Speaker = z.output<typeof speakerSchema>;

/** Who says which words of a passage: what stands before the passage wherever it is listed. */
export const saidSchema = z.strictObject({
	/** Who says it, and the column's stance: "Credited to Donald Trump (“said”)"; a byline for the columnist's own. */
	who: z.string().min(1),
	/** null where it is not determined who is speaking. */
	stance: z.enum(stances).nullable(),
	/** Which words, to be shown after `who`; null where they are the whole passage. */
	words: z.string().nullable(),
	/** Whether a machine says so, and no editor has decided it. */
	isProposed: z.boolean(),
});
export type Said = z.output<typeof saidSchema>;

/** What statements of every type say about their passage. Surfaces show it together with the statement. */
const base = {
	/** The annotation's id, unique in its column. */
	id: identifierSchema,
	column: z.strictObject({
		slug: identifierSchema,
		headline: z.string(),
		byline: z.string(),
		published: partialDateSchema,
	}),
	/** The id of the block that it begins in: "p5". */
	paragraph: identifierSchema,
	/** Its text, with single spaces. */
	words: z.string().min(1),
	/**
	 * The same in whole sentences, with the words that attribute them: for places that do not show the speaker otherwise.
	 */
	context: z.string().min(1),
	/** What an editor reads its words as that point to words outside it, a line each. */
	readings: z.array(z.string()),
	/** The same of its context. */
	contextReadings: z.array(z.string()),
	/** The same of both, each thing told once. */
	allReadings: z.array(z.string()),
	/** Who makes it; null for the columnist, and where that is not determined: the voice tells which. */
	speaker: speakerSchema.nullable(),
	/** null where it is not determined who is speaking, and of quotation marks that nobody is credited with. */
	stance: z.enum(stances).nullable(),
	/** Who says it and the column's stance, in words; empty for what is the column's own. */
	framings: z.array(z.string()),
	/** Who says which of its words: the most telling stance first, the columnist last. */
	said: z.array(saidSchema),
	/** The voice that most of its words are in. */
	voice: z.enum(voices),
	status: z.enum(statuses).exclude(["rejected"]),
	/** The editor's note, as HTML. */
	note: z.string().nullable(),
};

/** A slot of a figure: filled by the column, left blank by it, or not applicable to figures of its kind. */
const slotSchema = z.discriminatedUnion("is", [
	z.strictObject({ is: z.literal("filled"), text: z.string() }),
	z.strictObject({ is: z.literal("blank") }),
	z.strictObject({ is: z.literal("not applicable") }),
]);
export type Slot = z.output<typeof slotSchema>;

/**
 * A statement of a column: a quotation, quantity, attribution or claim with everything that must be shown with it.
 * Ledger, indexes, search, exports and structured data are selections of statements.
 */
export const statementSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("quotation"),
		...base,
		/** null while undecided. */
		kind: quotationShape.use.unwrap(),
		directness: quotationShape.directness.unwrap(),
		cue: z.string().nullable(),
	}),
	z.strictObject({
		type: z.literal("quantity"),
		...base,
		kind: quantityKindSchema,
		value: z.number().nullable(),
		min: z.number().nullable(),
		max: z.number().nullable(),
		unit: z.string().nullable(),
		slots: z.record(z.enum(quantitySlots), slotSchema),
	}),
	z.strictObject({
		type: z.literal("attribution"),
		...base,
		kind: attributionShape.sourceKind,
		/** The cue of each stretch of what is credited; null for a stretch without one. */
		cues: z.array(attributionShape.cue),
	}),
	z.strictObject({
		type: z.literal("claim"),
		...base,
		/** `kind` and `support` are null in a proposal: only an editor decides them. */
		kind: claimShape.about.nullable(),
		support: claimShape.support.nullable(),
		checkable: claimShape.checkable,
	}),
]);
export type Statement = z.output<typeof statementSchema>;

/** Whether a statement is quotation marks that nobody is credited with, where it is known who speaks. */
export function isUncreditedMarks({ type, stance, voice }: Pick<Statement, "type" | "stance" | "voice">): boolean {
	return type === "quotation" && stance === null && voice !== "undetermined";
}

/** A statement of one type. */
export type StatementOf<T extends Statement["type"]> = Extract<Statement, { type: T }>;
