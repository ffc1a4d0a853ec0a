import { z } from "zod";
import { dateSchema, identifierSchema } from "./identifier.ts";
import {
	aboutSchema,
	directnessSchema,
	quantityKindSchema,
	sourceKindSchema,
	stanceSchema,
	statusSchema,
	supportSchema,
	useSchema,
	voiceSchema,
} from "./terms.ts";

/** Who says something: a name of the register, or the words that the column has instead. */
export const speakerSchema = z.strictObject({
	/** The name's id, the same in every column; for words, the column's slug and the words made into one. */
	key: identifierSchema,
	/** As readers know it: "Garry Kasparov", "“one expert”". */
	label: z.string(),
	/** The name's id, where it is in the register. */
	name: identifierSchema.nullable(),
});
export type Speaker = z.output<typeof speakerSchema>;

/** What every record says of the passage that it is of: never left out where a record is shown. */
const base = {
	/** The annotation's id: unique in its column. */
	id: identifierSchema,
	column: z.strictObject({
		slug: identifierSchema,
		headline: z.string(),
		byline: z.string(),
		published: dateSchema,
	}),
	/** The paragraph that it begins in: "p5". */
	paragraph: identifierSchema,
	/** Its own words, with single spaces. */
	words: z.string().min(1),
	/** The same in whole sentences, with the words that credit them: what stands for it where nothing else does. */
	context: z.string().min(1),
	/** Who says it; null for the columnist. */
	speaker: speakerSchema.nullable(),
	/** How the column stands to it. */
	stance: stanceSchema,
	/** Who says it and how the column stands to it, in words; empty for what is the column's own. */
	standing: z.array(z.string()),
	/** Whose statement the sentence is that it begins in. */
	voice: voiceSchema,
	status: statusSchema.exclude(["rejected"]),
	/** The editor's note, as HTML. */
	note: z.string().nullable(),
};

/**
 * What the indexes list, search finds and exports hold: a quotation, a figure, a credit to a source, or a claim, with
 * everything that must be said with it wherever it is shown.
 */
export const recordSchema = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("quotation"),
		...base,
		/** null while undecided. */
		kind: useSchema.nullable(),
		directness: directnessSchema.nullable(),
		cue: z.string().nullable(),
	}),
	z.strictObject({
		type: z.literal("figure"),
		...base,
		kind: quantityKindSchema,
		value: z.number().nullable(),
		min: z.number().nullable(),
		max: z.number().nullable(),
		unit: z.string().nullable(),
		/** The slots: text where the column fills it, null where it leaves it blank, "" where a figure of its kind has none. */
		of: z.string().nullable(),
		against: z.string().nullable(),
		asOf: z.string().nullable(),
		saidBy: z.string().nullable(),
	}),
	z.strictObject({
		type: z.literal("source"),
		...base,
		kind: sourceKindSchema,
		cue: z.string().nullable(),
	}),
	z.strictObject({
		type: z.literal("claim"),
		...base,
		/** null while undecided, as its support. */
		kind: aboutSchema.nullable(),
		support: supportSchema.nullable(),
		checkable: z.boolean(),
	}),
]);
export type ColumnRecord = z.output<typeof recordSchema>;
export type RecordType = ColumnRecord["type"];
export type RecordOf<T extends RecordType> = Extract<ColumnRecord, { type: T }>;
