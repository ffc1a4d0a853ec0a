import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../unit/library.ts";

/** A file of the project: its path from the project's folder, and its text. */
export type SourceFile = { file: string; text: string };

/** The files that match some patterns, in the order of their paths. */
export function readSources(...patterns: string[]): SourceFile[] {
	return globSync(patterns, { cwd: root })
		.sort()
		.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}
