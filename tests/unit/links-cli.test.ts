import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findDeadLinks } from "../../src/cli/link-report.ts";
import { links } from "../../src/cli/links.ts";
import { root } from "./library.ts";
import { runIn } from "./run-command.ts";
import { SMALL_COLUMN, writeSmallProject } from "./small-project.ts";

const folder = mkdtempSync(join(tmpdir(), "footing-links-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(root, "tests/fixtures/bad-input/links-question"), join(folder, "question"), { recursive: true });
const REGISTRY = join(folder, "question/columns/a-column/links.yaml");

const runLinks = (...args: string[]) => runIn(folder, links, ...args);

describe("npm run links", () => {
	test("asks what only an editor can know, with the commands that answer, and writes nothing", async () => {
		const before = readFileSync(REGISTRY, "utf8");
		const { status, output } = await runLinks("question");
		expect(status).toBe(1);
		expect(output).toContain("Is it still the passage that was linked to?");
		expect(output).toContain("npm run links -- --keep a-column/p1");
		expect(output).toContain("npm run links -- --retire a-column/p1");
		expect(output).toContain("Nothing was written.");
		expect(readFileSync(REGISTRY, "utf8")).toBe(before);
	});
	test("refuses an answer to what was never published", async () => {
		const { status, output } = await runLinks("question", "--keep", "a-column/p99", "--retire", "p1");
		expect(status).toBe(1);
		expect(output).toContain("No column has a passage a-column/p99, p1.");
	});
	test("keeps to the answer, in later runs as well", async () => {
		expect(await runLinks("question", "--retire", "a-column/p1")).toMatchObject({ status: 0 });
		const written = readFileSync(REGISTRY, "utf8");
		expect(written).toMatch(/p1: \{ born: 1\.p1\.1-41, gone: 1\.p1\.1-41, retired: true \}/);
		// The sentence that is still there word for word is still the same sentence.
		expect(written).toMatch(/p1s1: \{ born: 1\.p1\.1-11, now: p3\.1-11 \}/);
		for (let run = 0; run < 2; run++)
			expect(await runLinks("question")).toMatchObject({ status: 0, output: "a-column: up to date\n" });
		expect(readFileSync(REGISTRY, "utf8")).toBe(written);
	});
});

describe("a column of which hardly anything is left", () => {
	cpSync(join(root, "tests/fixtures/bad-input/links-outdated"), join(folder, "replaced"), { recursive: true });
	const path = join(folder, "replaced/columns/a-column/column.md");
	const before = readFileSync(join(folder, "replaced/columns/a-column/links.yaml"), "utf8");
	const front = readFileSync(path, "utf8").split("---\n")[1] ?? "";
	const prose = "Quite another text.\n\nIt speaks of something else.\n\nAnd it ends here.";
	writeFileSync(path, `---\n${front.replace("status: published", "status: draft")}---\n\n${prose}\n`);

	test("is recorded only when its editor says that it is the same one", async () => {
		// Its words are not those received: that is mended first, as `npm run check` says.
		const [, count, hash] = /has (\d+) words, sha256 (\w+);/.exec((await runLinks("replaced")).output) ?? [];
		const text = readFileSync(path, "utf8");
		writeFileSync(path, text.replace(/count: \d+/, `count: ${count}`).replace(/sha256: \w+/, `sha256: ${hash}`));
		const { status, output } = await runLinks("replaced");
		expect(status).toBe(1);
		expect(output).toContain("3 of 3 paragraphs are gone.");
		expect(readFileSync(join(folder, "replaced/columns/a-column/links.yaml"), "utf8")).toBe(before);
		expect(await runLinks("replaced", "--replace", "a-column")).toMatchObject({ status: 0 });
	});
});

describe("npm run links -- --since", () => {
	let count = 0;
	/** A repository with columns of these names, in one commit. */
	const repository = (...slugs: string[]) => {
		const copy = join(folder, `history-${++count}`);
		const column = join(root, "tests/fixtures/bad-input/links-reused/columns/a-column");
		for (const slug of ["a-column", ...slugs]) {
			cpSync(column, join(copy, "content/columns", slug), { recursive: true });
		}
		const git = (...args: string[]) =>
			spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.example", ...args], { cwd: copy, encoding: "utf8" });
		git("init", "-q");
		git("add", ".");
		git("commit", "-qm", "x");
		return {
			copy,
			git,
			since: (revision = "HEAD") => runIn(copy, links, "--since", revision),
			edit: (file: string, edit: (text: string) => string) => {
				const path = join(copy, "content/columns", file);
				writeFileSync(path, edit(readFileSync(path, "utf8")));
			},
		};
	};

	test("passes when nothing is lost", async () => {
		expect(await repository().since()).toEqual({ status: 0, output: "" });
	});
	test("fails when an id is no longer recorded, or was first published with other words", async () => {
		const { since, edit } = repository();
		edit("a-column/links.yaml", (text) => text.replace(/ {2}c-full: .*\n/, ""));
		expect(await since()).toMatchObject({ status: 1, output: expect.stringContaining("missing here: c-full") });
		edit("a-column/links.yaml", (text) => text.replace("p2s1: { born: 1.p2.1-11", "p2s1: { born: 1.p2.2-11"));
		expect((await since()).output).toContain("with other words than here: p2s1");
	});
	test("fails when a published column is gone", async () => {
		const { copy, since } = repository("b-column");
		rmSync(join(copy, "content/columns/b-column"), { recursive: true });
		const { status, output } = await since();
		expect(status).toBe(1);
		expect(output).toContain("content/columns/b-column/links.yaml: HEAD has this column, and its folder is gone");
	});
	test("fails when the only column is gone", async () => {
		const { copy, since } = repository();
		rmSync(join(copy, "content/columns/a-column"), { recursive: true });
		expect(await since()).toMatchObject({ status: 1 });
	});
	test("fails when a folder is renamed without a redirect, and passes with one", async () => {
		const { copy, since, edit } = repository();
		renameSync(join(copy, "content/columns/a-column"), join(copy, "content/columns/b-column"));
		const { status, output } = await since();
		expect(status).toBe(1);
		expect(output).toContain("was published as “a-column” in HEAD");
		edit("b-column/column.md", (text) => text.replace("status:", "redirects: [a-column]\nstatus:"));
		expect(await since()).toEqual({ status: 0, output: "" });
	});
	test("fails when a registry is missing, or was made anew under another name", async () => {
		const { copy, since, edit } = repository();
		renameSync(join(copy, "content/columns/a-column"), join(copy, "content/columns/b-column"));
		edit("b-column/column.md", (text) => text.replace("status:", "redirects: [a-column]\nstatus:"));
		const registry = join(copy, "content/columns/b-column/links.yaml");
		const before = readFileSync(registry, "utf8");
		rmSync(registry);
		expect((await since()).output).toContain("links.yaml is missing, and HEAD records it.");
		writeFileSync(registry, before.replace("- a-column", "- b-column").replace("p1@1: The", "p1@1: A"));
		const { output } = await since();
		expect(output).toContain("revisions that read otherwise here: 1.");
		expect(output).toContain("addresses that are missing here: a-column.");
		expect(output).toContain("git checkout HEAD -- content/columns/a-column/links.yaml");
	});
	test("fails when a published column is a draft now", async () => {
		const { since, edit } = repository();
		edit("a-column/column.md", (text) => text.replace("status: published", "status: draft"));
		expect(await since()).toMatchObject({ status: 1, output: expect.stringContaining("is a draft now") });
	});
	test("passes when what a draft's record held is gone, since it was never published", async () => {
		const { copy, git, since, edit } = repository();
		edit("a-column/links.yaml", (text) => text.replace("format: 1", "format: 1\ndraft: true"));
		edit("a-column/column.md", (text) => text.replace("status: published", "status: draft"));
		git("commit", "-qam", "A draft");
		rmSync(join(copy, "content/columns/a-column/links.yaml"));
		expect(await since()).toEqual({ status: 0, output: "" });
	});
	test("fails when git does not know the revision, or the content has an error", async () => {
		const { since, edit } = repository();
		expect(await since("nonexistent")).toMatchObject({ status: 1, output: expect.stringContaining("“nonexistent”") });
		expect(await since("--all")).toMatchObject({ status: 1 });
		edit("a-column/column.md", (text) => text.replace("status: published", "status: open"));
		expect(await since()).toMatchObject({ status: 1, output: expect.stringContaining("Nothing was compared.") });
	});
});

test("finds a link of the built site that leads nowhere, whatever element holds it", () => {
	const site = join(folder, "site");
	mkdirSync(join(site, "a"), { recursive: true });
	writeFileSync(join(site, "card.png"), "");
	writeFileSync(join(site, "a/index.html"), '<p id="p1">x</p>');
	const elements = [
		'<a href="/base/a/#p1">good</a><a href="a/">good</a><a href="https://elsewhere.example/x">theirs</a>',
		'<a href="/base/a/#p2">1</a><a href="/base/b/">2</a><a href="/a/">3</a><img src="none.png" alt="">',
		'<meta http-equiv="refresh" content="0; url=/base/a/#p3"><blockquote cite="/base/c/">x</blockquote>',
		'<a href="/base/a/#p1:~:text=x">good</a><a href="#-">good</a><img src="/base/card.png" alt="good">',
	];
	writeFileSync(join(site, "index.html"), `<html><body>${elements.join("")}</body></html>`);
	const { dead, count } = findDeadLinks(site, "/base/");
	expect(count).toBe(11);
	expect(dead.map(({ link, reason }) => `${link}: ${reason}`)).toEqual([
		"/base/a/#p2: no such passage",
		"/base/b/: no such page",
		"/a/: no such page",
		"none.png: no such page",
		"/base/a/#p3: no such passage",
		"/base/c/: no such page",
	]);
});

describe("an entry without an id", () => {
	const copy = join(folder, "no-ids");
	const entry = (quote: string, id = "") =>
		`  - ${id}quote: ${quote}\n    about: fact\n    stance: asserts\n    support: none\n    checkable: true\n`;
	const head = 'by: a tester\non: "2026-01-03"\nclaims:\n';
	const annotations = () => readFileSync(join(copy, SMALL_COLUMN, "annotations.yaml"), "utf8");
	const registry = () => readFileSync(join(copy, SMALL_COLUMN, "links.yaml"), "utf8");
	const prose = ["The bridge was closed on Monday. Nobody had told the ferry.", "The ferry was full by noon."];

	test("gets one of its first words, which is written into the file and kept", async () => {
		const first = `${head}# What the council said.\n${entry("Nobody had told the ferry")}`;
		const { write } = writeSmallProject(copy, {
			prose,
			annotations: `${first}  - { quote: full by noon, about: fact, stance: asserts, support: none, checkable: true }\n`,
		});
		const { status, output } = await runIn(copy, links);
		expect(status).toBe(0);
		expect(output).toContain("ids written into annotations.yaml: c-nobody-had-told-the-ferry, c-full-by-noon");
		expect(annotations()).toContain(
			"# What the council said.\n  - id: c-nobody-had-told-the-ferry\n    quote: Nobody had told",
		);
		expect(annotations()).toContain("  - { id: c-full-by-noon, quote: full by noon,");
		expect(await runIn(copy, links)).toEqual({ status: 0, output: "a-column: up to date\n" });
		write(
			`${SMALL_COLUMN}/annotations.yaml`,
			annotations().replace("quote: Nobody had told the ferry", "quote: had told the ferry"),
		);
		await runIn(copy, links);
		expect(registry()).toContain("c-nobody-had-told-the-ferry: ");
	});
	test("has the id under which its words were published", async () => {
		const machine = /^ {2}(f-\S+|t-\S+|c-\S+): .*now: p1\./m.exec(registry());
		expect(machine).not.toBeNull();
		const { write } = writeSmallProject(copy, { prose, annotations: `${head}${entry("had told the ferry")}` });
		write(`${SMALL_COLUMN}/links.yaml`, registry());
		const { output } = await runIn(copy, links);
		expect(output).toContain("ids written into annotations.yaml: c-nobody-had-told-the-ferry\n");
	});
});
