import { byLanguage, type Translated } from "./by-language.ts";
import { searchResultMessages } from "./en/search-result.ts";

/** The words of results: in the browser, too. */
export const searchResultMessagesFor = byLanguage<Translated<typeof searchResultMessages>>({
	en: searchResultMessages,
});
