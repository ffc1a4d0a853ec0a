import { byLanguage, type Translated } from "./by-language.ts";
import { keyMessages } from "./en/keys.ts";

/** The list of keys: in the browser, too. */
export const keyMessagesFor = byLanguage<Translated<typeof keyMessages>>({ en: keyMessages });
