import { z } from "zod";
import type { TextRange } from "../text/ranges.ts";

/**
 * A TextQuoteSelector of the W3C Web Annotation model (exact, prefix, suffix), under the names editors type.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export const selectorSchema = z.strictObject({
	/** The words, as they stand in the column. */
	quote: z.string().min(1).max(2000),
	/** Words that stand directly before them, where the quote occurs more than once. */
	before: z.string().min(1).optional(),
	/** Words that stand directly after them. */
	after: z.string().min(1).optional(),
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
