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
	tags: z
		.array(z.string().min(1))
		.nullish()
		.transform((tags) => tags ?? [])
		.describe("The tags that it had."),
});
export type Remark = z.output<typeof remarkSchema>;
