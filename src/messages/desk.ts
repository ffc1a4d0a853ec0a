import { byLanguage, type Translated } from "./by-language.ts";
import { desk } from "./en/desk.ts";

/** The words of the desk: in the browser, too. */
export const deskMessagesFor = byLanguage<Translated<typeof desk>>({ en: desk });
