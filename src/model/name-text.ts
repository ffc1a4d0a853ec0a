import { z } from "zod";
import { describeMixed, mixedWords } from "../text/mixed-scripts.ts";

/** The longest name, in UTF-16 units. */
const MAX_LENGTH = 200;

/**
 * Text that names somebody or something. Its words are in one alphabet each, without soft hyphens: readers could not
 * see the difference, and a search would not find it.
 */
export const nameTextSchema = z
	.string()
	.min(1)
	.max(MAX_LENGTH)
	.refine((text) => !text.includes("\u00AD"), { error: "without soft hyphens (U+00AD), which readers cannot see" })
	.refine((text) => mixedWords(text).length === 0, {
		error: ({ input }) => {
			const [mixed] = mixedWords(String(input));
			return `in one alphabet: ${mixed ? describeMixed(mixed) : ""}; type the word again`;
		},
	});
