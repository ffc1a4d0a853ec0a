import { lstatSync, readlinkSync, statSync } from "node:fs";
import { errorCode } from "../../text/error-code.ts";

/** What is at a path: nothing, a file, a folder, or something that cannot be used, with the reason as a sentence. */
export type FileStatus = "nothing" | "file" | "folder" | { problem: string };

/** @param path absolute */
export function statusOf(path: string): FileStatus {
	try {
		const status = statSync(path);
		if (status.isFile()) return "file";
		return status.isDirectory() ? "folder" : { problem: "It is no ordinary file." };
	} catch (error) {
		const code = errorCode(error);
		if (code !== "ENOENT" && code !== "ENOTDIR") return { problem: reasonFor(error) };
		const target = targetOfLink(path);
		return target === null ? "nothing" : { problem: `It is a symbolic link to “${target}”, where nothing is.` };
	}
}

/** Where a symbolic link leads; null for what is none. */
function targetOfLink(path: string): string | null {
	try {
		return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : null;
	} catch {
		return null;
	}
}

const REASONS: Record<string, string> = {
	ELOOP: "It is a symbolic link that leads back to itself.",
	EACCES: "This user may not read it.",
	EPERM: "This user may not read it.",
	ENAMETOOLONG: "Its name is longer than this system allows.",
	EIO: "The disk cannot read it.",
};

/** Why a file or folder cannot be read, as a sentence. @throws the error if it is none of the system's */
export function reasonFor(error: unknown): string {
	const code = errorCode(error);
	if (code === null) throw error;
	return REASONS[code] ?? `The system cannot read it (${code}).`;
}
