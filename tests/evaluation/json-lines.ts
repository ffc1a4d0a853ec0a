import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";

/**
 * The rows of a file of JSON lines; null where the folder does not have it.
 * @throws ZodError where a row is not of its form
 */
export function jsonLines<S extends z.ZodType>(folder: string, file: string, schema: S): z.output<S>[] | null {
	const path = join(folder, file);
	if (!existsSync(path)) return null;
	const lines = readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line !== "");
	return lines.map((line) => schema.parse(JSON.parse(line)));
}
