/** Words as they begin a sentence. @param lang their language, as a BCP 47 tag; English where left out */
export function capitalized(words: string, lang = "en"): string {
	return `${words.charAt(0).toLocaleUpperCase(lang)}${words.slice(1)}`;
}
