import { z } from "zod";
import { notGiven } from "./not-given.ts";
import { selectorSchema } from "./selector.ts";

/** The longest comment that is kept, in UTF-16 units. */
export const MAX_REMARK = 10_000;

/** An entry of `remarks`: what somebody else noted at these words, for the editor to decide about. */
export const remarkSchema = z.strictObject({
	...selectorSchema.shape,
	remark: z
		.string()
		.min(1)
		.max(MAX_REMARK)
		.describe("What was noted, as plain text, as `npm run propose -- COLUMN --from FILE` writes it."),
	by: notGiven(z.string().min(1)).describe("Who noted it, as the file named them that it came from."),
	tags: z.array(z.string().min(1)).default([]).describe("The tags that it had."),
});
export type Remark = z.output<typeof remarkSchema>;

/** What somebody noted elsewhere, before its words are looked up in a column. */
export type ForeignRemark = {
	/**
	 * The words that it is about and those around them, as the file gives them; null where it is about a whole page. The
	 * names are those of a TextQuoteSelector; prefix and suffix may be empty, and may begin or end inside a word.
	 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
	 */
	target: { exact: string; prefix: string; suffix: string } | null;
	/** What was noted; empty for words that were only marked. */
	remark: string;
	by: string | null;
	tags: string[];
};
