import { relative } from "node:path";

/** A path as messages show it: from the project's folder, with slashes on every system. */
export function shownPath(path: string, { folder }: { folder: string }): string {
	return relative(folder, path).replaceAll("\\", "/");
}
