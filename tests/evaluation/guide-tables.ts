import { markdownTable, type Result } from "./result.ts";

/**
 * Writes results into a page of the guide, each between its markers `<!-- eval:NAME -->` and `<!-- /eval -->`. A table
 * of whose texts any are absent stays as it is.
 * @param measured when the figures were measured, in words: "November 2026"
 * @throws Error where the page has no markers for a result
 */
export function writeTables(page: string, results: readonly Result[], measured: string): string {
	return results.reduce((written, { name, rows, isWhole }) => {
		const place = new RegExp(`(<!-- eval:${RegExp.escape(name)} -->\n).*?(<!-- /eval -->)`, "s");
		if (!place.test(written)) throw new Error(`The page has no place for the table “${name}”.`);
		if (!rows || !isWhole) return written;
		const table = `\nMeasured in ${measured}.\n\n${markdownTable(rows)}\n\n`;
		return written.replace(place, (_, begin: string, end: string) => `${begin}${table}${end}`);
	}, page);
}
