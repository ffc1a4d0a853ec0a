import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { check } from "../../src/cli/check.ts";
import { diagnosticSchema } from "../../src/model/diagnostic.ts";
import { runIn } from "./run-command.ts";
import { SMALL_COLUMN, writeSmallProject } from "./small-project.ts";

const folder = mkdtempSync(join(tmpdir(), "footing-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

const claim = (lines: string) =>
	`by: a tester\non: "2026-01-03"\nclaims:\n  - id: c-told\n    quote: Nobody had told the ferry\n${lines}`;
const prose = ["The bridge was closed, 100% of it. Nobody had told the ferry."];
const rest = "    support: none\n    checkable: true\n";
const FILE = `${SMALL_COLUMN}/annotations.yaml`;

describe("npm run check", () => {
	test("writes what can only be one thing, says so, and leaves all else", async () => {
		const { read } = writeSmallProject(folder, {
			prose,
			annotations: claim(`    abuot: fact # a comment\n    stance: "assert"\n${rest}`),
		});
		const { status, output } = await runIn(folder, check, "--fix");
		expect(output).toContain(`${FILE}:6:5  “abuot” is now “about”`);
		expect(output).toContain(`${FILE}:7:13  “assert” is now “asserts”`);
		expect(read(FILE)).toBe(claim(`    about: fact # a comment\n    stance: "asserts"\n${rest}`));
		// What only an editor can know stays to be done.
		expect(output).toContain("[links-missing]");
		expect(output).not.toContain("[field-invalid]");
		expect(status).toBe(1);
	});
	test("keeps the line ends and the byte order mark of a file that it writes into", async () => {
		const lines = (about: string) =>
			`\uFEFF${claim(`    ${about}: fact\n    stance: asserts\n${rest}`)}`.replaceAll("\n", "\r\n");
		const { read } = writeSmallProject(folder, { prose, annotations: lines("abuot") });
		await runIn(folder, check, "--fix");
		expect(read(FILE)).toBe(lines("about"));
	});
	test("writes no field that is there already, nor one twice", async () => {
		for (const fields of ["    about: fact\n    abuot: value\n", "    abuot: fact\n    abotu: value\n"]) {
			const wrong = claim(`${fields}    stance: asserts\n${rest}`);
			const { read } = writeSmallProject(folder, { prose, annotations: wrong });
			expect((await runIn(folder, check, "--fix")).output).toContain("there is no field `abuot`");
			expect(read(FILE)).toBe(wrong);
		}
	});
	test("says where else an id is, and which words a short quote means", async () => {
		const twice = `${claim(`    about: fact\n    stance: asserts\n${rest}`)}  - { id: c-told, quote: bridgge, about: fact, stance: asserts, support: none, checkable: true }\n`;
		writeSmallProject(folder, { prose, annotations: twice });
		const { output } = await runIn(folder, check);
		expect(output).toContain(`The id “c-told” is used twice: also at ${FILE}:4.`);
		expect(output).toContain("Nearest, line 13: “bridge” (“bridgge” is now “bridge”).");
	});
	test("writes nothing where several things may be meant, or without --fix", async () => {
		const wrong = claim(`    about: fact\n    stance: xyz\n${rest}`);
		const { read } = writeSmallProject(folder, { prose, annotations: wrong });
		await runIn(folder, check, "--fix");
		expect(read(FILE)).toBe(wrong);
		const near = claim(`    about: fact\n    stance: assert\n${rest}`);
		writeSmallProject(folder, { prose, annotations: near });
		await runIn(folder, check);
		expect(read(FILE)).toBe(near);
	});
	test("says which id may be meant, and never writes it: it might credit somebody else", async () => {
		const wrong = `by: x\non: "2026-01-03"\nquotations:\n  - { quote: the ferry, attribution: a-mayor-siad }\nattributions:\n  - id: a-mayor-said\n    quote: Nobody had told\n    source: { words: Nobody }\n    sourceKind: unnamed\n    cue: told\n    content: [{ quote: the ferry }]\n    stance: reports\n`;
		const { read } = writeSmallProject(folder, { prose, annotations: wrong });
		expect((await runIn(folder, check, "--fix")).output).toContain("Did you mean `a-mayor-said`?");
		expect(read(FILE)).toBe(wrong);
	});
	test("prints JSON, and what GitHub shows at the line", async () => {
		writeSmallProject(folder, { prose, annotations: claim(`    about: fact\n    stance: 100%\n${rest}`) });
		const { output } = await runIn(folder, check, "--format", "json");
		const [first] = z.array(diagnosticSchema).parse(JSON.parse(output));
		expect(first).toMatchObject({ file: FILE, line: 7, column: 13, rule: "field-invalid", severity: "error" });
		const shown = (await runIn(folder, check, "--format", "github")).output;
		expect(shown).toMatch(new RegExp(`^::error file=${FILE},line=7,col=13,title=field-invalid::In the entry .*100%25`));
		expect(await runIn(folder, check, "--format", "xml")).toMatchObject({ status: 1 });
	});
});
