import { cpSync, existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { errorCode } from "../text/error-code.ts";
import { holderOf } from "./build-lock.ts";

/** In the project's folder: the lock of builds, and the folder in which a site is built. */
export const LOCK = ".staging.lock";
export const STAGING = ".staging";

/** What is said where `restorePublished` has put a site back. */
export const restored = (published: string): string =>
	`A build was ended while it put its site in place. The site of before is back: ${published}`;

/** Beside a published folder: the site of before, while the new one takes its place. */
const beforeOf = (target: string) => `${target}.before`;

/** Beside a published folder: the new site, while it comes from another disk. */
const nextOf = (target: string) => `${target}.next`;

/**
 * Puts a finished folder in the place of a published one. Whenever it is ended, the published folder is the old or the
 * new one, whole; or, for one instant, it is not there and the old one stands beside it, until `restorePublished`.
 * @param published the absolute path of the published folder, which need not be there yet, without a slash at its end
 * @param finished the absolute path of the new one, which may lie on another disk, and is gone afterwards
 * @throws Error of the file system, such as for a full disk: the old folder is in its place then
 */
export function publish(published: string, finished: string): void {
	const target = placeOf(published);
	mkdirSync(dirname(target), { recursive: true });
	rmSync(nextOf(target), { recursive: true, force: true });
	const next = isMoved(finished, nextOf(target)) ? nextOf(target) : copied(finished, nextOf(target));
	if (existsSync(target)) {
		rmSync(beforeOf(target), { recursive: true, force: true });
		renameSync(target, beforeOf(target));
	}
	renameSync(next, target);
	rmSync(beforeOf(target), { recursive: true, force: true });
	rmSync(finished, { recursive: true, force: true });
}

/**
 * Finishes what a build that was ended has left: puts the site of before back where none is, and removes what was not
 * finished. Does nothing while another build runs.
 * @param project the absolute path of the project's folder
 * @param published the absolute path of the published folder, without a slash at its end
 * @returns whether the site of before was put back
 */
export function restorePublished(project: string, published: string): boolean {
	if (holderOf(join(project, LOCK)) !== null) return false;
	const target = placeOf(published);
	const isGone = !existsSync(target) && existsSync(beforeOf(target));
	if (isGone) renameSync(beforeOf(target), target);
	for (const left of [beforeOf(target), nextOf(target), join(project, STAGING)]) {
		rmSync(left, { recursive: true, force: true });
	}
	return isGone;
}

/** Where a folder is that may be a symbolic link to it, on another disk perhaps. */
function placeOf(path: string): string {
	const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
	return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}

/** Moves a folder, if it is on the same disk as its new place. */
function isMoved(from: string, to: string): boolean {
	try {
		renameSync(from, to);
		return true;
	} catch (error) {
		if (errorCode(error) !== "EXDEV") throw error;
		return false;
	}
}

function copied(from: string, to: string): string {
	try {
		cpSync(from, to, { recursive: true });
	} catch (error) {
		// Half a copy would keep a full disk full.
		rmSync(to, { recursive: true, force: true });
		throw error;
	}
	return to;
}
