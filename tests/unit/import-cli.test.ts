import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/cli/check.ts";
import { correct } from "../../src/cli/correct.ts";
import { importColumn } from "../../src/cli/import.ts";
import { links } from "../../src/cli/links.ts";
import { PARAGRAPHS } from "./made-page.ts";
import { runIn } from "./run-command.ts";

const made: string[] = [];
afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const HEAD = "Leave the Clock Alone\n\nBy Nora Quill\n\nMarch 14, 2025\n";
const TEXT = [HEAD.trim(), PARAGRAPHS[0], "Read more: the tower in pictures", ...PARAGRAPHS.slice(1)].join("\n\n");

/** A folder with an empty content folder and a text, and what runs commands in it. */
function project(text = TEXT) {
	const folder = mkdtempSync(join(tmpdir(), "footing-import-"));
	made.push(folder);
	mkdirSync(join(folder, "content", "columns"), { recursive: true });
	writeFileSync(join(folder, "clock.txt"), text);
	const columns = join(folder, "content", "columns");
	const read = (name: string) => readFileSync(join(columns, "leave-the-clock-alone", name), "utf8");
	const list = (path = "") => (existsSync(join(columns, path)) ? readdirSync(join(columns, path)).sort() : []);
	const run = (...args: string[]) => runIn(folder, importColumn, ...args);
	const edit = (name: string, from: string, to: string) => {
		expect(read(name)).toContain(from);
		writeFileSync(join(columns, "leave-the-clock-alone", name), read(name).replace(from, to));
	};
	return { folder, columns, read, list, run, edit };
}

const SLUG = "leave-the-clock-alone";
const FILES = ["column.md", "links.yaml", "received.txt"];

describe("npm run import", () => {
	test("writes a draft that the check accepts, and that can be published", async () => {
		const { folder, read, list, run, edit } = project();
		const { status, output } = await run("clock.txt", "--drop", "2");
		expect(status).toBe(0);
		expect(list(SLUG)).toEqual(FILES);
		expect(output).toContain("byline       Nora Quill  (the lines below the headline)");
		expect(output).toContain("- 2  Read more: the tower in pictures (6 words)  [what a site puts between paragraphs]");
		expect(output).toContain("paragraph 2, dropped, 6 words: “Read more: the tower in pictures”");
		expect(output).toContain("as a draft.");
		expect((await runIn(folder, check)).output).toMatch(/\b0 errors/);
		expect(parse(read("links.yaml"))).toMatchObject({ format: 1, draft: true });
		edit("column.md", "status: draft", "status: published");
		expect((await runIn(folder, check)).output).toContain("links-missing");
		expect((await runIn(folder, links)).status).toBe(0);
		expect(parse(read("links.yaml"))).not.toHaveProperty("draft");
		expect((await runIn(folder, check)).output).toMatch(/\b0 errors/);
	});
	test("writes a published column whose links are recorded where that is asked for", async () => {
		const { folder, read, run } = project();
		expect((await run("clock.txt", "--publish", "--drop", "2")).status).toBe(0);
		expect(read("column.md")).toContain("status: published");
		expect((await runIn(folder, check)).output).toMatch(/\b0 errors/);
	});
	test("writes nothing with --dry-run", async () => {
		const { list, run } = project();
		const { status, output } = await run("clock.txt", "--dry-run");
		expect(status).toBe(0);
		expect(output).toContain("? 2  Read more");
		expect(output).toContain(`Without --dry-run it goes into content/columns/${SLUG}.`);
		expect(list()).toEqual([]);
	});
	test("makes its own draft anew as long as nobody has changed it, and writes over nothing else", async () => {
		const { folder, columns, read, list, run, edit } = project();
		expect((await run("clock.txt")).output).toContain(
			"In doubt: 2. To leave them all out, import once more with --drop 2",
		);
		expect((await run("clock.txt", "--drop", "2")).status).toBe(0);
		expect((await run("clock.txt", "--drop", "1,2")).status).toBe(0);
		expect((await run("clock.txt", "--drop", "2", "--byline", "N. Quill")).status).toBe(0);
		expect(read("column.md")).not.toContain("Read more");
		expect(read("column.md")).toContain("byline: N. Quill");
		expect((await runIn(folder, check)).output).toMatch(/\b0 errors/);
		writeFileSync(join(folder, "other.txt"), TEXT);
		const refused = { status: 1, output: expect.stringContaining("is there already") };
		expect(await run("other.txt")).toMatchObject(refused);
		writeFileSync(join(columns, SLUG, "annotations.yaml"), "unread: [claims]\n");
		expect(await run("clock.txt", "--drop", "2")).toMatchObject(refused);
		rmSync(join(columns, SLUG, "annotations.yaml"));
		edit("column.md", "rights: ", "rights: Perhaps ");
		const changed = read("column.md");
		expect(await run("clock.txt", "--drop", "2")).toMatchObject(refused);
		expect(read("column.md")).toBe(changed);
		expect(list(SLUG)).toEqual(FILES);
		expect((await run("clock.txt", "--slug", "another")).status).toBe(0);
		expect((await run("clock.txt", "--slug", "another", "--publish")).status).toBe(1);
	});
	test("leaves nothing behind where its folder cannot be made", async () => {
		const { folder, columns, run } = project();
		rmSync(columns, { recursive: true });
		writeFileSync(columns, "a file");
		expect(await run("clock.txt")).toMatchObject({ status: 1, output: expect.stringContaining("could not be made") });
		expect(readdirSync(join(folder, "content"))).toEqual(["columns"]);
	});
	test("leaves nothing behind where its folder leads nowhere", async () => {
		const { columns, list, run } = project();
		symlinkSync("nowhere", join(columns, SLUG));
		expect(await run("clock.txt")).toMatchObject({
			status: 1,
			output: expect.stringContaining("Nothing was written."),
		});
		expect(list(SLUG)).toEqual([]);
	});
	test("takes what an editor gives before what it finds", async () => {
		const { read, run } = project();
		const given = ["--headline", "A Clock", "--published", "1908", "--lang", "en-GB", "--rights", "Free: since 1980"];
		expect((await run("clock.txt", "--slug", SLUG, ...given)).status).toBe(0);
		expect(read("column.md")).toContain('headline: A Clock\nbyline: Nora Quill\npublished: "1908"\n');
		expect(read("column.md")).toContain('rights: "Free: since 1980"\nlang: en-GB\n');
	});
	test("says what is left to write, and `npm run correct` then brings the words up to date", async () => {
		const { folder, read, list, run, edit } = project(PARAGRAPHS.join("\n\n"));
		const { status, output } = await run("clock.txt", "--slug", SLUG, "--published", "1908", "--rights", "Free.");
		expect(status).toBe(0);
		expect(output).toContain(
			"byline       the columnist's name as printed; received.txt needs it too: `npm run correct` writes it there",
		);
		expect(list(SLUG)).toEqual(["column.md", "received.txt"]);
		edit("column.md", "# headline: the title\n", "headline: A Clock\n");
		edit("column.md", "# byline: the columnist's name as printed\n", "byline: Nora Quill\n");
		expect((await runIn(folder, correct, SLUG)).status).toBe(0);
		expect(read("received.txt")).toMatch(/^A Clock\s+Nora Quill\s+The council/);
		expect((await runIn(folder, check)).output).toMatch(/\b0 errors/);
	});
	test.each<[string, string[], string]>([
		["there is no such file", ["nothing.txt"], "nothing.txt: There is no such file."],
		["it is a folder", ["content"], "This is a folder."],
		["a number is none", ["clock.txt", "--drop", "2-4"], "“2-4” is no number of a paragraph"],
		["the name cannot be part of an address", ["clock.txt", "--slug", "../x"], "cannot be part of an address"],
		["there is no content folder", ["clock.txt", "--content", "elsewhere"], "There is no folder elsewhere."],
		["a date is none", ["clock.txt", "--published", "yesterday"], "`--published` must be a day"],
		["a language is none", ["clock.txt", "--lang", "english"], "write `en`"],
		["there are two texts", ["clock.txt", "content"], "One text at a time"],
		["no text is named", [], "npm run import -- FILE"],
	])("writes nothing and says why where %s", async (_, args, reason) => {
		const { list, run } = project();
		const { status, output } = await run(...args);
		expect(status).toBe(1);
		expect(output).toContain(reason);
		expect(list()).toEqual([]);
	});
});
