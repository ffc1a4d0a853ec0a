import { foldWords } from "./match.ts";

/** Gives for a word typed the forms among those that an index found which are forms of it: of one stem with it. */
export function relatedForms(found: readonly string[]): (word: string) => string[] {
	const forms = [...new Set(found)].map((form) => foldWords(form).join(" ")).filter((form) => !form.includes(" "));
	return (word) => forms.filter((form) => shareStem(form, word));
}

/**
 * Whether two words look like forms of one: they begin alike, for at least half of the longer, and go on as endings do.
 */
function shareStem(a: string, b: string): boolean {
	let alike = 0;
	while (alike < a.length && a[alike] === b[alike]) alike++;
	const isLong = alike > 3 || (alike === 3 && alike >= Math.min(a.length, b.length) - 1);
	const isEnding = (word: string) => word[alike] === word[alike - 1] || ENDING.test(word.slice(alike));
	return isLong && alike * 2 >= Math.max(a.length, b.length) && isEnding(a) && isEnding(b);
}

/** How endings begin: mostly with a vowel, also after a doubled letter. "missles" is no form of "missing". */
const ENDING = /^(?:$|[aeioudsyn]|ly|ment)/;
