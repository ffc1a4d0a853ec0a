import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect } from "vitest";

export const root = resolve(import.meta.dirname, "../..");
const copies: string[] = [];

export const COLUMN_FILE = "content/columns/putins-ploy/column.md";
export const ANNOTATIONS_FILE = "content/columns/putins-ploy/annotations.yaml";
export const REGISTRY_FILE = "content/columns/putins-ploy/links.yaml";

/** The environment of a user's shell: the test runner's own settings (NODE_ENV, BASE_URL) would reach the build. */
export const shell = {
	PATH: process.env["PATH"],
	HOME: process.env["HOME"],
	ASTRO_TELEMETRY_DISABLED: "1",
};

/** Copies of the project are removed after the tests of the file that calls this. */
export function removeCopies(): void {
	afterAll(() => {
		for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
	});
}

/** A copy of the project, without what a build makes. */
export function copyProject(): string {
	const copy = mkdtempSync(join(tmpdir(), "footing-"));
	copies.push(copy);
	for (const part of ["src", "content", "public", "astro.config.ts", "package.json", "tsconfig.json"]) {
		cpSync(join(root, part), join(copy, part), { recursive: true });
	}
	symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
	return copy;
}

/** Puts other words in the place of some in a file that must hold them. */
export function edit(copy: string, file: string, from: string, to: string): void {
	const path = join(copy, file);
	const text = readFileSync(path, "utf8");
	expect(text, `${file} holds “${from}”`).toContain(from);
	writeFileSync(path, text.replace(from, to));
}

export function astro(copy: string, args: string[], env: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync("npx", ["astro", ...args], {
		cwd: copy,
		encoding: "utf8",
		env: { ...shell, ...env },
	});
	return { status, output: stdout + stderr };
}

/** Runs a script of the project in a copy of it. */
export function run(copy: string, script: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", script, "--", ...args], {
		cwd: copy,
		encoding: "utf8",
		env: shell,
	});
	return { status, output: stdout + stderr };
}
