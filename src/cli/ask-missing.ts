import { problemOfValue, requiredFields } from "../import/choose-fields.ts";
import { whatToWrite } from "../import/column-text.ts";
import { type ImportChoices, importText } from "../import/import-text.ts";
import type { Source } from "../import/read-source.ts";
import type { Ask } from "./ask.ts";

/** A name for the folder of a text whose headline is not known yet. */
const UNTITLED = "untitled";

/**
 * Asks for what a column must have and its text does not tell. An answer that cannot be used is asked for again, with
 * the reason; Enter leaves it out.
 * @param tell shows such a reason
 * @returns what the editor says of the text, with the answers
 * @throws ImportProblem for what cannot be imported
 */
export async function withAnswers(
	source: Source,
	choices: ImportChoices,
	{ ask, tell }: { ask: Ask; tell: (text: string) => void },
): Promise<ImportChoices> {
	const { missing } = await importText(source, { ...choices, slug: choices.slug ?? UNTITLED });
	const given = { ...choices.given };
	for (const name of requiredFields) {
		// Rights are made from a byline.
		if (!missing.includes(name) || (name === "rights" && given.byline !== undefined)) continue;
		const question = `Not found: ${name}. Write ${whatToWrite[name]} (Enter leaves it out): `;
		for (let answer = await ask(question); answer !== ""; answer = await ask(question)) {
			const problem = problemOfValue(name, answer);
			if (problem === null) {
				given[name] = answer;
				break;
			}
			tell(`It must be ${problem}.`);
		}
	}
	return { ...choices, given };
}
