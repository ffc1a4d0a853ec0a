import { z } from "zod";

const reason = z.string().min(1);

/** `queries.en.yaml`: what readers type besides the words of columns, without the reasons why each entry is there. */
export const queryWordsSchema = z
	.strictObject({
		"function-words": z.array(z.strictObject({ words: z.array(z.string()).min(1), reason })),
		abbreviations: z.array(z.strictObject({ forms: z.array(z.string()).min(2), reason })),
	})
	.transform(({ "function-words": functionWords, abbreviations }) => ({
		functionWords: functionWords.flatMap(({ words }) => words),
		abbreviations: abbreviations.map(({ forms }) => forms),
	}));
