import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Writes what diagnostics say that can only be meant, in all files or in none. Where something else stands at the place
 * than what was found, it stays.
 * @param root the folder that the files' paths are relative to
 * @returns what was written, a line each; and why nothing was, as a sentence, or null
 */
export function applyFixes(
	diagnostics: readonly Diagnostic[],
	root: string,
): { fixed: string[]; unwritten: string | null } {
	const fixed: string[] = [];
	const files = Object.entries(Object.groupBy(diagnostics, ({ file }) => file)).flatMap(([file, found = []]) => {
		const path = join(root, file);
		const fixes = found.flatMap(({ line, column, fix }) => (fix ? [{ line, column, ...fix }] : []));
		if (fixes.length === 0) return [];
		const lines = readFileSync(path, "utf8").split(/\r\n?|\n/);
		// From the end, so that no fix moves the place of another.
		for (const { line, column, found: was, write } of fixes.sort((a, b) => b.line - a.line || b.column - a.column)) {
			const text = lines[line - 1] ?? "";
			const at = [column - 1, column].find((start) => text.startsWith(was, start));
			if (at === undefined) continue;
			lines[line - 1] = `${text.slice(0, at)}${write}${text.slice(at + was.length)}`;
			fixed.unshift(`${file}:${line}:${column}  “${was}” is now “${write}”`);
		}
		return [{ path, shown: file, text: lines.join("\n") }];
	});
	const unwritten = writeFiles(files);
	return { fixed: unwritten === null ? fixed : [], unwritten };
}
