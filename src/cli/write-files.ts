import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { commonSubsequence } from "../text/common-subsequence.ts";
import { errorCode } from "../text/error-code.ts";

/** A file to write: its absolute path, its path as shown in messages, and its text. */
export type FileToWrite = { path: string; shown: string; text: string };

const REASONS: Record<string, string> = {
	ENOSPC: "the disk is full. Make room, and run the command again",
	EDQUOT: "this user's part of the disk is full. Make room, and run the command again",
	EROFS: "the disk cannot be written to",
	EACCES: "this user may not write there",
	EPERM: "this user may not write there",
};

/**
 * Writes files, all or none, and none of them in part: each is written under another name, and renamed when all are. In
 * the order given: where a run is killed between two, the first are new. A file that is there keeps its line ends and
 * its byte order mark.
 * @returns why nothing was written, as a sentence; null where all was
 */
export function writeFiles(files: readonly FileToWrite[]): string | null {
	const before: (Buffer | null)[] = [];
	for (const { path, shown, text } of files) {
		try {
			const old = existsSync(path) ? readFileSync(path) : null;
			before.push(old);
			// What a run that was killed has left goes first: a link there would lead to a file of somebody else's.
			rmSync(unfinished(path), { force: true });
			writeFileSync(unfinished(path), inFormOf(old, text), { flag: "wx" });
		} catch (error) {
			removeUnfinished(files);
			return `${shown} could not be written: ${reasonFor(error)}.`;
		}
	}
	for (const [at, { path, shown }] of files.entries()) {
		try {
			renameSync(unfinished(path), path);
		} catch (error) {
			const kept = putBack(files.slice(0, at), before);
			removeUnfinished(files);
			const rest = kept.length === 0 ? "" : ` These are new already: ${kept.join(", ")}`;
			return `${shown} could not be written: ${reasonFor(error)}.${rest}`;
		}
	}
	return null;
}

/** Puts files back that were written. @returns those that could not be, as shown in messages */
function putBack(files: readonly FileToWrite[], before: readonly (Buffer | null)[]): string[] {
	return files.flatMap(({ path, shown }, at) => {
		const text = before[at] ?? null;
		try {
			if (text === null) rmSync(path, { force: true });
			else writeFileSync(path, text);
			return [];
		} catch {
			return [shown];
		}
	});
}

const LINE_END = /\r\n?|\n/g;

/** A text with the line ends of the file in whose place it is written, and with its byte order mark. */
function inFormOf(old: Buffer | null, text: string): string {
	const before = old?.toString("utf8") ?? "";
	const ends = before.match(LINE_END) ?? [];
	const mark = before.startsWith("\uFEFF") && !text.startsWith("\uFEFF") ? "\uFEFF" : "";
	const isMixed = new Set(ends).size > 1;
	return `${mark}${isMixed ? withEndsOf(before, ends, text) : text.replace(LINE_END, ends[0] ?? "\n")}`;
}

/** The largest table of lines that are compared one by one. */
const MAX_CELLS = 4_000_000;

/**
 * A text with the line ends of another that has several kinds: each line that stays keeps its own, one in the place of
 * another takes that one's, and a new one is like the line before it.
 */
function withEndsOf(before: string, ends: readonly string[], text: string): string {
	const lines = text.split(LINE_END);
	const old = before.replace(/^\uFEFF/, "").split(LINE_END);
	const kept = new Map((commonSubsequence(old, lines, MAX_CELLS) ?? []).map(([from, to]) => [to, from]));
	const stays = new Set(kept.values());
	let next = 0;
	let end = ends[0] ?? "\n";
	return lines
		.map((line, at) => {
			const own = kept.get(at) ?? (stays.has(next) ? undefined : next);
			end = (own === undefined ? undefined : ends[own]) ?? end;
			next = own === undefined ? next : own + 1;
			return at === lines.length - 1 ? line : `${line}${end}`;
		})
		.join("");
}

function removeUnfinished(files: readonly FileToWrite[]): void {
	for (const { path } of files) rmSync(unfinished(path), { force: true });
}

/** The name of a file until it is written to its end. */
function unfinished(path: string): string {
	return `${path}.unfinished`;
}

/** Why a file could not be written, in words that follow a colon. @throws the error if it is none of the system's */
export function reasonFor(error: unknown): string {
	const code = errorCode(error);
	if (code === null) throw error;
	return REASONS[code] ?? `the system refuses it (${code})`;
}
