import { byLanguage, type Translated } from "./by-language.ts";
import { linkMessages } from "./en/links.ts";

/** What links to changed or lost words say: in the browser, too. */
export const linkMessagesFor = byLanguage<Translated<typeof linkMessages>>({ en: linkMessages });
