import { byLanguage, type Translated } from "./by-language.ts";
import { searchOpenPageMessages } from "./en/search-open-page.ts";

export type SearchOpenPageMessages = Translated<typeof searchOpenPageMessages>;
export const searchOpenPageMessagesFor = byLanguage<SearchOpenPageMessages>({ en: searchOpenPageMessages });
