import { z } from "zod";
import { dateSchema, identifierSchema } from "./identifier.ts";
import { hitKinds, stances, voices } from "./vocabulary.ts";

/** A stretch of a column's text as search reads it: offsets in the texts of its blocks, joined by single spaces. */
const range = { start: z.int().nonnegative(), end: z.int().positive() };

/** A stretch that is credited to somebody, or that the column does not assert. */
export const searchFramingSchema = z.strictObject({ ...range, label: z.string(), stance: z.enum(stances) });
export type SearchFraming = z.output<typeof searchFramingSchema>;

/** An annotation as search needs it. */
export const searchAnnotationSchema = z.strictObject({
	kind: z.enum(hitKinds).exclude(["paragraph"]),
	...range,
	/** What it is: "Scare quotes", "Share"; for a mention, the name in full. */
	label: z.string(),
	/** Who says it, by key and label; for a mention, the name itself. null for the columnist. */
	key: identifierSchema.nullable(),
	who: z.string().nullable(),
	stance: z.enum(stances),
});
export type SearchAnnotation = z.output<typeof searchAnnotationSchema>;

/** What the index holds of a column besides its words. */
export const searchColumnSchema = z.strictObject({
	slug: identifierSchema,
	headline: z.string(),
	byline: z.string(),
	published: dateSchema,
	sentences: z.array(z.strictObject({ ...range, voice: z.enum(voices) })),
	framings: z.array(searchFramingSchema),
	annotations: z.array(searchAnnotationSchema),
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
	/** Distance, length, and the position of the voice in its vocabulary. */
	sentences: z.array(z.tuple([at, at, at])),
	/** Distance, length, and the positions of label and stance. */
	standings: z.array(z.tuple([at, at, at, at])),
	/** Distance, length, and the positions of kind, label, who (-1 for the columnist) and stance. */
	records: z.array(z.tuple([at, at, at, at, z.int().min(-1), at])),
});
export type PackedColumn = z.output<typeof packedColumnSchema>;
