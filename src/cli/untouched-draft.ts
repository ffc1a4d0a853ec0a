import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../import/read-source.ts";
import { columnFiles } from "../model/content-files.ts";
import type { Registry } from "../model/registry.ts";

/** What an import records of a draft: where its text came from, and the files that it wrote. */
export type ImportRecord = NonNullable<Registry["imported"]>;

const FIELD = /^imported: \{ from: ([0-9a-f]{16}), files: ([0-9a-f]{64}) \}\n/m;

/**
 * Makes the record of an import.
 * @param registry the text of `links.yaml` without it
 */
export function importRecord(source: Source, column: string, received: string, registry: string): ImportRecord {
	return { from: originOf(source), files: hashOf(column, received, registry) };
}

/** Whether what is in a folder is a draft that an import of the same text has written, and nothing else. */
export function isUntouchedDraft(path: string, source: Source): boolean {
	if (!statSync(path).isDirectory()) return false;
	const names: string[] = [columnFiles.column, columnFiles.received, columnFiles.links];
	const found = readdirSync(path);
	if (found.length !== names.length || !names.every((name) => existsSync(join(path, name)))) return false;
	const [column = "", received = "", links = ""] = names.map((name) => readFileSync(join(path, name), "utf8"));
	const [line = "", from, files] = FIELD.exec(links) ?? [];
	return from === originOf(source) && files === hashOf(column, received, links.replace(line, ""));
}

/** Where a text comes from: its address, its file's name, or else its bytes. */
function originOf({ address, name, bytes }: Source): string {
	return createHash("sha256")
		.update(address ?? (name === "" ? bytes : name))
		.digest("hex")
		.slice(0, 16);
}

function hashOf(...texts: string[]): string {
	return createHash("sha256").update(texts.join("\0")).digest("hex");
}
