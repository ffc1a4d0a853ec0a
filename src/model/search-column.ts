import { z } from "zod";
import { dateSchema, identifierSchema } from "./identifier.ts";
import { stanceSchema, voiceSchema } from "./terms.ts";

/** What a passage found can be, besides a paragraph: what its annotations say of it. */
export const hitKindSchema = z.enum(["quotation", "figure", "claim", "source", "name", "paragraph"]);
export type HitKind = z.output<typeof hitKindSchema>;

/** A stretch of a column's text as search reads it: offsets in the texts of its blocks, joined by single spaces. */
const stretch = { start: z.int().nonnegative(), end: z.int().positive() };

/** A stretch that is credited to somebody, or that the column does not assert. */
export const searchStandingSchema = z.strictObject({ ...stretch, label: z.string(), stance: stanceSchema });
export type SearchStanding = z.output<typeof searchStandingSchema>;

/** An annotation as search needs it. */
export const searchRecordSchema = z.strictObject({
	kind: hitKindSchema.exclude(["paragraph"]),
	...stretch,
	/** What it is: "Scare quotes", "Share"; for a name, the name in full. */
	label: z.string(),
	/** Who says it, by key and label; for a name, the name itself. null for the columnist. */
	key: identifierSchema.nullable(),
	who: z.string().nullable(),
	stance: stanceSchema,
});
export type SearchRecord = z.output<typeof searchRecordSchema>;

/** What the index holds of a column besides its words. */
export const searchColumnSchema = z.strictObject({
	slug: identifierSchema,
	headline: z.string(),
	byline: z.string(),
	published: dateSchema,
	sentences: z.array(z.strictObject({ ...stretch, voice: voiceSchema })),
	standings: z.array(searchStandingSchema),
	records: z.array(searchRecordSchema),
});
/** The same with the words, as search works on it: from the index, or from the page that is open. */
export type SearchColumn = z.output<typeof searchColumnSchema> & {
	/** The reading page's address. */
	url: string;
	text: string;
	blocks: { id: string; start: number; end: number }[];
};

const at = z.int().nonnegative();

/** The same, packed: words once, in lists, and stretches as distances from the one before and lengths. */
export const packedColumnSchema = z.strictObject({
	slug: identifierSchema,
	headline: z.string(),
	byline: z.string(),
	published: dateSchema,
	labels: z.array(z.string()),
	who: z.array(z.tuple([identifierSchema, z.string()])),
	/** Distance, length, and the number of the voice in its vocabulary. */
	sentences: z.array(z.tuple([at, at, at])),
	/** Distance, length, the number of the label, and of the stance. */
	standings: z.array(z.tuple([at, at, at, at])),
	/** Distance, length, and the numbers of kind, label, who (-1 for the columnist) and stance. */
	records: z.array(z.tuple([at, at, at, at, z.int().min(-1), at])),
});
export type PackedColumn = z.output<typeof packedColumnSchema>;
