import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { make } from "../../src/cli/new.ts";
import { runIn } from "./run-command.ts";

const project = mkdtempSync(join(tmpdir(), "footing-new-"));
const content = join(project, "content");
const read = (file: string) => readFileSync(join(content, file), "utf8");
beforeEach(() => {
	rmSync(content, { recursive: true, force: true });
	mkdirSync(join(content, "columns"), { recursive: true });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(project, make, ...args);

describe("npm run new", () => {
	test("adds a name at the end of the register, with an id, a form to sort by and the surname", async () => {
		writeFileSync(join(content, "names.yaml"), "# Ours.\nnames: []\n");
		expect(await run("name", "Ilse Marrow", "--kind", "person", "--label", "A librarian: of Port Ellery")).toEqual({
			status: 0,
			output: "Written: content/names.yaml\n",
		});
		expect((await run("name", "the Harbour Board", "--kind", "organisation")).status).toBe(0);
		expect(read("names.yaml")).toBe(`# Ours.
names:
  - id: ilse-marrow
    kind: person
    name: Ilse Marrow
    sort: Marrow, Ilse
    aliases: [ Marrow ]
    label: "A librarian: of Port Ellery"
  - id: the-harbour-board
    kind: organisation
    name: Harbour Board
    article: the
    sort: Harbour Board
    label:
`);
		expect((await runIn(project, check)).output).toBe("0 errors, 0 warnings\n");
	});
	test("adds a work, and makes its register where there is none", async () => {
		expect((await run("work", "A Report", "--author", "Ilse Marrow", "--published", "2025-03-01")).status).toBe(0);
		expect(read("works.yaml")).toBe(
			"# yaml-language-server: $schema=schemas/works.json\nworks:\n  - id: a-report\n    title: A Report\n    author: Ilse Marrow\n    published: 2025-03-01\n",
		);
		expect((await runIn(project, check)).output).toBe("0 errors, 0 warnings\n");
	});
	test("writes nothing where an entry is there, is none, or cannot be told", async () => {
		writeFileSync(
			join(content, "names.yaml"),
			"names:\n  - { id: x, kind: place, name: Port Ellery, sort: Port Ellery }\n",
		);
		const before = read("names.yaml");
		for (const [args, why] of [
			[["name", "Port Ellery", "--kind", "place"], "“Port Ellery” is in content/names.yaml already."],
			[["name", "Ilse Marrow", "--kind", "human"], "`kind` must be `person`, `organisation` or `place`, not “human”."],
			[["name", "Ilse Marrow"], "`kind` must be"],
			[["name", "Ilse", "Marrow"], "One at a time: Marrow is too much."],
			[["name"], 'Say what it is called: npm run new -- name "…"'],
			[["work", "A Report", "--address", "report"], "`address` must be"],
			[["work", "A Report", "--kind", "person"], "`kind` must be `speech`,"],
			[["column"], "Name the text: npm run new -- column FILE"],
		] satisfies [string[], string][]) {
			const { status, output } = await run(...args);
			expect(status).toBe(1);
			expect(output).toContain(why);
		}
		expect(read("names.yaml")).toBe(before);
		expect(existsSync(join(content, "works.yaml"))).toBe(false);
	});
	test("leaves a register with errors as it is, and names them", async () => {
		writeFileSync(join(content, "names.yaml"), "names:\n  - { id: x, kind: place }\n");
		const { output } = await run("name", "Ilse Marrow", "--kind", "person");
		expect(output).toContain("content/names.yaml:2:5");
		expect(output).toContain("Nothing was written.");
	});
	test("makes a column of a text, as the import does", async () => {
		writeFileSync(
			join(project, "a.txt"),
			"A Headline\n\nBy Ilse Marrow\n\nMarch 14, 2025\n\nThe library is closed today.\n",
		);
		expect((await run("column", "a.txt")).status).toBe(0);
		expect(read("columns/a-headline/column.md")).toContain("byline: Ilse Marrow");
	});
});
