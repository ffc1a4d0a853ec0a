import { z } from "zod";
import { dateSchema, prefixedId } from "./identifier.ts";
import { notGiven } from "./not-given.ts";
import { selectorSchema } from "./selector.ts";
import {
	attributionShape,
	claimShape,
	echoShape,
	mentionShape,
	quantityKindSchema,
	quantityShape,
	quotationShape,
	sourceShape,
	timeShape,
} from "./shapes.ts";
import { type ReviewedList, reviewedLists, statuses, voices } from "./vocabulary.ts";

const note = z.string().min(1).describe("A note for readers, in markdown without HTML.");

/** An entry of `annotations.yaml`: an id with the letter of its type, the words it is about, and what was decided. */
function entry<S extends z.ZodRawShape>(prefix: string, shape: S) {
	return z.strictObject({
		id: prefixedId(prefix).describe(`A readable id that begins with \`${prefix}-\`: it becomes part of addresses.`),
		...selectorSchema.shape,
		status: z
			.enum(statuses)
			.exclude(["proposed"])
			.default("confirmed")
			.describe("What was decided; `rejected` takes a proposal away."),
		note: notGiven(note),
		...shape,
	});
}

const entrySchemas = {
	quotations: entry("q", quotationShape),
	attributions: entry("a", {
		source: z.strictObject(sourceShape).describe("Who is credited."),
		...attributionShape,
		content: z
			.array(selectorSchema)
			.min(1)
			.describe("What is reported: the words that are the source’s, not the columnist’s."),
	}),
	claims: entry("c", {
		...claimShape,
		voice: notGiven(z.enum(voices)).describe("Whose statement it is, only where that differs from its sentence."),
	}),
	quantities: entry("f", {
		kind: notGiven(quantityKindSchema).describe(
			"What kind of figure it is; left out, kind, value and unit are detected.",
		),
		...quantityShape,
	}),
	mentions: entry("m", mentionShape),
	times: entry("t", timeShape),
	sics: entry("s", {}).extend({ note: note.describe("What there is to see: a slip needs a note.") }),
	echoes: entry("e", { ...echoShape, to: selectorSchema.describe("The other passage.") }),
	voices: z.strictObject({
		...selectorSchema.shape,
		voice: z.enum(voices).describe("Whose statement the sentence is that holds the quote."),
		note: notGiven(note),
	}),
};

/** A list that may be left out, or left empty. */
function listOf<S extends z.ZodType>(schema: S) {
	return z
		.array(schema)
		.nullish()
		.transform((list) => list ?? []);
}

/** `annotations.yaml`: an editor's decisions on one column. */
export const annotationsFileSchema = z.strictObject({
	by: z.string().min(1).describe("Who decided, as readers see it."),
	on: dateSchema.describe("When: YYYY-MM-DD."),
	unread: z
		.array(z.enum(reviewedLists))
		.default([])
		.describe("Lists that are not gone through yet: proposals appear beside their entries."),
	quotations: listOf(entrySchemas.quotations).describe("Pairs of quotation marks."),
	attributions: listOf(entrySchemas.attributions).describe("Whom the column credits with what."),
	claims: listOf(entrySchemas.claims).describe("Claims that carry the argument."),
	quantities: listOf(entrySchemas.quantities).describe("Figures."),
	mentions: listOf(entrySchemas.mentions).describe("Names of the register, with what the column calls them."),
	times: listOf(entrySchemas.times).describe("Relative times, and the window they mean."),
	sics: listOf(entrySchemas.sics).describe("Slips, kept as printed."),
	echoes: listOf(entrySchemas.echoes).describe("Typed links between two passages of the column."),
	voices: listOf(entrySchemas.voices).describe("Corrections of whose statement a sentence is."),
});
export type AnnotationsFile = z.output<typeof annotationsFileSchema>;

/**
 * Whether an editor has reviewed a list: it has an entry, and is not named as unread. Nothing more is proposed for it then.
 * @param decisions the entries of each list
 */
export function isReviewed(
	decisions: Readonly<Record<ReviewedList, readonly unknown[]>>,
	unreviewed: readonly ReviewedList[],
	list: ReviewedList,
): boolean {
	return decisions[list].length > 0 && !unreviewed.includes(list);
}
