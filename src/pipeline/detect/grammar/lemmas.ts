import { englishGrammar, type Grammar } from "./model.ts";

/** The plain form of a word: of a verb the infinitive, of a noun the singular. Others stay as they are. */
export function plainForm(lower: string, pos: string): string {
	const word = lower.replaceAll("’", "'");
	const { plain } = englishGrammar();
	const known = plain[pos];
	if (known && Object.hasOwn(known, word)) return known[word] ?? word;
	if (pos === "VERB") return plainVerb(word, knownVerbs());
	return pos === "NOUN" ? singular(word, isCommonWord) : word;
}

/** Whether a word, in small letters, is known for something else than a name. */
export function isCommonWord(lower: string): boolean {
	return isCommonIn(englishGrammar().known, lower);
}

/** The same, by a table of what each word is known as, the most frequent first. */
export function isCommonIn(known: Grammar["known"], lower: string): boolean {
	return Object.hasOwn(known, lower) && !known[lower]?.startsWith("PROPN");
}

let verbs: ReadonlySet<string> | undefined;

function knownVerbs(): ReadonlySet<string> {
	verbs ??= new Set(englishGrammar().verbs);
	return verbs;
}

/** The infinitive of a regular verb. @param known infinitives, to tell "hoped" from "hopped" by */
export function plainVerb(word: string, known: ReadonlySet<string>): string {
	if (known.has(word)) return word;
	if (/ie[sd]$/.test(word)) return `${word.slice(0, -3)}y`;
	const ending = /(?:ing|ed)$/.exec(word)?.[0];
	if (!ending) {
		const bare = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
		return !known.has(bare) && /(?:s|x|z|ch|sh|o)es$/.test(word) ? word.slice(0, -2) : bare;
	}
	const stem = word.slice(0, -ending.length);
	const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : null;
	const found = [stem, `${stem}e`, ...(single === null ? [] : [single])].find((one) => known.has(one));
	if (found) return found;
	if (single !== null && !/(?:ll|ss|ff|zz)$/.test(stem)) return single;
	return SILENT.test(stem) ? `${stem}e` : stem;
}

/** Stems of unknown verbs that end with a silent "e": "castigat-", "peddl-", "derid-". */
const SILENT =
	/(?:at|iz|is|us|yz|v|[nr]c|uc|[dnr]g|ag|[bdfgkptz]l|[^aeiou](?:ut|id|ud|od|ir|ur|ok|ik|ak|in|on|ib|op|ap))$/;

/** The singular of a regular noun. @param isKnown whether a word is known, to tell "echoes" from "shoes" by */
export function singular(word: string, isKnown: (word: string) => boolean): string {
	if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
	if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
	// "viruses", "echoes"; not "houses", "shoes".
	const short = word.slice(0, -2);
	if (/(?:[^o]us|o)es$/.test(word) && isKnown(short) && !isKnown(word.slice(0, -1))) return short;
	return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
