/** The language of the interface as a BCP 47 tag, from the page. */
export function pageLanguage(): string {
	return document.documentElement.lang;
}
