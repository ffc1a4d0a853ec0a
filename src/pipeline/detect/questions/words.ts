import { z } from "zod";
import { wordLoader } from "../load-words.ts";

const list = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const questionWordsSchema = z.strictObject({
	reasons: list,
	circumstances: list,
	amounts: list,
	"of-noun": list,
	who: list,
	how: list,
	operators: list,
	"reason-operators": list,
	"denied-operators": list,
	deliberating: list,
	suggesting: list,
	open: list,
	"asked-for-effect": list,
	going: list,
	changing: list,
	"going-on": list,
	"before-statements": list,
	hedges: list,
	knowing: list,
	judgements: list,
	it: list,
	that: list,
	be: list,
	"before-judgements": list,
	making: list,
	hearer: list,
	explaining: list,
	what: list,
	clauses: list,
	"clauses-that": list,
	"clauses-for-reasons": list,
	"reason-asking": list,
	conditions: list,
	"asked-clauses": list,
	perhaps: list,
	imagined: list,
	unreal: list,
	"tag-words": list,
	"tag-operators": list,
});
export type QuestionWords = z.output<typeof questionWordsSchema>;

/** The words by which questions take something as given in a language, or null where the project has none for it. */
export const questionWordsFor = wordLoader(
	questionWordsSchema,
	(language) => new URL(`questions.${language}.yaml`, import.meta.url),
);
