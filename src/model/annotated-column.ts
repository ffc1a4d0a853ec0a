import { z } from "zod";
import { annotationSchema } from "./annotation.ts";
import { frontMatterSchema } from "./column.ts";
import { dateSchema, identifierSchema } from "./identifier.ts";
import { registrySchema } from "./registry.ts";
import { textRangeSchema } from "./selector.ts";
import { voices } from "./vocabulary.ts";

export const sentenceSchema = z.strictObject({
	/** `p5s2`: the second sentence of the fifth paragraph. */
	id: identifierSchema,
	range: textRangeSchema,
	voice: z.enum(voices),
});
export type Sentence = z.output<typeof sentenceSchema>;

/** A paragraph, heading or other block of text: the unit that is numbered and linked. */
export const blockSchema = z.strictObject({ id: identifierSchema, range: textRangeSchema });
export type Block = z.output<typeof blockSchema>;

/** A top-level piece of the page: its markup, and the blocks inside it (a list holds several). */
export const bodyElementSchema = z.strictObject({ html: z.string(), blocks: z.array(identifierSchema) });

/** A column with everything that its pages show: what the loader stores. */
export const annotatedColumnSchema = z.strictObject({
	slug: identifierSchema,
	frontMatter: frontMatterSchema,
	/** The text layer: the plain text of the blocks, joined by a blank line. */
	text: z.string(),
	/** The prose as the page shows it, with the numbers of ordered lists: what the word proof compares. */
	prose: z.string(),
	blocks: z.array(blockSchema),
	sentences: z.array(sentenceSchema),
	annotations: z.array(annotationSchema),
	bodyElements: z.array(bodyElementSchema),
	/** The registry of permalinks, and the published ids that no annotation or block has any more. */
	links: z.strictObject({
		registry: registrySchema,
		/** Former ids whose words are still in the column, with their ranges. */
		former: z.array(z.strictObject({ id: identifierSchema, range: textRangeSchema })),
		/** Former ids whose words are gone, with the words and the block nearest to their old place. */
		gone: z.array(z.strictObject({ id: identifierSchema, words: z.string(), near: identifierSchema })),
	}),
	/** Who decided on the annotations, and when; null for a column that no editor has seen. */
	editor: z.strictObject({ by: z.string(), on: dateSchema }).nullable(),
	/** Whether an editor has decided who is credited or who speaks; until then both are only proposed. */
	isAssessed: z.boolean(),
});
export type AnnotatedColumn = z.output<typeof annotatedColumnSchema>;
