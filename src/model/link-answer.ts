import { z } from "zod";
import { notGiven } from "./not-given.ts";
import { linkAnswers } from "./vocabulary.ts";

/** An entry of `answers`: what an editor answered to a question of `npm run links`, until that has recorded it. */
export const linkAnswerSchema = z.strictObject({
	id: notGiven(z.string().regex(/^p\d+$/)).describe(
		"The paragraph that is meant; left out where the answer is that it is the same column, of which little is left.",
	),
	answer: z
		.enum(linkAnswers)
		.describe("Whether the paragraph is still the one that was linked to (keep), or links say that it is gone."),
	revision: z.int().nonnegative().describe("The newest revision in `links.yaml` then: the answer is of no other."),
	words: z
		.string()
		.regex(/^[0-9a-f]{16}$/)
		.describe("The fingerprint of the words then: it is of no others."),
});
export type LinkAnswer = z.output<typeof linkAnswerSchema>;
