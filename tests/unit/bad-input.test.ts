import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFonts } from "../../src/cards/check-fonts.ts";
import { Diagnostics, formatDiagnostics, rules } from "../../src/pipeline/diagnostics.ts";
import { decodeFile } from "../../src/pipeline/parse/decode-file.ts";
import { load, madeColumn, root } from "./library.ts";

const folder = "tests/fixtures/bad-input";
const cases = readdirSync(join(root, folder)).filter((name) => !name.endsWith(".txt"));
const seen = new Set<string>();

describe("what a build answers to bad input", () => {
	test.each(cases)("%s", async (name) => {
		const { diagnostics } = load(`${folder}/${name}`);
		expect(diagnostics.all.length).toBeGreaterThan(0);
		for (const { rule } of diagnostics.all) seen.add(rule);
		await expect(`${formatDiagnostics(diagnostics.all)}\n`).toMatchFileSnapshot(join(root, folder, `${name}.txt`));
	});

	test("refuses a file over 1 MB and a line over 100,000 characters before parsing", () => {
		const diagnostics = new Diagnostics();
		expect(decodeFile(new Uint8Array(1_000_001).fill(97), "a.md", diagnostics)).toBeNull();
		expect(decodeFile(new TextEncoder().encode(`x\n${"a".repeat(100_001)}`), "b.md", diagnostics)).toBeNull();
		expect(diagnostics.all.map(({ rule, file, line }) => [rule, file, line])).toEqual([
			["file-too-large", "a.md", 1],
			["file-too-large", "b.md", 2],
		]);
		for (const { rule } of diagnostics.all) seen.add(rule);
	});

	test("reads the same text with any line ends, and with a byte order mark", () => {
		const bytes = new TextEncoder().encode("\uFEFFa\r\nb\rc");
		expect(decodeFile(bytes, "a.md", new Diagnostics())).toBe("a\nb\nc");
	});

	test("refuses a column folder and a file that are links out of the content", () => {
		const content = mkdtempSync(join(tmpdir(), "footing-"));
		cpSync(join(root, folder, "image"), join(content, "good"), { recursive: true });
		mkdirSync(join(content, "content/columns/b-column"), { recursive: true });
		symlinkSync(join(content, "good/columns/a-column"), join(content, "content/columns/a-column"));
		symlinkSync(join(content, "good/columns/a-column/column.md"), join(content, "content/columns/b-column/column.md"));
		const { diagnostics } = load(join(content, "content"));
		rmSync(content, { recursive: true });
		expect(diagnostics.all.map(({ rule }) => rule)).toEqual(["file-outside", "file-outside"]);
		for (const { rule } of diagnostics.all) seen.add(rule);
	});

	test.each(["con", "nul", "aux", "prn", "com1", "lpt9", "a."])("refuses a column folder named %s", (slug) => {
		// Made here: with such a folder, this project could not be checked out everywhere.
		const content = mkdtempSync(join(tmpdir(), "footing-"));
		cpSync(join(root, folder, "image/columns/a-column"), join(content, "columns", slug), { recursive: true });
		const { diagnostics } = load(content);
		rmSync(content, { recursive: true });
		expect(diagnostics.all.map(({ rule, message }) => [rule, message])).toEqual([
			["slug-invalid", expect.stringContaining(`“${slug}”`)],
		]);
	});

	test("reads the text as received with any character", () => {
		const bytes = new TextEncoder().encode("a\u202Eb");
		expect(decodeFile(bytes, "received.txt", new Diagnostics(), "received")).toBe("a\u202Eb");
	});

	test("warns of a character that no installed font has", () => {
		const { frontMatter, prose } = madeColumn("He wrote ꦱ.");
		const diagnostics = new Diagnostics();
		checkFonts({ file: "column.md", source: "He wrote ꦱ.", frontMatter, prose }, diagnostics);
		expect(diagnostics.all.map(({ rule, line, column }) => [rule, line, column])).toEqual([
			["character-without-font", 1, 10],
		]);
		for (const { rule } of diagnostics.all) seen.add(rule);
	});

	test("has a case for every rule", () => {
		expect(Object.keys(rules).filter((rule) => !seen.has(rule))).toEqual([]);
	});
});
