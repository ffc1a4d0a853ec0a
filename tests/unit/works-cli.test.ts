import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { works } from "../../src/cli/works.ts";
import { root } from "./library.ts";
import { runIn } from "./run-command.ts";

const project = mkdtempSync(join(tmpdir(), "footing-works-"));
const register = join(project, "content/works.yaml");
const read = () => readFileSync(register, "utf8");
beforeEach(() => {
	rmSync(join(project, "content"), { recursive: true, force: true });
	mkdirSync(join(project, "content/columns"), { recursive: true });
	cpSync(join(root, "tests/fixtures/libraries"), project, { recursive: true });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(project, works, ...args);
const importText = (name: string, text: string | Uint8Array) => {
	writeFileSync(join(project, name), text);
	return run("import", name);
};

describe("npm run works -- import", () => {
	test("takes a library of CSL-JSON, and says of each entry what it leaves out, with its place", async () => {
		const { status, output } = await run("import", "made-up.json");
		expect(output.split("\n")).toEqual([
			"made-up.json:2:2  “Fares on the Northern Lines”: new, as van-der-berg-fares-on-the-northern-lines, with `kind`, `title`, `author`, `publisher`, `published`, `language`, `address`, `seen`.",
			"    Works have no field for: abstract.",
			"made-up.json:17:2  “A Made-Up Film”: new, as made-up-film, with `title`.",
			"    made-up.json:19:11  The type “motion_picture” is no kind of work here: `kind` is left out.",
			"    made-up.json:21:10  `URL` is left out: `address` must be an address that begins with https:, not “http://example.org/film”.",
			"    made-up.json:22:15  `language` is left out: `language` must be the tag of a language, such as `en`, `fr` or `en-CA`; in place of “German” write `de`.",
			"    made-up.json:23:13  `issued` is left out: it is only about that time (`circa`). Write what the work itself says.",
			"made-up.json:25:2  “nameless”: not taken: it has no title that can be read. Give it one there, and import it again.",
			"2 new, 0 there already, 1 not taken.",
			"Written: content/works.yaml. Next: npm run check",
			"",
		]);
		expect(status).toBe(1);
		expect(read()).toContain(`    kind: report
    title: Fares on the Northern Lines
    author:
      - { family: van der Berg, given: Jan }
      - Harbour Board
    publisher: Harbour Board
    published: "2026-03"
    language: en-US
    address: https://example.org/fares
    seen: "2026-03-11"
  - { id: made-up-film, title: A Made-Up Film }
`);
		expect((await runIn(project, check)).output).toBe("0 errors, 0 warnings\n");
	});
	test("takes a library of BibTeX, with its abbreviations, accents and names", async () => {
		const { status, output } = await run("import", "made-up.bib");
		expect(status).toBe(0);
		for (const told of [
			"made-up.bib:15:1  “Ships & Straßen: a made-up article”: new, as ozgur-ships-strassen-a-made-up, with",
			"    made-up.bib:25:1  The type “@film” is no kind of work here: `kind` is left out.",
			"    made-up.bib:27:2  `url` is left out: `address` must be an address that begins with https:",
			"    made-up.bib:28:2  `year` is left out: `published` must be a day, such as 2026-02-05, or a month or a year alone, such as 2026-02 or 2026, not “c. 2020”.",
			"    made-up.bib:29:2  `publisher` is left out: it uses an abbreviation that the file does not give with @string.",
			"    Works have no field for: note.",
		]) {
			expect(output).toContain(told);
		}
		expect(read()).toContain(`    kind: article
    title: "Ships & Straßen: a made-up article"
    author:
      - { family: Özgür, given: Açelya }
    containerTitle: The Tide
    published: "2019-02-03"
    language: tr
    doi: 10.5555/ships_7
`);
		expect(read()).toContain("    publisher: Harbour Board\n");
		expect((await runIn(project, check)).output).toBe("0 errors, 0 warnings\n");
	});
	test("keeps comments and entries as an editor wrote them, and adds no work twice", async () => {
		const before =
			"# Ours.\nworks:\n  # The first one.\n  - { id: fares, title: Fares, address: https://example.org/fares } # seen\n\n# The end.\n";
		writeFileSync(register, before);
		const { output } = await run("import", "made-up.json");
		expect(output).toContain("“Fares on the Northern Lines”: there already, as fares: the same address.");
		expect(output).toContain("1 new, 1 there already, 1 not taken.");
		expect(read()).toContain(
			"# Ours.\nworks:\n  # The first one.\n  - { id: fares, title: Fares, address: https://example.org/fares } # seen\n",
		);
		expect(read()).toContain("# The end.");
		const once = read();
		expect((await run("import", "made-up.json")).output).toContain("0 new, 2 there already, 1 not taken.");
		expect(read()).toBe(once);
	});
	test.each([
		["an empty list with a comment", "works: [] # none yet\n", "# none yet\n"],
		["a list in brackets", "works: [{ id: a, title: A }] # one\n", "works: [{ id: a, title: A }, { id: made-up-film"],
		["a list at the edge", "works:\n- id: a\n  title: A\n\n# end\n", "- id: a\n  title: A\n- { id: made-up-film"],
		[
			"lines that end as on Windows",
			"\uFEFF# Ours.\r\nworks:\r\n  - { id: a, title: A }\r\n",
			"\uFEFF# Ours.\r\nworks:\r\n  - { id: a, title: A }\r\n  - ",
		],
	])("adds works to %s", async (_, before, after) => {
		writeFileSync(register, before);
		const item = { id: "made-up-film", type: "document", title: "A Made-Up Film" };
		expect((await importText("a.json", JSON.stringify([item]))).status).toBe(0);
		expect(read()).toContain(after);
		expect((await runIn(project, check)).output).toBe("0 errors, 0 warnings\n");
	});
	test.each([
		["DOI", '"DOI": "https://doi.org/10.5555/X"', "doi: 10.5555/x"],
		["ISBN", '"ISBN": "3-16-148410-X 978-1-4028-9462-6"', "isbn: 978-3-16-148410-0"],
		["title and date", '"issued": { "date-parts": [[2020, 5]] }', 'published: "2020-05"'],
	])("knows a work again by its %s", async (by, inFile, here) => {
		const title = by === "title and date" ? "A “Work”" : "Another";
		writeFileSync(register, `works:\n  - id: w\n    title: ${title}\n    ${here}\n`);
		const { status, output } = await importText("a.json", `[{ "type": "report", "title": "A \\"Work\\"", ${inFile} }]`);
		expect(output).toContain(`there already, as w: the same ${by}.`);
		expect(status).toBe(0);
	});
	test("takes two works with one title and no dates as two, where their authors differ", async () => {
		const item = (family: string) =>
			`{ "type": "report", "title": "Annual Report", "author": [{ "family": "${family}" }] }`;
		const { output } = await importText("a.json", `[${item("Ash")}, ${item("Birch")}, ${item("Ash")}]`);
		expect(output).toContain("2 new, 1 there already, 0 not taken.");
		expect(read()).toContain("id: ash-annual-report");
		expect(read()).toContain("id: birch-annual-report");
	});
	test("only says what it would write with --dry-run", async () => {
		const { output } = await run("import", "made-up.bib", "--dry-run");
		expect(output).toContain("3 new");
		expect(output).toContain("Nothing was written. Without --dry-run they go into content/works.yaml.");
		expect(existsSync(register)).toBe(false);
	});
	test.each([
		[
			"a.bib",
			"@book{a,\n  title = {A}\n  year = 2020,\n}\n",
			"a.bib:3:3  An entry cannot be read to its end: “y” cannot stand here.",
		],
		[
			"a.bib",
			"@book{a, title = {A}}\n@book{b,\n  title = {B",
			"a.bib:3:13  An entry cannot be read to its end: the file ends inside it.",
		],
		["a.bib", `@book{a, title = ${"{".repeat(50_000)}}`, "Braces in this file are nested too deeply"],
		["a.json", '[{ "title": "A",\n  "type": }]', "a.json:2:11  This is no sound JSON"],
		["a.json", '[{ "title": "A"', "This is no sound JSON: it ends too early"],
		["a.json", '"A"', "a.json:1:1  No works are found in it."],
		["a.txt", "Some words.", "a.txt:1:1  No works are found in it. Export the library as CSL JSON or BibTeX."],
		["a.bib", Uint8Array.of(0x40, 0x61, 0xe9, 0xff), "a.bib: It is not UTF-8."],
	])("writes nothing where a file cannot be read: %s %#", async (name, text, message) => {
		const { status, output } = await importText(name, text);
		expect(output).toContain(message);
		expect(output).toContain("Nothing was written.");
		expect(status).toBe(1);
		expect(existsSync(register)).toBe(false);
	});
	test("names what begins like an entry of BibTeX and is none", async () => {
		const { status, output } = await importText("a.bib", "@book{a, title = {A}}\n\n@book b, title = {B}\n");
		expect(output).toContain("a.bib:3:1  This begins like an entry and is none. Write @type{key, …}.");
		expect(output).toContain("1 new, 0 there already, 1 not taken.");
		expect(status).toBe(1);
	});
	test("writes no register that is too large to be read again", async () => {
		const items = Array.from({ length: 1200 }, (_, at) => ({ type: "book", title: `${at} ${"word ".repeat(190)}` }));
		const { status, output } = await importText("a.json", JSON.stringify(items));
		expect(output).toContain("content/works.yaml:1:1  error  The file has");
		expect(output).toContain("Nothing was written.");
		expect(status).toBe(1);
		expect(existsSync(register)).toBe(false);
	});
	test("refuses a title with a character that readers cannot see", async () => {
		const { output } = await importText("a.json", '[{ "type": "book", "title": "A\u202Eb" }]');
		expect(output).toContain("not taken, as it contains the hidden character U+202E");
	});
	test("leaves a register with errors as it is, and one that is not there to be made", async () => {
		writeFileSync(register, "works:\n  - { id: w }\n");
		const { status, output } = await run("import", "made-up.json");
		expect(output).toContain("content/works.yaml:2:5");
		expect(output).toContain("Nothing was written.");
		expect(status).toBe(1);
		expect(await run("import", "no-such-file")).toEqual({
			status: 1,
			output: expect.stringContaining("content/works.yaml:2:5"),
		});
		rmSync(register);
		expect((await run("import", "no-such-file")).output).toContain("no-such-file: There is no such file.");
	});
});

describe("npm run works", () => {
	test("lists the works, each with the passages whose notes link to it", async () => {
		rmSync(join(project, "content"), { recursive: true });
		cpSync(join(root, "tests/fixtures/three-columns/content"), join(project, "content"), { recursive: true });
		expect(await run()).toEqual({
			status: 0,
			output: `made-up-annual-report: “Annual Report of the Varrow Line (made up)”, Varrow Line, Report, 2026
    ferry-fares a-annual-report: “the Line’s annual report gives”
made-up-fares-table: “Ferry Fares, 2019 to 2026: Table 7 (made up)”, Tolvane Institute; Ottoline van der Quay Jr., Data set, 2026-03
    No note links to it.
made-up-harbour-speech: “No Turnstiles: A Speech (made up)”, Sunniva Årdelac, Speech, 2026-02-24
    ferry-fares a-mayor-told: “Mayor Sunniva Årdelac told the council on February 24”
3 works.
`,
		});
	});
	test("says how works come in where there are none", async () => {
		expect(await run()).toEqual({
			status: 0,
			output: "No works yet. To bring some in: npm run works -- import FILE\n",
		});
	});
	test("writes the works to a file that is read again, with nothing new in it", async () => {
		await run("import", "made-up.bib");
		const before = read();
		for (const [format, file] of [
			["csl", "out.json"],
			["bibtex", "out.bib"],
		] as const) {
			expect(await run("export", format, file)).toEqual({ status: 0, output: `Written: ${file}\n` });
			expect((await run("import", file)).output).toContain("0 new, 3 there already, 0 not taken.");
			rmSync(register);
			await run("import", file);
			expect(read()).toBe(before);
			expect((await run("export", format)).output).toBe(readFileSync(join(project, file), "utf8"));
		}
	});
	test("prints its help for what it does not know", async () => {
		expect((await run("export", "word")).output).toContain("npm run works -- export csl|bibtex [FILE]");
		expect((await run("frobnicate")).status).toBe(1);
	});
});
