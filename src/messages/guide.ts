import { byLanguage, type Translated } from "./by-language.ts";
import { guideMessages } from "./en/guide.ts";

/** The words of the guide's search: in the browser, too. */
export const guideMessagesFor = byLanguage<Translated<typeof guideMessages>>({ en: guideMessages });
