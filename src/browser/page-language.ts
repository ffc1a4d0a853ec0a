/** The language of the interface, by its tag: the page says it. */
export function pageLanguage(): string {
	return document.documentElement.lang;
}
