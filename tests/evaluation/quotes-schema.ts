import { z } from "zod";

/** Where something begins and ends in a text, as UTF-16 offsets, end exclusive. */
export const span = z.tuple([z.number(), z.number()]);

/** A text with what is quoted or reported in it, and who says it, as others have marked it up. */
export const quotesSchema = z.object({
	text: z.string(),
	quotes: z.array(
		z.object({ start: z.number(), end: z.number(), kind: z.string().nullish(), speakerSpan: span.nullish() }),
	),
});
export type Quotes = z.output<typeof quotesSchema>;
