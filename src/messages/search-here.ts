import { byLanguage, type Translated } from "./by-language.ts";
import { searchHereMessages } from "./en/search-here.ts";

/** The words of search on the open page, which the browser loads first. */
export const searchHereMessagesFor = byLanguage<Translated<typeof searchHereMessages>>({ en: searchHereMessages });
