import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findDeadLinks } from "../../src/cli/link-report.ts";
import { links } from "../../src/cli/links.ts";
import { root } from "./library.ts";
import { runIn } from "./run-command.ts";

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

test("reports an id as missing when an earlier git revision records it", async () => {
	const copy = join(folder, "history");
	cpSync(join(root, "tests/fixtures/bad-input/links-reused"), join(copy, "content"), { recursive: true });
	const git = (...args: string[]) => spawnSync("git", args, { cwd: copy, encoding: "utf8" });
	git("init", "-q");
	git("add", ".");
	git("-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-qm", "x");
	const since = () => runIn(copy, links, "--since", "HEAD");
	expect(await since()).toMatchObject({ status: 0 });
	const path = join(copy, "content/columns/a-column/links.yaml");
	writeFileSync(path, readFileSync(path, "utf8").replace(/ {2}c-full: .*\n/, ""));
	expect(await since()).toMatchObject({ status: 1, output: expect.stringContaining("missing here: c-full") });
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
