import { z } from "zod";
import { annotationSchema } from "./annotation.ts";
import { frontMatterSchema } from "./column.ts";
import { dateSchema, identifierSchema } from "./identifier.ts";
import { registrySchema } from "./registry.ts";
import { textRangeSchema } from "./selector.ts";
import { voices } from "./vocabulary.ts";
import { withheldSchema } from "./withdrawn.ts";

/** A sentence of the text layer. */
export const sentenceSchema = z.strictObject({
	/** `p5s2`: the second sentence of block p5 when it was first published. */
	id: identifierSchema,
	range: textRangeSchema,
	/** Whose statement the sentence is. */
	voice: z.enum(voices),
});
export type Sentence = z.output<typeof sentenceSchema>;

/**
 * A stretch of a block in one voice. The stretches of a column are a partition of its blocks: every character is in
 * exactly one.
 */
export const voiceRangeSchema = z.strictObject({
	range: textRangeSchema,
	voice: z.enum(voices),
	/** The id of the attribution or the quotation that credits the words; null where none does. */
	creditedBy: identifierSchema.nullable(),
	/** Which stretch of the attribution's content it is, from 1, where that has a cue of its own, or none; else null. */
	part: z.int().positive().nullable(),
});
export type VoiceRange = z.output<typeof voiceRangeSchema>;

/** Words of a column that point back, and what an editor reads them as. */
export const readingSchema = z.strictObject({
	range: textRangeSchema,
	reading: z.string().min(1),
	/** The words that they refer to; null where those are the reading's. */
	antecedent: textRangeSchema.nullable(),
});
export type Reading = z.output<typeof readingSchema>;

/** A block of the text layer (a paragraph, a heading, a table cell) with its id, `p5`. */
export const blockSchema = z.strictObject({ id: identifierSchema, range: textRangeSchema });
export type Block = z.output<typeof blockSchema>;

/** A top-level element of the column's body: its HTML, and the ids of the blocks inside it. A list contains several. */
export const bodyElementSchema = z.strictObject({ html: z.string(), blocks: z.array(identifierSchema) });

/** A column with everything that its pages show: the loader stores it. All ranges are UTF-16 offsets into `text`. */
export const annotatedColumnSchema = z.strictObject({
	slug: identifierSchema,
	frontMatter: frontMatterSchema,
	/**
	 * The text of the text layer: the plain text of the blocks, joined by blank lines. Like all that follows it has a
	 * sign in the place of each word that is withheld.
	 */
	text: z.string(),
	/** The same with the numbers of ordered lists, as the page shows them. The word proof compares it with the page. */
	prose: z.string(),
	/** The withdrawn passages, in the order of `annotations.yaml`. */
	withdrawn: z.array(withheldSchema),
	/** In text order, as are the sentences, annotations and readings. */
	blocks: z.array(blockSchema),
	sentences: z.array(sentenceSchema),
	voiceRanges: z.array(voiceRangeSchema),
	annotations: z.array(annotationSchema),
	/**
	 * How many attributions wait for an editor, since too many of their kind are wrong: no page shows them. And the words
	 * that they alone credit: nobody knows whose they are.
	 */
	unshown: z.strictObject({ count: z.int().min(0), ranges: z.array(textRangeSchema) }),
	readings: z.array(readingSchema),
	/** The ranges that an entry of the editor's assesses, in text order: of rejected ones and corrections too. */
	decidedRanges: z.array(textRangeSchema),
	/** The rendered body, in order. */
	bodyElements: z.array(bodyElementSchema),
	/** The ids of the passages that have a page and a picture of their own. */
	pages: z.array(identifierSchema),
	/** The registry of permalinks, and the published ids that no annotation or block has any more. */
	links: z.strictObject({
		registry: registrySchema,
		/** Ids that tell withdrawn words: their addresses answer, but no page names them. */
		untold: z.array(identifierSchema),
		/** The names that its folder was published under, the first before the others, but those that tell such words. */
		slugs: z.array(identifierSchema),
		/** Former ids whose words are still in the column, with their ranges. */
		former: z.array(z.strictObject({ id: identifierSchema, range: textRangeSchema })),
		/** Former ids whose words are gone, with the words (not those withdrawn), and the block nearest to their place. */
		gone: z.array(
			z.strictObject({ id: identifierSchema, words: z.string(), near: identifierSchema, isWithdrawn: z.boolean() }),
		),
	}),
	/** Who annotated the column, and when; null if it has no annotations.yaml. */
	editor: z.strictObject({ by: z.string(), on: dateSchema }).nullable(),
	/** Whether the detectors read who is speaking: without words of the column's language only an editor can tell. */
	isVoiceDetected: z.boolean(),
	/** Whether an editor has decided who is credited or who speaks; until then both are only proposed. */
	isAssessed: z.boolean(),
});
export type AnnotatedColumn = z.output<typeof annotatedColumnSchema>;
