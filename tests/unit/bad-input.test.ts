import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkFonts } from "../../src/cards/check-fonts.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { decodeFile } from "../../src/pipeline/parse/decode-file.ts";
import { parseYaml } from "../../src/pipeline/parse/yaml.ts";
import { formatDiagnostics } from "../../src/pipeline/print-diagnostics.ts";
import { rules } from "../../src/pipeline/rules.ts";
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

	test("names what cannot be read: links to nothing and in circles, folders in the place of files", () => {
		const content = mkdtempSync(join(tmpdir(), "footing-"));
		const inside = (path: string) => join(content, "content", path);
		cpSync(join(root, folder, "alphabets-mixed"), join(content, "content"), { recursive: true });
		symlinkSync("nowhere", inside("columns/b-column"));
		symlinkSync("c-column", inside("columns/c-column"));
		mkdirSync(inside("columns/a-column/annotations.yaml"));
		symlinkSync("nowhere.yaml", inside("names.yaml"));
		symlinkSync("site.yaml", inside("site.yaml"));
		mkdirSync(inside("columns/d-column/column.md"), { recursive: true });
		const { diagnostics } = load(join(content, "content"));
		rmSync(content, { recursive: true });
		const found = diagnostics.all.filter(({ rule }) => rule === "file-unreadable");
		expect(found.map(({ file, message }) => `${file} ${message}`).sort()).toEqual([
			"columns/a-column/annotations.yaml A file is expected here. It is a folder.",
			"columns/b-column A folder is expected here. It is a symbolic link to “nowhere”, where nothing is.",
			"columns/c-column A folder is expected here. It is a symbolic link that leads back to itself.",
			"columns/d-column/column.md A file is expected here. It is a folder.",
			"names.yaml A file is expected here. It is a symbolic link to “nowhere.yaml”, where nothing is.",
			"site.yaml A file is expected here. It is a symbolic link that leads back to itself.",
		]);
		for (const { rule } of diagnostics.all) seen.add(rule);
	});

	test("names a file in the place of the folder of columns", () => {
		const content = mkdtempSync(join(tmpdir(), "footing-"));
		writeFileSync(join(content, "columns"), "");
		const { diagnostics } = load(content);
		rmSync(content, { recursive: true });
		expect(diagnostics.all.map(({ rule, message }) => [rule, message])).toEqual([
			["file-unreadable", "A folder is expected here. It is a file."],
		]);
	});

	test("refuses a paragraph of more than 2,000 lines, which takes the parser long", () => {
		const diagnostics = new Diagnostics();
		const lines = (count: number) => new TextEncoder().encode(`> a\n${"a\n".repeat(count - 1)}`);
		expect(decodeFile(lines(2000), "a.md", diagnostics)).not.toBeNull();
		expect(decodeFile(lines(2001), "a.md", diagnostics)).toBeNull();
		expect(diagnostics.all.map(({ rule, line }) => [rule, line])).toEqual([["file-too-large", 2001]]);
	});

	test("reads a register of over 100,000 characters without a blank line", () => {
		const diagnostics = new Diagnostics();
		const names = Array.from(
			{ length: 5000 },
			(_, at) => `  - { id: n${at}, kind: place, name: Town ${at}, sort: T }\n`,
		);
		expect(
			decodeFile(new TextEncoder().encode(`names:\n${names.join("")}`), "a.yaml", diagnostics, "yaml"),
		).not.toBeNull();
		expect(diagnostics.all).toEqual([]);
	});

	test("names the same error of YAML once a line, and ten at most", () => {
		const diagnostics = new Diagnostics();
		expect(parseYaml("[".repeat(5000), z.unknown(), "a.yaml", diagnostics)).toBeNull();
		expect(diagnostics.all.length).toBeLessThanOrEqual(3);
		expect(parseYaml("a: 1\n b\n".repeat(50), z.unknown(), "b.yaml", diagnostics)).toBeNull();
		expect(diagnostics.all.filter(({ file }) => file === "b.yaml").length).toBeLessThanOrEqual(10);
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
