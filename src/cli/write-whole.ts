import { renameSync, rmSync, writeFileSync } from "node:fs";

/** A file to be written. */
export type WrittenFile = { path: string; text: string };

/**
 * Writes files so that none is ever half-written: all beside their places first, then each into its place. A disk that
 * is full, or a folder that may not be written, is found before anything is changed.
 * @throws Error of the file system
 */
export function writeWhole(files: readonly WrittenFile[]): void {
	const unfinished = (path: string) => `${path}.unfinished`;
	try {
		for (const { path, text } of files) writeFileSync(unfinished(path), text);
	} catch (error) {
		for (const { path } of files) rmSync(unfinished(path), { force: true });
		throw error;
	}
	for (const { path } of files) renameSync(unfinished(path), path);
}
