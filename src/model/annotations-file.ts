import { z } from "zod";
import { dateSchema, identifierSchema, prefixedId } from "./identifier.ts";
import { selectorSchema } from "./selector.ts";
import {
	aboutSchema,
	directnessSchema,
	quantityKindSchema,
	relationSchema,
	sourceKindSchema,
	stanceSchema,
	statusSchema,
	supportSchema,
	useSchema,
	voiceSchema,
} from "./terms.ts";

/** What every entry of `annotations.yaml` has: its words, what was decided of them, and a note in markdown. */
const entry = {
	...selectorSchema.shape,
	status: statusSchema.exclude(["proposed"]).default("confirmed"),
	note: z.string().min(1).optional(),
};

/** Who is credited: an entry of the register, or only the words that the column uses ("one expert"). */
export const sourceSchema = z.strictObject({
	name: identifierSchema.optional(),
	words: z.string().min(1),
});

export const quotationEntrySchema = z.strictObject({
	id: prefixedId("q"),
	...entry,
	directness: directnessSchema.optional(),
	use: useSchema.optional(),
	/** The attribution that says who speaks and by which cue. */
	attribution: prefixedId("a").optional(),
});

export const attributionEntrySchema = z.strictObject({
	id: prefixedId("a"),
	...entry,
	source: sourceSchema,
	sourceKind: sourceKindSchema,
	/** The words that report, verbatim and inside the quote; null where the column gives none. */
	cue: z.string().min(1).nullable(),
	/** What is reported: the ranges that are the source's, not the columnist's. */
	content: z.array(selectorSchema).min(1),
	stance: stanceSchema,
});

export const claimEntrySchema = z.strictObject({
	id: prefixedId("c"),
	...entry,
	about: aboutSchema,
	/** Only where it differs from the voice of its sentence. */
	voice: voiceSchema.optional(),
	stance: stanceSchema,
	support: supportSchema,
	checkable: z.boolean(),
});

export const quantityEntrySchema = z.strictObject({
	id: prefixedId("f"),
	...entry,
	kind: quantityKindSchema.optional(),
	value: z.number().optional(),
	min: z.number().optional(),
	max: z.number().optional(),
	unit: z.string().min(1).optional(),
	/** What the number is of; left out where the column does not say. The same for the slots below. */
	of: z.string().min(1).optional(),
	against: z.string().min(1).optional(),
	asOf: z.string().min(1).optional(),
	saidBy: z.string().min(1).optional(),
});

export const mentionEntrySchema = z.strictObject({
	id: prefixedId("m"),
	...entry,
	name: identifierSchema,
	/** The words that the column uses for it beside the name: "Kremlin fixer". Verbatim, inside the quote. */
	designation: z.string().min(1).optional(),
});

/** Relative words and the window they mean, counted from the day of publication. */
export const timeEntrySchema = z.strictObject({
	id: prefixedId("t"),
	...entry,
	/** First and last day of the window; left out where the column does not say. */
	from: dateSchema.optional(),
	to: dateSchema.optional(),
	/** The window in words, as a reading. */
	reading: z.string().min(1),
});

/** A slip kept as printed. The note says what is to be seen. */
export const sicEntrySchema = z.strictObject({ id: prefixedId("s"), ...entry, note: z.string().min(1) });

/** A typed link between two passages of one column. */
export const echoEntrySchema = z.strictObject({
	id: prefixedId("e"),
	...entry,
	relation: relationSchema,
	to: selectorSchema,
});

/** An editor's correction of a sentence's voice. The quote is any part of the sentence. */
export const voiceEntrySchema = z.strictObject({
	...selectorSchema.shape,
	voice: voiceSchema,
	note: z.string().min(1).optional(),
});

/** A list that may be left out, or left empty. */
function listOf<S extends z.ZodType>(schema: S) {
	return z
		.array(schema)
		.nullish()
		.transform((list) => list ?? []);
}

/** The lists of which a machine proposes nothing more once an editor has decided on any entry. */
export const closingListSchema = z.enum(["attributions", "claims", "times"]);
export type ClosingList = z.output<typeof closingListSchema>;

/**
 * Whether nothing more is proposed for a list: an editor has decided on an entry of it, and has gone through it.
 * @param lists what an editor has decided on
 * @param unread the lists that the editor has not gone through
 */
export function isClosed(
	lists: Readonly<Record<ClosingList, readonly unknown[]>>,
	unread: readonly ClosingList[],
	list: ClosingList,
): boolean {
	return lists[list].length > 0 && !unread.includes(list);
}

/** `annotations.yaml`: the editor's decisions on one column. */
export const annotationsFileSchema = z.strictObject({
	/** Who decided, as shown to readers. */
	by: z.string().min(1),
	on: dateSchema,
	/** Lists that the editor has not gone through yet: proposals stand beside their entries. */
	unread: z.array(closingListSchema).default([]),
	quotations: listOf(quotationEntrySchema),
	attributions: listOf(attributionEntrySchema),
	claims: listOf(claimEntrySchema),
	quantities: listOf(quantityEntrySchema),
	mentions: listOf(mentionEntrySchema),
	times: listOf(timeEntrySchema),
	sics: listOf(sicEntrySchema),
	echoes: listOf(echoEntrySchema),
	voices: listOf(voiceEntrySchema),
});
export type AnnotationsFile = z.output<typeof annotationsFileSchema>;
