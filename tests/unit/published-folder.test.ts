import { spawn, spawnSync } from "node:child_process";
import fs, {
	existsSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { lockBuilds } from "../../src/cli/build-lock.ts";
import { LOCK, publish, restorePublished } from "../../src/cli/published-folder.ts";
import { SITE_FILES, writeSite } from "./small-site.ts";

const made: string[] = [];
afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const folderIn = (parent: string) => {
	const folder = mkdtempSync(join(parent, "footing-publish-"));
	made.push(folder);
	return folder;
};

/** A disk apart from that of temporary files, where this machine has one. */
const OTHER_DISK = ["/dev/shm", "/var/tmp"].find(
	(path) => existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev,
);
const DISKS = [{ disk: tmpdir() }, ...(OTHER_DISK ? [{ disk: OTHER_DISK }] : [])];

const CHILD = join(import.meta.dirname, "publish-child.ts");
/** Publishes version 2 where version 1 is. */
const args = (project: string, disk: string, ...step: number[]) => [CHILD, project, disk, "2", ...step.map(String)];

/** The version of a site, each of whose files holds it: null where there is no site. Fails for half a site. */
function versionOf(site: string): number | null {
	if (!existsSync(site)) return null;
	const files = globSync("**/*.html", { cwd: site });
	expect(files).toHaveLength(SITE_FILES.length);
	const versions = new Set(files.map((file) => readFileSync(join(site, file), "utf8")));
	expect(versions.size).toBe(1);
	return Number([...versions][0]);
}

/** What must hold after a build of version 2 was killed where version 1 was published. @returns what is published */
function look(project: string): number | null {
	const site = join(project, "dist");
	const published = versionOf(site);
	if (published === null) expect(versionOf(`${site}.before`)).toBe(1);
	expect(restorePublished(project, site)).toBe(published === null);
	expect(versionOf(site)).toBe(published ?? 1);
	expect(readdirSync(project)).toEqual(["dist"]);
	return published;
}

describe.each(DISKS)("a build that is killed while it puts a site from $disk in place", ({ disk }) => {
	test("leaves the old site or the new one, whole, at each of its steps", () => {
		const seen = new Set<number | null>();
		let status: number | null = null;
		for (let step = 0; status !== 0; step++) {
			const [project, built] = [folderIn(tmpdir()), folderIn(disk)];
			writeSite(join(project, "dist"), "1");
			status = spawnSync(process.execPath, args(project, built, step)).status;
			seen.add(look(project));
		}
		expect(seen).toEqual(new Set([1, null, 2]));
	});

	test("leaves one of them whole at any moment", async () => {
		const kills = Number(process.env["KILLS"] ?? 3);
		const moments = fc.sample(fc.integer({ min: 0, max: 30 }), { numRuns: kills, seed: 17 });
		for (const moment of moments) {
			const [project, built] = [folderIn(tmpdir()), folderIn(disk)];
			writeSite(join(project, "dist"), "1");
			const child = spawn(process.execPath, args(project, built));
			const ended = new Promise((done) => child.on("close", done));
			// From when its site is there: what comes before touches nothing that is published.
			while (!existsSync(join(built, "finished-2", SITE_FILES.at(-1) ?? "")) && child.exitCode === null)
				await setTimeout(1);
			await setTimeout(moment);
			child.kill("SIGKILL");
			await ended;
			look(project);
		}
	});
});

test("a published folder that is a link to another disk stays a link", () => {
	const [project, elsewhere] = [folderIn(tmpdir()), folderIn(OTHER_DISK ?? tmpdir())];
	symlinkSync(join(elsewhere, "site"), join(project, "dist"));
	for (const version of ["1", "2"]) {
		const finished = join(project, "finished");
		mkdirSync(finished);
		writeFileSync(join(finished, "index.html"), version);
		publish(join(project, "dist"), finished);
		expect(readFileSync(join(elsewhere, "site/index.html"), "utf8")).toBe(version);
		expect(readFileSync(join(project, "dist/index.html"), "utf8")).toBe(version);
	}
	expect(readdirSync(elsewhere)).toEqual(["site"]);
});

describe("the lock of builds", () => {
	const lockIn = () => join(folderIn(tmpdir()), LOCK);
	/** Takes a lock and gives it back. @returns why it could not be taken */
	const refusalOf = (lock: string) => {
		const held = lockBuilds(lock);
		if ("refusal" in held) return held.refusal;
		held.release();
		return null;
	};

	test("leaves nothing behind where the disk is full", () => {
		const lock = lockIn();
		const { writeFileSync: write } = fs;
		fs.writeFileSync = (path, ...rest) => {
			write(path, ...rest);
			throw Object.assign(new Error("full"), { code: "ENOSPC" });
		};
		syncBuiltinESMExports();
		try {
			expect(() => lockBuilds(lock)).toThrow("full");
		} finally {
			fs.writeFileSync = write;
			syncBuiltinESMExports();
		}
		expect(readdirSync(join(lock, ".."))).toEqual([]);
	});
	test("names the build that runs, until it has ended", () => {
		const lock = lockIn();
		// A process that runs while this one does.
		writeFileSync(lock, JSON.stringify({ pid: process.ppid, since: "2026-11-30T10:00:00.000Z" }));
		const refusal = refusalOf(lock);
		expect(refusal).toContain(`process ${process.ppid}, since 2026-11-30T10:00:00.000Z`);
		expect(refusal).toContain("remove .staging.lock and build again");
		expect(readdirSync(join(lock, ".."))).toEqual([LOCK]);
		rmSync(lock);
		expect(refusalOf(lock)).toBeNull();
		expect(readdirSync(join(lock, ".."))).toEqual([]);
	});

	test.each(["", "{}", "no lock"])("is none where it holds %j", (text) => {
		const lock = lockIn();
		writeFileSync(lock, text);
		expect(refusalOf(lock)).toBeNull();
		expect(existsSync(lock)).toBe(false);
	});

	test("is none where its process has ended", () => {
		const lock = lockIn();
		const { pid } = spawnSync(process.execPath, ["--version"]);
		writeFileSync(lock, JSON.stringify({ pid, since: "2026-11-30T10:00:00.000Z" }));
		expect(refusalOf(lock)).toBeNull();
		expect(existsSync(lock)).toBe(false);
	});

	test("keeps a site that is being put in place from being restored", () => {
		const project = folderIn(tmpdir());
		mkdirSync(join(project, "dist.before"));
		writeFileSync(join(project, LOCK), JSON.stringify({ pid: process.ppid, since: "2026-11-30T10:00:00.000Z" }));
		expect(restorePublished(project, join(project, "dist"))).toBe(false);
		expect(existsSync(join(project, "dist.before"))).toBe(true);
	});
});
