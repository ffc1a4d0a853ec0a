import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "../unit/library.ts";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const manifest = z
	.looseObject({
		version: z.string(),
		engines: z.looseObject({ node: z.string() }),
		scripts: z.record(z.string(), z.string()),
	})
	.parse(JSON.parse(read("package.json")));

/** A workflow of GitHub Actions, as far as these tests look at it. */
const workflowSchema = z.looseObject({
	jobs: z.record(
		z.string(),
		z.looseObject({
			steps: z.array(z.looseObject({ run: z.string().optional(), env: z.record(z.string(), z.string()).optional() })),
		}),
	),
});
const stepsOf = (file: string) =>
	Object.values(workflowSchema.parse(parse(read(file))).jobs).flatMap(({ steps }) => steps);

test("the workflow that tests runs the command of .ci/run", () => {
	const command = read(".ci/run").trim().split("\n").at(-1);
	expect(stepsOf(".github/workflows/test.yml").flatMap(({ run }) => run ?? [])).toEqual([command]);
});

test("the workflow that deploys builds for the address of the Pages", () => {
	const build = stepsOf(".github/workflows/pages.yml").find(({ run }) => run?.includes("npm run build"));
	expect(build?.env?.["SITE"]).toContain("steps.pages.outputs.origin");
	expect(build?.env?.["BASE_PATH"]).toContain("steps.pages.outputs.base_path");
});

test("version managers and npm ask for the same Node", () => {
	expect(manifest.engines.node).toBe(`>=${read(".nvmrc").trim()}`);
});

test("the changelog has what is not released and the version of the package", () => {
	const changelog = read("CHANGELOG.md");
	expect(changelog).toContain("## [Unreleased]");
	expect(changelog).toMatch(new RegExp(`^## ${manifest.version.replaceAll(".", "\\.")} - \\d{4}-\\d{2}-\\d{2}$`, "m"));
});

test("CONTRIBUTING.md names commands and files that there are, and is one page long", () => {
	const text = read("CONTRIBUTING.md");
	const commands = [...text.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name = ""]) => name);
	for (const name of commands) expect(["ci", "test", ...Object.keys(manifest.scripts)], name).toContain(name);
	const paths = [
		...[...text.matchAll(/\]\(([\w./-]+)/g)].map(([, path = ""]) => path),
		...[...text.matchAll(/`((?:src|tests|content)\/[\w./-]*)`/g)].map(([, path = ""]) => path),
	];
	expect(paths.length).toBeGreaterThan(3);
	for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
	expect(text.split("\n").length).toBeLessThan(80);
});
