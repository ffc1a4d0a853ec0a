import { byLanguage, type Translated } from "./by-language.ts";
import { shareBarMessages } from "./en/share-bar.ts";

/** The words of the bar beside selected words. */
export type ShareBarMessages = Translated<typeof shareBarMessages>;
export const shareBarMessagesFor = byLanguage<ShareBarMessages>({ en: shareBarMessages });
