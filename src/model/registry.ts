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

/** The key of a block's text: the block's id, and the first revision in which it had this text. */
const textKeySchema = z.string().regex(/^p\d+@\d+$/, "a text such as p5@1");

const revisionSchema = z.strictObject({
	/** The keys of the blocks' texts, in order. */
	blocks: z.array(textKeySchema),
	/** Which of its words were which words of earlier revisions. */
	words: z.array(z.string().regex(STEP, "a step such as: p5.1-40 same p5.1")).default([]),
});

/** All words of the passage were withdrawn: its id answers so for good, and never names other words. */
const withdrawnSchema = z.literal(true).optional();

const passageBase = {
	/** The words that it was first published with. */
	born: pastWordsSchema,
	/** The part of them that keeps the id since the passage was split. */
	divided: pastWordsSchema.optional(),
};

/** A published passage: the words that it was first published with, and where they are now or were last. */
const passageSchema = z.union([
	z.strictObject({ ...passageBase, now: presentWordsSchema, withdrawn: withdrawnSchema }),
	z.strictObject({
		...passageBase,
		gone: pastWordsSchema,
		withdrawn: withdrawnSchema,
		/** An editor has decided that no words are this passage any more. */
		retired: z.literal(true).optional(),
	}),
]);
export type Passage = z.output<typeof passageSchema>;

/**
 * `links.yaml`, the registry of permalinks: every id that a passage of a column was ever published under, and every
 * text.
 */
export const registrySchema = z.strictObject({
	/** The version of the file's format. */
	format: z.literal(1),
	/** Nobody has seen the column yet: the record counts as none. `npm run links` makes it anew once it is published. */
	draft: z.literal(true).optional(),
	/**
	 * Of a draft: where its text came from, and the fingerprint of the files as the import wrote them. As long as they
	 * are so, another import of the same text may write them anew.
	 */
	imported: z
		.strictObject({
			from: z.string().regex(/^[0-9a-f]{16}$/, "16 hexadecimal digits"),
			files: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
		})
		.optional(),
	/** Every name that the column's folder was published under. */
	slugs: z.array(identifierSchema).default([]),
	revisions: z.array(revisionSchema).min(1),
	/**
	 * The ids that had a page of their own at some time: its address answers for ever. A registry without the list was
	 * written when every passage but a sentence had one.
	 */
	pages: z.array(identifierSchema).optional(),
	/**
	 * The fingerprints of the passages that were withdrawn: their words stand in no text below, so that nothing else
	 * tells that they were taken out.
	 */
	withdrawn: z.array(z.string().regex(/^[0-9a-f]{16}$/, "a fingerprint of 16 hexadecimal digits")).optional(),
	/** The ids that tell withdrawn words: no page names them, also when the entry of `withdrawn` is deleted. */
	untold: z.array(identifierSchema).optional(),
	passages: z.record(identifierSchema, passageSchema),
	texts: z.record(textKeySchema, z.string()),
});
export type Registry = z.output<typeof registrySchema>;
/** The part of a registry that resolves links to words. */
export type RecordedTexts = Pick<Registry, "revisions" | "texts">;
/** A revision of a column's text. */
export type Revision = Registry["revisions"][number];
