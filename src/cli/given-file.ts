import { readFileSync, statSync } from "node:fs";
import { ImportProblem } from "../import/problem.ts";
import { MAX_BYTES } from "../import/read-source.ts";
import { errorCode } from "../text/error-code.ts";

/**
 * Reads a file that somebody has named to a command.
 * @param path absolute
 * @param remedy what to do where it is too large, as a sentence
 * @throws ImportProblem for a file that cannot be read: says why
 */
export function readGivenFile(path: string, remedy: string): Uint8Array {
	try {
		const about = statSync(path);
		if (about.isDirectory()) throw new ImportProblem("This is a folder. Give one file.");
		if (about.size > MAX_BYTES) {
			throw new ImportProblem(`The file is larger than ${MAX_BYTES / 1_000_000} MB. ${remedy}`);
		}
		return readFileSync(path);
	} catch (error) {
		if (error instanceof ImportProblem) throw error;
		const code = errorCode(error);
		if (code === null) throw error;
		throw new ImportProblem(code === "ENOENT" ? "There is no such file." : `It cannot be read (${code}).`);
	}
}
