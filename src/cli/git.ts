import { spawnSync } from "node:child_process";

/** The largest answer of git's that is read, in bytes: a registry holds every text that a column ever had. */
const MAX_BYTES = 100_000_000;

/** Runs git in a folder. @returns what it prints; undefined where it fails, or where there is no git */
export function git(folder: string, ...args: string[]): string | undefined {
	const { status, stdout } = spawnSync("git", args, { cwd: folder, encoding: "utf8", maxBuffer: MAX_BYTES });
	return status === 0 ? stdout : undefined;
}
