import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { annotationsFileSchema } from "../model/annotation.ts";
import { columnFiles, contentFolders } from "../model/content-files.ts";
import { type Registry, registrySchema } from "../model/registry.ts";
import type { Withdrawal } from "../model/withdrawn.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";
import { nearestWord } from "../text/nearest-word.ts";

/** What the files of a column say of withdrawn words, whatever is wrong with others of them. */
export type DecidedFiles = {
	/** The entries of `withdrawn`; null where the file cannot be read and may have some. */
	entries: readonly Withdrawal[] | null;
	/** The registry; null where it cannot be read and may record some. */
	registry: Registry | null | undefined;
};

/** @param content the absolute path of the content folder */
export function readDecided(slug: string, content: string): DecidedFiles {
	const folder = join(content, contentFolders.columns, slug);
	const annotations = readFile(join(folder, columnFiles.annotations), annotationsFileSchema);
	const links = readFile(join(folder, columnFiles.links), registrySchema);
	const isUnknown = annotations?.data === null && mayWithdraw(annotations.text);
	return {
		entries: isUnknown ? null : (annotations?.data?.withdrawn ?? []),
		registry: links?.data ?? (links && mayWithdraw(links.text) ? null : undefined),
	};
}

function readFile<S extends z.ZodType>(
	path: string,
	schema: S,
): { text: string; data: z.output<S> | null } | undefined {
	if (!existsSync(path)) return undefined;
	const text = readFileSync(path, "utf8");
	return { text, data: parseYaml(text, schema, path, new Diagnostics())?.data ?? null };
}

/** Whether a file that cannot be read may have entries of `withdrawn`: it has such a key, or one that is meant so. */
function mayWithdraw(text: string): boolean {
	const words = [
		...text.matchAll(/^[^\S\n]*(?:-[^\S\n]+)?["']?([\p{L}_-]+)/gmu),
		...text.matchAll(/([\p{L}_-]+)["']?[^\S\n]*:/gu),
	];
	return text.includes("\u0000") || words.some(([, word = ""]) => nearestWord(word, ["withdrawn"]) !== null);
}
