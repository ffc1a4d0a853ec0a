import { existsSync, readFileSync } from "node:fs";
import { schemaLine } from "../model/content-files.ts";

/** What to do where entries cannot be put at the end of a register. */
export const AS_LINES = "Write its entries as lines that begin with “  - ”, with nothing below them";

/**
 * The text of a register; where there is none, that of one without entries.
 * @param list the name of its list, which its file has as well
 */
export function registerText(path: string, list: string): string {
	return existsSync(path) ? readFileSync(path, "utf8") : `${schemaLine(list, 0)}\n${list}: []\n`;
}
