import { byLanguage, type Translated } from "./by-language.ts";
import { en } from "./en/index.ts";

export type Messages = Translated<typeof en>;

/** Every word of the interface in a language, by its tag. Another language is one folder beside `en/` and one word here. */
export const messagesFor = byLanguage<Messages>({ en });
