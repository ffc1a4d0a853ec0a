/** Words as they begin a sentence. @param lang their language, as a BCP 47 tag; English where left out */
export function capitalized(words: string, lang = "en"): string {
	return `${words.charAt(0).toLocaleUpperCase(lang)}${words.slice(1)}`;
}

/** Words that begin a sentence as they stand within one. @param lang as above */
export function uncapitalized(words: string, lang = "en"): string {
	return `${words.charAt(0).toLocaleLowerCase(lang)}${words.slice(1)}`;
}
