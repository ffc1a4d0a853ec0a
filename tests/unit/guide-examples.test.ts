import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { load, root } from "./library.ts";

/** The fenced blocks of a page of the guide, of one language; "" for those that name none. */
function blocksOf(page: string, language: string): string[] {
	const text = readFileSync(join(root, "content/guide", page), "utf8");
	return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, of, block]) =>
		of === language && block !== undefined ? [block] : [],
	);
}

/** The column of "Your first column" as the page has it once its fingerprint is filled in. */
function firstColumn() {
	const [received = ""] = blocksOf("first-column.md", "").filter((block) => block.startsWith("Leave the Clock Alone"));
	const [message = ""] = blocksOf("first-column.md", "").filter((block) => block.includes("sha256"));
	const [, count = "", sha256 = ""] = /it has (\d+) words, sha256 ([0-9a-f]+)/.exec(message) ?? [];
	const [beginning = ""] = blocksOf("first-column.md", "markdown");
	const prose = received.split("\n\n").slice(3).join("\n\n");
	const frontMatter = beginning.slice(0, beginning.lastIndexOf("---\n") + 4);
	const column = `${frontMatter.replace("count: 1", `count: ${count}`).replace(/0{64}/, sha256)}\n${prose}`;
	const [annotations = "", name = ""] = blocksOf("first-column.md", "yaml");
	return { received, column, annotations, names: `names:\n${name}` };
}

/** What is wrong with a content folder of one column. */
function rulesOf(files: ReturnType<typeof firstColumn>): string[] {
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

test("has no error but its missing links when “Your first column” is followed", () => {
	expect(rulesOf(firstColumn())).toEqual(onlyLinks);
});

test("has no error when the entries of “Annotating a column” stand in one file", () => {
	const annotations = blocksOf("annotate.md", "yaml").join("");
	expect(annotations).toContain("voices:");
	expect(rulesOf({ ...firstColumn(), annotations })).toEqual(onlyLinks);
});

test("has no error when the entries of the README are copied", () => {
	const readme = readFileSync(join(root, "README.md"), "utf8");
	const annotations = (/```yaml\n(.*?)```/s.exec(readme)?.[1] ?? "").replace(/^ {3}/gm, "");
	expect(annotations).toContain("attributions:");
	expect(rulesOf({ ...firstColumn(), annotations })).toEqual(onlyLinks);
});

test("the message that “Your first column” shows is the one that its reader sees", () => {
	const begun = firstColumn();
	const column = begun.column.replace(/count: \d+/, "count: 1").replace(/[0-9a-f]{64}/, "0".repeat(64));
	const [error = ""] = rulesOf({ ...begun, column }).filter((one) => one.startsWith("words-changed: "));
	const page = readFileSync(join(root, "content/guide/first-column.md"), "utf8").replace(/\s+/g, " ");
	expect(page).toContain(error.slice("words-changed: ".length));
	expect(error).toContain("sha256");
});

const pages = globSync(["*.md", "decisions/*.md"], { cwd: join(root, "content/guide") });

test.each(pages)("every file of the code that %s names is there", (page) => {
	const text = readFileSync(join(root, "content/guide", page), "utf8").replace(/```.*?```/gs, "");
	const named = [...text.matchAll(/`((?:[\w.[\]-]+\/)+[\w.-]+\.(?:ts|astro|css|yaml|json))`/g)];
	const isThere = (path: string) => existsSync(join(root, path)) || existsSync(join(root, "src", path));
	const missing = named.flatMap(([, path = ""]) => (isThere(path) || path === "content/site.yaml" ? [] : [path]));
	expect(missing).toEqual([]);
});
