import { byLanguage, type Translated } from "./by-language.ts";
import { en } from "./en/index.ts";

export type Messages = Translated<typeof en>;

/** Every word of the interface in a language, by its tag. */
export const messagesFor = byLanguage<Messages>({ en });
