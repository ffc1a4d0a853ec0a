import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { importText } from "../../src/import/import-text.ts";
import { describeImport } from "../../src/import/report.ts";
import { load, root } from "./library.ts";

/** The fenced blocks of a page of the guide, of one language; "" for those that name none. */
function blocksOf(page: string, language: string): string[] {
	const text = readFileSync(join(root, "content/guide", page), "utf8");
	return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, of, block]) =>
		of === language && block !== undefined ? [block] : [],
	);
}

/** The column of "Your first column", as the import makes it of the text that the page gives. */
async function firstColumn() {
	const [text = ""] = blocksOf("first-column.md", "").filter((block) => block.startsWith("Leave the Clock Alone"));
	const source = { bytes: Buffer.from(text), name: "clock.txt" };
	const choices = { given: {}, drop: new Set([2]), status: "published" } as const;
	const { received, column } = await importText(source, choices);
	const [annotations = "", name = ""] = blocksOf("first-column.md", "yaml");
	return { received, column, annotations, names: `names:\n${name}` };
}

/** What is wrong with a content folder of one column. */
function rulesOf(files: Awaited<ReturnType<typeof firstColumn>>): string[] {
	const content = mkdtempSync(join(tmpdir(), "guide-"));
	onTestFinished(() => rmSync(content, { recursive: true }));
	const folder = join(content, "columns/leave-the-clock-alone");
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(content, "names.yaml"), files.names);
	writeFileSync(join(folder, "received.txt"), files.received);
	writeFileSync(join(folder, "column.md"), files.column);
	writeFileSync(join(folder, "annotations.yaml"), files.annotations);
	const { diagnostics } = load(content);
	return diagnostics.all
		.filter(({ severity }) => severity === "error")
		.map(({ rule, message }) => `${rule}: ${message}`);
}

const onlyLinks = [expect.stringContaining("links-missing")];

test("has no error but its missing links when “Your first column” is followed", async () => {
	expect(rulesOf(await firstColumn())).toEqual(onlyLinks);
});

test("has no error when the entries of “Annotating a column” stand in one file", async () => {
	const annotations = blocksOf("annotate.md", "yaml").join("");
	expect(annotations).toContain("voices:");
	expect(rulesOf({ ...(await firstColumn()), annotations })).toEqual(onlyLinks);
});

test("has no error when the entries of the README are copied", async () => {
	const readme = readFileSync(join(root, "README.md"), "utf8");
	const annotations = (/```yaml\n(.*?)```/s.exec(readme)?.[1] ?? "").replace(/^ {3}/gm, "");
	expect(annotations).toContain("attributions:");
	expect(rulesOf({ ...(await firstColumn()), annotations })).toEqual(onlyLinks);
});

test("“Your first column” shows what the import prints and writes", async () => {
	const [text = ""] = blocksOf("first-column.md", "").filter((block) => block.startsWith("Leave the Clock Alone"));
	const source = { bytes: Buffer.from(text), name: "clock.txt" };
	const imported = await importText(source, { given: {}, drop: new Set(), status: "draft" });
	const [printed = "-"] = blocksOf("first-column.md", "text");
	expect(describeImport(imported, new Set())).toContain(printed);
	const [shown = "-"] = blocksOf("first-column.md", "markdown");
	const { column } = await firstColumn();
	expect(column.replace("status: published", "status: draft")).toContain(shown.slice(0, shown.indexOf("…")).trimEnd());
});

/** Files of a site’s owner, of which this project has none. */
const OPTIONAL = new Set(["content/site.yaml", "content/authors.yaml"]);
const pages = globSync(["*.md", "decisions/*.md"], { cwd: join(root, "content/guide") });

test.each(pages)("every file of the code that %s names is there", (page) => {
	const text = readFileSync(join(root, "content/guide", page), "utf8").replace(/```.*?```/gs, "");
	const named = [...text.matchAll(/`((?:[\w.[\]-]+\/)+[\w.-]+\.(?:ts|astro|css|yaml|json))`/g)];
	const isThere = (path: string) => existsSync(join(root, path)) || existsSync(join(root, "src", path));
	const missing = named.flatMap(([, path = ""]) => (isThere(path) || OPTIONAL.has(path) ? [] : [path]));
	expect(missing).toEqual([]);
});
