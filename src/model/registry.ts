import { z } from "zod";
import { identifierSchema } from "./identifier.ts";
import { STEP } from "./registry-step.ts";

/**
 * Some words of a revision, counted from 1, both ends included: `1.p5.15-30` is words 15 to 30 of paragraph p5 in
 * revision 1; `1.p5.80-p6.12` reaches into the next paragraph. This is also how a link names words: `?w=1.p5.15-30`.
 */
const pastWordsSchema = z.string().regex(/^\d+\.p\d+\.\d+-(p\d+\.)?\d+$/, "words of a revision, such as 1.p5.15-30");

/** The same in the newest revision: `p5.15-30`. */
const presentWordsSchema = z.string().regex(/^p\d+\.\d+-(p\d+\.)?\d+$/, "words such as p5.15-30");

/** A block's text: the id it had, and the revision that it came to read so in. */
const textKeySchema = z.string().regex(/^p\d+@\d+$/, "a text such as p5@1");

const revisionSchema = z.strictObject({
	/** The texts of the blocks, in order. */
	blocks: z.array(textKeySchema),
	/** Which words come from which of the revision before. */
	words: z.array(z.string().regex(STEP, "a step such as: p5.1-40 same p5.1")).default([]),
});

const passageBase = {
	/** Where its words stood first. */
	born: pastWordsSchema,
	/** What is left of them under this id, where the passage was divided since. */
	divided: pastWordsSchema.optional(),
};

/** A passage that was published: where its words stood first, and where they are now or were last. */
const passageSchema = z.union([
	z.strictObject({ ...passageBase, now: presentWordsSchema }),
	z.strictObject({
		...passageBase,
		gone: pastWordsSchema,
		/** An editor has said that these words are no longer the passage, whatever looks like it. */
		retired: z.literal(true).optional(),
	}),
]);
export type Passage = z.output<typeof passageSchema>;

/** `links.yaml`: every id under which a passage of a column was ever published, and every text it had. */
export const registrySchema = z.strictObject({
	/** The form of the file. */
	format: z.literal(1),
	/** Every name that the column's folder was published under. */
	slugs: z.array(identifierSchema).default([]),
	revisions: z.array(revisionSchema).min(1),
	passages: z.record(identifierSchema, passageSchema),
	texts: z.record(textKeySchema, z.string()),
});
export type Registry = z.output<typeof registrySchema>;
/** What links to words need of it. */
export type RecordedTexts = Pick<Registry, "revisions" | "texts">;
export type Revision = Registry["revisions"][number];
