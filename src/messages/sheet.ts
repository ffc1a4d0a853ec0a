import { byLanguage, type Translated } from "./by-language.ts";
import { sheetMessages } from "./en/sheet.ts";

/** The sheet that tells what a mark means: drawn in the browser. */
export const sheetMessagesFor = byLanguage<Translated<typeof sheetMessages>>({ en: sheetMessages });
