import { byLanguage, type Translated } from "./by-language.ts";
import { searchMessages } from "./en/search.ts";

/** The words of the search form: in the browser, too. */
export type SearchMessages = Translated<typeof searchMessages>;
export const searchMessagesFor = byLanguage<Translated<typeof searchMessages>>({ en: searchMessages });
