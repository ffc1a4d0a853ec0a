import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fontPackages } from "../../src/cards/fonts.ts";
import { root } from "./library.ts";

const versions = z.record(z.string(), z.string()).default({});
const manifestSchema = z.looseObject({
	dependencies: versions,
	devDependencies: versions,
	optionalDependencies: versions,
	license: z.string().optional(),
	engines: z.looseObject({ node: z.string() }).optional(),
	scripts: z.record(z.string(), z.string()).default({}),
});
const lockSchema = z.looseObject({
	packages: z.record(z.string(), z.looseObject({ license: z.string().optional(), dev: z.boolean().optional() })),
});

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
const manifest = manifestSchema.parse(read("package.json"));
const bench = manifestSchema.parse(read("tests/bench/package.json"));
const lock = lockSchema.parse(read("package-lock.json"));
const benchLock = lockSchema.parse(read("tests/bench/package-lock.json"));

/** The rows of the guide's tables, by the heading above them. */
const rows = readFileSync(join(root, "content/guide/dependencies.md"), "utf8")
	.split(/^## /m)
	.slice(1)
	.flatMap((section) =>
		[...section.matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(([, name, reason, size, licence]) => ({
			group: section.split("\n", 1)[0] ?? "",
			name: name ?? "",
			reason: reason ?? "",
			size: size ?? "",
			licence: licence ?? "",
		})),
	);
const namesIn = (...groups: string[]) =>
	rows.flatMap(({ group, name }) => (groups.includes(group) ? [name] : [])).sort();

describe("the guide's page of dependencies", () => {
	test("names each direct dependency once, in its group", () => {
		expect(namesIn("Ships in pages", "Builds the site", "Imports texts")).toEqual(
			Object.keys(manifest.dependencies).sort(),
		);
		expect(namesIn("Brings Node along")).toEqual(Object.keys(manifest.optionalDependencies).sort());
		expect(namesIn("For development")).toEqual(Object.keys(manifest.devDependencies).sort());
		const [, ...added] = fontPackages;
		expect(namesIn("Not installed by default")).toEqual([...added, ...Object.keys(bench.devDependencies)].sort());
	});
	test.each(rows)("gives a reason, a size and the licence of $name", ({ name, reason, size, licence }) => {
		expect(reason).toMatch(/\.$/);
		expect(size).toMatch(/^\d+(\.\d)? [kM]B$/);
		const installed = join(root, "node_modules", name, "package.json");
		const own = existsSync(installed)
			? manifestSchema.parse(JSON.parse(readFileSync(installed, "utf8"))).license
			: undefined;
		const path = `node_modules/${name}`;
		const known = [own, lock.packages[path]?.license, benchLock.packages[path]?.license].filter(
			(each) => each !== undefined,
		);
		for (const each of known) expect(each).toBe(licence);
	});
});

test("puts no dependency of a build under a licence that binds those who run the site", () => {
	for (const [path, { license, dev }] of Object.entries(lock.packages)) {
		if (path === "" || dev) continue;
		expect(license, path).toEqual(expect.any(String));
		expect(license, path).not.toMatch(/AGPL|CPAL|SSPL|BUSL|RPL|EUPL|OSL|Elastic|Commons-Clause|UNLICENSED|SEE LICEN/i);
	}
});

describe("Node", () => {
	test("is checked before any other command runs", () => {
		for (const [name, script] of Object.entries(manifest.scripts)) {
			expect(script, name).toMatch(/^(node src\/cli\/require-node\.js && |npm run )/);
		}
	});
	test("is the same version in the package and in the requirement", () => {
		for (const version of Object.values(manifest.optionalDependencies)) {
			expect(manifest.engines?.node).toBe(`>=${version.split(".", 1)[0]}`);
		}
	});
});
