import { z } from "zod";
import { dateSchema, pastDate } from "./identifier.ts";
import { notGiven } from "./not-given.ts";
import { selectorSchema, textRangeSchema } from "./selector.ts";
import { withdrawableFields } from "./vocabulary.ts";

const reason = z.string().regex(/\S/, "text that is not blank").max(1000);

/** An entry of `withdrawn` in `annotations.yaml`: words of a column that are published no longer. */
export const withdrawalSchema = z.strictObject({
	passage: selectorSchema.describe("The words, as the column has them; or had them, where a correction took them out."),
	field: notGiven(z.enum(withdrawableFields)).describe(
		"Where the words are not in the prose: the field of the front matter that had them. It can show no signs: write another text there, and run `npm run correct`.",
	),
	on: pastDate(1990).describe("The day on which they were withdrawn."),
	reason: reason.describe("Why, without the words. Readers see it."),
});
export type Withdrawal = z.output<typeof withdrawalSchema>;

/** A withdrawn passage as pages show it. */
export const withheldSchema = z.strictObject({
	on: dateSchema,
	reason: z.string(),
	/** How many words are withheld, each with its punctuation; 0 where only a former version had the passage. */
	words: z.int().nonnegative(),
	/** Where what stands for them is; null where only a former version had the passage. */
	range: textRangeSchema.nullable(),
});
export type Withheld = z.output<typeof withheldSchema>;
