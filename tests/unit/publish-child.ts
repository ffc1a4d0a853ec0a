import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { writeSite } from "./small-site.ts";

/**
 * Builds a small site and publishes it, as a process of its own that can be killed.
 *
 * node publish-child.ts PROJECT DISK VERSION [STEP]
 *
 * The site is built in DISK and published as PROJECT/dist; each of its files holds VERSION. With STEP the process kills
 * itself before its change of that number to the file system.
 */
const [project = "", disk = "", version = "", step] = process.argv.slice(2);

const finished = join(disk, `finished-${version}`);
writeSite(finished, version);

let left = step === undefined ? Number.POSITIVE_INFINITY : Number(step);
const dying = <Arguments extends unknown[]>(act: (...given: Arguments) => void) =>
	function actOrDie(...given: Arguments): void {
		if (left-- === 0) process.kill(process.pid, "SIGKILL");
		act(...given);
	};
fs.renameSync = dying(fs.renameSync);
fs.rmSync = dying(fs.rmSync);
fs.cpSync = dying(fs.cpSync);
syncBuiltinESMExports();

const { publish } = await import("../../src/cli/published-folder.ts");
publish(join(project, "dist"), finished);
