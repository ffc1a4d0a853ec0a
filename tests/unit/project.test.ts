import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { missingEntries, parseLock, unavailable, unverifiedEntries } from "../maintenance/lock.ts";
import { root } from "./library.ts";

const sources = globSync("src/**/*.{ts,astro}", { cwd: root });

test.each(["model", "pipeline", "links"])("src/%s knows nothing of Astro", (folder) => {
	const files = globSync(`src/${folder}/**/*.ts`, { cwd: root });
	expect(files.length).toBeGreaterThan(1);
	for (const file of files) {
		expect(readFileSync(join(root, file), "utf8"), file).not.toMatch(
			/from ["']astro|import\(["']astro|import\.meta\.env/,
		);
	}
});

test.each(["views", "search", "export"])("src/%s needs no component", (folder) => {
	for (const file of globSync(`src/${folder}/**/*.ts`, { cwd: root })) {
		expect(readFileSync(join(root, file), "utf8"), file).not.toMatch(/from ["'][./]+components\//);
	}
});

test("has no browser script that loads zod", () => {
	const reached = new Set(globSync("src/browser/*.ts", { cwd: root }));
	for (const file of reached) {
		const text = readFileSync(join(root, file), "utf8");
		expect(text, file).not.toMatch(/from "zod"/);
		// Imports of types alone leave nothing in a script.
		for (const [, path = ""] of text.matchAll(/(?:import (?!type )[^;]*?from|import\() ?"(\.[^"]+\.ts)"/g))
			reached.add(join(dirname(file), path));
	}
});

test("forces no type", () => {
	for (const file of sources) {
		expect(readFileSync(join(root, file), "utf8"), file).not.toMatch(
			/\bas unknown as\b|: any\b|@ts-(ignore|expect-error|nocheck)/,
		);
	}
});

describe("package-lock.json", () => {
	const text = readFileSync(join(root, "package-lock.json"), "utf8");
	test("holds every platform package (npm run lock)", () => {
		expect(missingEntries(parseLock(text)).map(([path]) => path)).toEqual([]);
	});
	test.each(["package-lock.json", "tests/bench/package-lock.json"])(
		"%s has an integrity value for every package that is to be had (npm run lock)",
		(file) => {
			const lock = parseLock(readFileSync(join(root, file), "utf8"));
			expect(unverifiedEntries(lock).filter((path) => !unavailable.includes(path))).toEqual([]);
		},
	);
	test("names no address to download from", () => {
		expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
	});
	test("every dependency is pinned exactly", () => {
		const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
		const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
		for (const [name, version] of Object.entries(all)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
	});
});

test("has the same test command in CI and in the README", () => {
	const readme = readFileSync(join(root, "README.md"), "utf8");
	const run = readFileSync(join(root, ".ci/run"), "utf8").trim().split("\n").at(-1);
	expect(run).toBe("npm ci && npm test");
	expect(readme).toContain(`${run}\n`);
});
