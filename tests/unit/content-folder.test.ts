import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { runCommand } from "../../src/cli/command.ts";
import { contentFolder } from "../../src/cli/content-folder.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { readLibrary } from "../../src/pipeline/parse/library.ts";
import { root } from "./library.ts";

const temporary = mkdtempSync(join(tmpdir(), "footing-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test.each([
	[undefined, undefined, "content"],
	["", undefined, "content"],
	["../own", undefined, "../own"],
	["../own", "other", "other"],
])("takes the folder that is named, or else CONTENT, or else the project's own: %s, %s", (content, named, expected) => {
	const folder = resolve("project");
	expect(contentFolder({ folder, content }, named)).toBe(resolve(folder, expected));
});

test("a command reads the folder of CONTENT where it is given none, and names its files from the project", async () => {
	const project = join(temporary, "software");
	mkdirSync(project);
	cpSync(join(root, "tests/fixtures/bad-input/site-texts"), join(temporary, "own"), { recursive: true });
	const lines: string[] = [];
	const print = (text: string) => lines.push(text);
	const status = await runCommand(check, [], { folder: project, content: "../own", print, warn: print });
	expect(status).toBe(1);
	expect(lines.join("\n")).toContain("../own/site.yaml:5:5  error  HTML is not allowed");
});

test("a site whose content has no guide shows the one of the software, any other its own", () => {
	const guideOf = (folder: string) =>
		readLibrary(join(root, folder), root, new Diagnostics()).guide.map(({ name }) => name);
	expect(guideOf("tests/fixtures/own-site")).toContain("reading");
	expect(guideOf("tests/fixtures/guide")).not.toContain("reading");
});
