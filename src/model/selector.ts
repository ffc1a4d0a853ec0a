import { z } from "zod";
import type { TextRange } from "../text/ranges.ts";

/**
 * A TextQuoteSelector of the W3C Web Annotation model. Editors write its `exact`, `prefix` and `suffix` as below.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export const selectorSchema = z.strictObject({
	quote: z
		.string()
		.min(1)
		.max(2000)
		.describe("The words, copied from the column. Kinds of quotation mark, dash and space make no difference."),
	before: z.string().min(1).optional().describe("The words directly before the quote, if it occurs twice."),
	after: z.string().min(1).optional().describe("The words directly after the quote. One of the two is enough."),
});
export type Selector = z.output<typeof selectorSchema>;

/**
 * A TextPositionSelector: half-open UTF-16 offsets into the text layer.
 * @see https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export const textRangeSchema = z.strictObject({
	start: z.int().nonnegative(),
	end: z.int().nonnegative(),
}) satisfies z.ZodType<TextRange>;
