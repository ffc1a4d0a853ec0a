import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { errorCode } from "../text/error-code.ts";

/** Who builds: the process, and since when, as an ISO 8601 time. */
export type Holder = { pid: number; since: string };

/**
 * Takes the lock of builds, so that two of them do not write one folder. A lock whose process has ended is no lock.
 * @param path the absolute path of the lock, a file that holds a `Holder`
 * @returns what gives the lock back, or a message that names the other build, if one runs
 */
export function lockBuilds(path: string): { release: () => void } | { refusal: string; holder: Holder } {
	const own = `${path}.${process.pid}`;
	rmSync(own, { force: true });
	try {
		writeFileSync(own, `${JSON.stringify({ pid: process.pid, since: new Date().toISOString() } satisfies Holder)}\n`, {
			flag: "wx",
		});
		// A link appears with all that it holds, or not at all.
		while (!isLinked(own, path)) {
			const holder = holderOf(path);
			if (holder) return { refusal: refusal(holder, path), holder };
			removeStale(path);
		}
	} finally {
		rmSync(own, { force: true });
	}
	return {
		release: () => {
			if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
		},
	};
}

/** Who holds a lock: null where there is none, and where its process has ended. */
export function holderOf(path: string): Holder | null {
	const holder = readHolder(path);
	return holder && holder.pid !== process.pid && isRunning(holder.pid) ? holder : null;
}

const refusal = ({ pid, since }: Holder, path: string) =>
	`Another build runs here: process ${pid}, since ${since}. Wait for it, or end it. If that process is no build, remove ${basename(path)} and build again.`;

function isLinked(from: string, to: string): boolean {
	try {
		linkSync(from, to);
		return true;
	} catch (error) {
		if (errorCode(error) === "EEXIST") return false;
		throw error;
	}
}

/** Takes a lock away whose process has ended. If another build has just taken it, that one's is put back. */
function removeStale(path: string): void {
	const aside = `${path}.${process.pid}.stale`;
	try {
		renameSync(path, aside);
	} catch (error) {
		if (errorCode(error) === "ENOENT") return;
		throw error;
	}
	if (holderOf(aside) !== null) isLinked(aside, path);
	rmSync(aside, { force: true });
}

function readHolder(path: string): Holder | null {
	try {
		const held: unknown = JSON.parse(readFileSync(path, "utf8"));
		const isHolder = typeof held === "object" && held !== null && "pid" in held && "since" in held;
		// Other numbers stand for groups of processes.
		return isHolder && typeof held.pid === "number" && held.pid > 0
			? { pid: held.pid, since: String(held.since) }
			: null;
	} catch (error) {
		if (errorCode(error) === "ENOENT" || error instanceof SyntaxError) return null;
		throw error;
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// A process of another user may not be asked, and runs.
		return errorCode(error) === "EPERM";
	}
}
