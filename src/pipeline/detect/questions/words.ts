import { z } from "zod";
import { wordLoader, wordSet } from "../load-words.ts";

const questionWordsSchema = z.strictObject({
	reasons: wordSet,
	circumstances: wordSet,
	amounts: wordSet,
	"of-noun": wordSet,
	who: wordSet,
	how: wordSet,
	operators: wordSet,
	"reason-operators": wordSet,
	"denied-operators": wordSet,
	deliberating: wordSet,
	suggesting: wordSet,
	open: wordSet,
	"asked-for-effect": wordSet,
	going: wordSet,
	changing: wordSet,
	"going-on": wordSet,
	"before-statements": wordSet,
	hedges: wordSet,
	knowing: wordSet,
	judgements: wordSet,
	it: wordSet,
	that: wordSet,
	be: wordSet,
	"before-judgements": wordSet,
	making: wordSet,
	hearer: wordSet,
	explaining: wordSet,
	what: wordSet,
	clauses: wordSet,
	"clauses-that": wordSet,
	"clauses-for-reasons": wordSet,
	"reason-asking": wordSet,
	conditions: wordSet,
	"asked-clauses": wordSet,
	perhaps: wordSet,
	imagined: wordSet,
	unreal: wordSet,
	"tag-words": wordSet,
	"tag-operators": wordSet,
});
export type QuestionWords = z.output<typeof questionWordsSchema>;

/** The words by which questions take something as given in a language, or null where the project has none for it. */
export const questionWordsFor = wordLoader(
	questionWordsSchema,
	(language) => new URL(`questions.${language}.yaml`, import.meta.url),
);
