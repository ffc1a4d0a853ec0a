import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files of a small site, in folders. */
export const SITE_FILES = Array.from({ length: 20 }, (_, index) => `${index % 4}/${index}.html`);

/** Writes a site, each of whose files holds the same text. */
export function writeSite(folder: string, text: string): void {
	for (const file of SITE_FILES) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
}
