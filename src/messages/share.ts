import { byLanguage, type Translated } from "./by-language.ts";
import { shareMessages } from "./en/share.ts";

/** The words of sharing: in the browser, too. */
export const shareMessagesFor = byLanguage<Translated<typeof shareMessages>>({ en: shareMessages });
