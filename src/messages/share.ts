import { byLanguage, type Translated } from "./by-language.ts";
import { shareMessages } from "./en/share.ts";

/** The words of sharing: in the browser, too. */
export type ShareMessages = Translated<typeof shareMessages>;
export const shareMessagesFor = byLanguage<ShareMessages>({ en: shareMessages });
