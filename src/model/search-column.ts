import { z } from "zod";
import { identifierSchema, partialDateSchema } from "./identifier.ts";
import { hitKinds, stances, statuses, voices } from "./vocabulary.ts";

/** A range as search counts it: UTF-16 offsets into the texts of the column's blocks joined by single spaces. */
const range = { start: z.int().nonnegative(), end: z.int().positive() };

/** What the editor decided of an annotation that is shown. */
const status = z.enum(statuses).exclude(["rejected"]);

/** A range that is attributed to somebody, or that the column does not assert, and how results describe it. */
export const searchFramingSchema = z.strictObject({
	...range,
	label: z.string(),
	/** null where it is not determined who is speaking. */
	stance: z.enum(stances).nullable(),
	status,
});
export type SearchFraming = z.output<typeof searchFramingSchema>;

/** An annotation as search needs it. */
export const searchAnnotationSchema = z.strictObject({
	kind: z.enum(hitKinds).exclude(["paragraph"]),
	...range,
	/** What results call it: "Read as scare quotes", "Proportion"; for a mention, the name in full. */
	label: z.string(),
	/** The key and label of its speaker; of the name for a mention; null for the columnist, and where not determined. */
	key: identifierSchema.nullable(),
	who: z.string().nullable(),
	/** null where it is not determined who is speaking. */
	stance: z.enum(stances).nullable(),
	status,
});
export type SearchAnnotation = z.output<typeof searchAnnotationSchema>;

/** What the search index has of a column besides its text. */
export const searchColumnSchema = z.strictObject({
	slug: identifierSchema,
	headline: z.string(),
	byline: z.string(),
	published: partialDateSchema,
	sentences: z.array(z.strictObject({ ...range, voice: z.enum(voices) })),
	framings: z.array(searchFramingSchema),
	annotations: z.array(searchAnnotationSchema),
	/** Whether an editor has decided who is credited; until then a machine proposes whose words all of it is. */
	isAssessed: z.boolean(),
});
/** The same with its text, from the index or from the open page: what search works on. */
export type SearchColumn = z.output<typeof searchColumnSchema> & {
	/** The reading page's address. */
	url: string;
	text: string;
	blocks: { id: string; start: number; end: number }[];
};

const at = z.int().nonnegative();
/** A position, or -1 for none. */
const orNone = z.int().min(-1);

/**
 * A search column, packed: labels are listed once, and a range is the distance of its start from that of the range
 * before, and its length.
 */
export const packedColumnSchema = z.strictObject({
	slug: identifierSchema,
	headline: z.string(),
	byline: z.string(),
	published: partialDateSchema,
	labels: z.array(z.string()),
	who: z.array(z.tuple([identifierSchema, z.string()])),
	/** Distance from the end of the sentence before, length, and the position of the voice in its vocabulary. */
	sentences: z.array(z.tuple([at, at, at])),
	/** Distance, length, and the positions of label, stance (-1 where it is not determined) and status. */
	framings: z.array(z.tuple([at, at, at, orNone, at])),
	/**
	 * Distance, length, and the positions of kind, label (-1 if it is that of who), who (-1 for the columnist), stance
	 * (as above) and status.
	 */
	annotations: z.array(z.tuple([at, at, at, orNone, orNone, orNone, at])),
	isAssessed: z.boolean(),
});
export type PackedColumn = z.output<typeof packedColumnSchema>;
