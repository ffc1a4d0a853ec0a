import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { links } from "../../src/cli/links.ts";
import { root } from "./library.ts";
import { runIn } from "./run-command.ts";
import { SMALL_COLUMN, writeSmallProject } from "./small-project.ts";

const folder = mkdtempSync(join(tmpdir(), "footing-merge-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PROSE = [
	"The bridge over the river was closed for repairs on Monday. Nobody had told the ferry.",
	"The ferry runs every hour, and it was full by noon.",
	"The council met in the evening, and nothing was said of the bridge.",
];
const ENTRY = "    about: fact\n    stance: asserts\n    support: none\n    checkable: true\n";
const claim = (id: string, quote: string) => `  - id: ${id}\n    quote: ${quote}\n${ENTRY}`;
const HEAD = 'by: a tester\non: "2026-01-03"\nunread: [claims]\nclaims:\n';
const FIRST = claim("c-told", "Nobody had told the ferry");
const LAST = claim("c-council", "The council met in the evening");
const ANNOTATIONS = `${HEAD}${FIRST}${LAST}`;
const name = (id: string, full: string) =>
	`  - { id: ${id}, kind: place, name: ${full}, sort: ${full}, label: Town }\n`;
const NAMES = `names:\n${name("aberlow", "Aberlow")}${name("mardle", "Mardle")}${name("zennor", "Zennor")}`;

let count = 0;
/** A repository with a published column; its branches are `main` and, for the other editor, `other`. */
async function repository() {
	const copy = join(folder, `${++count}`);
	const git = (...args: string[]) =>
		spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.example", ...args], { cwd: copy, encoding: "utf8" });
	mkdirSync(copy);
	cpSync(join(root, ".gitattributes"), join(copy, ".gitattributes"));
	const { write, read, writeProse } = writeSmallProject(copy, { prose: PROSE, annotations: ANNOTATIONS });
	const record = async () => expect(await runIn(copy, links)).toMatchObject({ status: 0 });
	const commit = () => {
		git("add", ".");
		git("commit", "-qm", "x");
	};
	write("content/names.yaml", NAMES);
	await record();
	git("init", "-q", "-b", "main");
	commit();
	git("branch", "other");
	return {
		git,
		read,
		write,
		writeProse,
		/** Edits on a branch, records the links, commits. */
		on: async (branch: string, edit: () => void) => {
			git("checkout", "-q", branch);
			edit();
			await record();
			commit();
		},
		/** Merges `other` into `main`. @returns the files in conflict */
		merge: () => {
			git("checkout", "-q", "main");
			git("merge", "-q", "--no-edit", "other");
			return git("diff", "--name-only", "--diff-filter=U").stdout.trim().split("\n").filter(Boolean);
		},
		annotations: `${SMALL_COLUMN}/annotations.yaml`,
		registry: `${SMALL_COLUMN}/links.yaml`,
		check: async () => (await runIn(copy, check)).output,
		links: (...args: string[]) => runIn(copy, links, ...args),
	};
}

describe("two editors’ work", () => {
	test("is merged by lines when they add names and entries in different places", async () => {
		const repo = await repository();
		await repo.on("main", () =>
			repo.write("content/names.yaml", NAMES.replace("names:\n", `names:\n${name("abb", "Abb")}`)),
		);
		await repo.on("other", () => repo.write("content/names.yaml", `${NAMES}${name("zug", "Zug")}`));
		expect(repo.merge()).toEqual([]);
		expect(repo.read("content/names.yaml")).toContain("Abb");
		expect(repo.read("content/names.yaml")).toContain("Zug");
		expect(await repo.check()).toContain("0 errors");
	});
	test("conflicts in links.yaml alone when both add entries, and is whole when the record is made on that of main", async () => {
		const repo = await repository();
		const full = claim("c-full", "it was full by noon");
		await repo.on("main", () => repo.write(repo.annotations, `${HEAD}${full}${FIRST}${LAST}`));
		const bridge = claim("c-bridge", "nothing was said of the bridge");
		await repo.on("other", () => repo.write(repo.annotations, `${ANNOTATIONS}${bridge}`));
		expect(repo.merge()).toEqual([repo.registry]);
		expect(await repo.links()).toMatchObject({
			status: 1,
			output: expect.stringContaining(`git checkout main -- ${repo.registry}`),
		});
		repo.git("checkout", "main", "--", repo.registry);
		expect(await repo.links()).toMatchObject({ status: 0 });
		expect(await repo.check()).toContain("0 errors");
		expect(repo.read(repo.registry)).toContain("c-full: ");
		expect(repo.read(repo.registry)).toContain("c-bridge: ");
		expect(await repo.links("--since", "main")).toEqual({ status: 0, output: "" });
	});
	test("keeps the links of both sides when one edits the prose and the other annotates", async () => {
		const repo = await repository();
		await repo.on("main", () => repo.writeProse(["A paragraph that is new.", ...PROSE]));
		const full = claim("c-full", "it was full by noon");
		await repo.on("other", () => repo.write(repo.annotations, `${HEAD}${FIRST}${full}${LAST}`));
		expect(repo.merge()).toEqual([repo.registry]);
		repo.git("checkout", "main", "--", repo.registry);
		expect(await repo.links()).toMatchObject({ status: 0 });
		expect(await repo.links()).toMatchObject({ output: "a-column: up to date\n" });
		expect(repo.read(repo.registry)).toMatch(/c-full: \{ born: 2\.p2\.7-11, now: p2\.7-11 \}/);
		expect(await repo.links("--since", "main")).toEqual({ status: 0, output: "" });
	});
	test("keeps every address of main when both edit the prose, and says so when the other record was kept", async () => {
		const repo = await repository();
		await repo.on("main", () => repo.writeProse(["A paragraph that is new.", ...PROSE]));
		await repo.on("other", () => repo.writeProse([...PROSE, "Another one stands at the end."]));
		expect(repo.merge()).toContain(repo.registry);
		repo.git("checkout", "main", "--", `${SMALL_COLUMN}/column.md`);
		repo.writeProse(["A paragraph that is new.", ...PROSE, "Another one stands at the end."]);
		repo.git("checkout", "other", "--", repo.registry);
		await repo.links();
		expect(await repo.links("--since", "main")).toMatchObject({ status: 1 });
		repo.git("checkout", "main", "--", repo.registry);
		expect(await repo.links()).toMatchObject({ status: 0 });
		expect(repo.read(repo.registry)).toContain("blocks: [ p4@2, p1@1, p2@1, p3@1, p5@3 ]");
		expect(await repo.links("--since", "main")).toEqual({ status: 0, output: "" });
	});
	test("conflicts where both write in the same place, and no entry takes a field of another", async () => {
		const repo = await repository();
		await repo.on("main", () =>
			repo.write(repo.annotations, `${ANNOTATIONS}${claim("c-full", "it was full by noon")}`),
		);
		const bridge = claim("c-bridge", "nothing was said of the bridge");
		await repo.on("other", () => repo.write(repo.annotations, `${ANNOTATIONS}${bridge}`));
		expect(repo.merge()).toEqual([repo.annotations, repo.registry]);
		expect(repo.read(repo.annotations)).toContain("<<<<<<<");
	});
});
