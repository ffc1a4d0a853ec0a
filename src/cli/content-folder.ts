import { resolve } from "node:path";

/** The content folder of a project that names no other. */
const USUAL = "content";

/**
 * The absolute path of the content folder: that which is named, or else that of CONTENT, or else the project's own.
 * @param setting where a command works; `content` is the value of CONTENT
 * @param named a path relative to the project, or an absolute one
 */
export function contentFolder(
	{ folder, content }: { folder: string; content?: string | undefined },
	named?: string | undefined,
): string {
	return resolve(folder, named ?? (content === undefined || content === "" ? USUAL : content));
}
