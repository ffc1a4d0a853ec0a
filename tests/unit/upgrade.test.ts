import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isMap, isScalar } from "yaml";
import { upgrade, upgradeFolder } from "../../src/cli/upgrade.ts";
import { newestOf, type Step, steps, upgradeText } from "../../src/cli/upgrade-steps.ts";
import { registrySchema } from "../../src/model/registry.ts";
import { root } from "./library.ts";
import { runIn } from "./run-command.ts";

const temporary = mkdtempSync(join(tmpdir(), "footing-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const content = join(temporary, "content");
cpSync(join(root, "tests/fixtures/three-columns/content"), content, { recursive: true });
const registry = join(content, "columns/ferry-fares/links.yaml");
const column = join(content, "columns/ferry-fares/column.md");
const read = (file: string) => readFileSync(file, "utf8");

/** Made up: what later versions might change. */
const later: Step[] = [
	{ file: "links.yaml", from: 1, what: "`slugs` is called `names`.", carry: (file) => rename(file, "slugs", "names") },
	{
		file: "links.yaml",
		from: 2,
		what: "`names` is called `former`.",
		carry: (file) => rename(file, "names", "former"),
	},
	{
		file: "column.md",
		from: 1,
		what: "`byline` is called `writer`.",
		carry: (file) => rename(file, "byline", "writer"),
	},
];

function rename(file: Parameters<Step["carry"]>[0], from: string, to: string): void {
	const pair = isMap(file.contents) ? file.contents.items.find(({ key }) => isScalar(key) && key.value === from) : null;
	if (isScalar(pair?.key)) pair.key.value = to;
}

function run(all: readonly Step[], isDry = false): { status: number; output: string } {
	const lines: string[] = [];
	const print = (text: string) => lines.push(text);
	const status = upgradeFolder(content, { steps: all, isDry }, { folder: temporary, print, warn: print });
	return { status, output: lines.join("\n") };
}

describe("npm run upgrade", () => {
	test("has nothing to do for the files of today, and says their versions", async () => {
		expect(steps).toEqual([]);
		const { status, output } = await runIn(temporary, upgrade);
		expect(status).toBe(0);
		expect(output).toContain("links.yaml: version 1; this software reads 1\n");
		expect(output).toMatch(/Nothing has to be changed\.\n$/);
	});
	test("knows the version of links.yaml that the software writes", () => {
		expect(registrySchema.shape.format.value).toBe(newestOf("links.yaml", steps));
	});
	test("only says what would change in a dry run", () => {
		const before = read(registry);
		expect(run(later, true).output).toContain("would be written");
		expect(read(registry)).toBe(before);
	});
	test("carries files over several versions, and leaves the prose and other files as they are", () => {
		const names = read(join(content, "names.yaml"));
		const [, , prose] = read(column).split("---\n");
		const { status, output } = run(later);
		expect(status).toBe(0);
		expect(output).toContain("content/columns/ferry-fares/links.yaml: `names` is called `former`.");
		expect(read(registry)).toMatch(/^format: 3$/m);
		expect(read(registry)).toMatch(/^former:/m);
		expect(read(column)).toMatch(/^writer: Odile Farnwick$/m);
		expect(read(column).split("---\n")[2]).toBe(prose);
		expect(read(join(content, "names.yaml"))).toBe(names);
		expect(run(later).output).toMatch(/Nothing has to be changed\.$/);
	});
	test("writes nothing where a file is newer than the software, or unreadable", () => {
		expect(run([]).output).toContain("links.yaml: it is of version 3, and this software reads version 1");
		const before = read(column);
		writeFileSync(registry, "format: [\n");
		const { status, output } = run([...later, { file: "column.md", from: 2, what: "x", carry: () => undefined }]);
		expect(status).toBe(1);
		expect(output).toContain("ferry-fares/links.yaml: it is no sound YAML.");
		expect(read(column)).toBe(before);
	});
});

test("an upgrade keeps comments, and refuses a version that is none", () => {
	const upgraded = upgradeText("# Ours.\nslugs: [a] # The first.\n", "links.yaml", later.slice(0, 1));
	expect(upgraded).toMatchObject({ from: 1, to: 2, text: expect.stringContaining("# Ours.") });
	expect(upgradeText("format: one\n", "links.yaml", later)).toHaveProperty("problem");
});
