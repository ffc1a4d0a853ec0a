import { lstatSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * The first part of a path that is a symbolic link: what is written there would go somewhere else.
 * @param content the absolute path of the content folder, which may be one itself
 * @param path an absolute path in it
 * @returns its path in the content folder; null where there is none
 */
export function linkIn(content: string, path: string): string | null {
	const parts = relative(content, path).split(sep);
	const found = parts.findIndex((_, at) => {
		const stat = lstatSync(join(content, ...parts.slice(0, at + 1)), { throwIfNoEntry: false });
		return stat?.isSymbolicLink() ?? false;
	});
	return found < 0 ? null : parts.slice(0, found + 1).join("/");
}
