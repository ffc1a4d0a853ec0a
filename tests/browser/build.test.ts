import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
	ANNOTATIONS_FILE,
	astro,
	COLUMN_FILE,
	copyProject,
	edit,
	REGISTRY_FILE,
	removeCopies,
	root,
	run,
	shell,
} from "./copies.ts";

const COLUMN = COLUMN_FILE;
const ANNOTATIONS = ANNOTATIONS_FILE;

removeCopies();

describe("a build that must fail names the words, exits with an error and leaves the site of before", () => {
	const cases: [what: string, file: string, from: string, to: string, says: string[]][] = [
		[
			"a word deleted from the column",
			COLUMN,
			"who recently asked him",
			"who asked him",
			["words-changed", "“recently” is missing", "column.md:"],
		],
		[
			"two words swapped in the column",
			COLUMN,
			"two options, say sources",
			"two options, sources say",
			["words-changed", "“say sources.” has become “sources say.”"],
		],
		[
			"a word added to the column",
			COLUMN,
			"It is Europe.",
			"It is not Europe.",
			["words-changed", "“not” was added", "quote-not-found"],
		],
		[
			"a word changed in an annotation",
			ANNOTATIONS,
			"quote: Putin is a sociopath",
			"quote: Putin was a sociopath",
			["annotations.yaml:", "quote-not-found", "“was” is now “is”"],
		],
		["a repair that is not declared", COLUMN, "  - kind: join", "  - kind: split", ["field-invalid"]],
		[
			"a word added by the page",
			"src/components/ColumnBody.astro",
			'<div class="words">',
			'<div class="words">extra',
			["The word proof failed", "“extra"],
		],
		[
			"a word hidden by the page",
			"src/components/ColumnBody.astro",
			"<Fragment set:html={html} />",
			'<Fragment set:html={html.replace("battered", "")} />',
			["The word proof failed", "“battered,” has become “,”"],
		],
	];
	const copy = copyProject();
	cpSync(join(root, "dist"), join(copy, "dist"), { recursive: true });
	const before = readFileSync(join(copy, "dist/index.html"), "utf8");
	test.each(cases)("%s", (_, file, from, to, says) => {
		const original = readFileSync(join(copy, file), "utf8");
		edit(copy, file, from, to);
		const { status, output } = astro(copy, ["build"]);
		writeFileSync(join(copy, file), original);
		expect(status).not.toBe(0);
		for (const words of says) expect(output).toContain(words);
		expect(readFileSync(join(copy, "dist/index.html"), "utf8")).toBe(before);
	});
});

test("npm run check tells the same without building, with the same exit code", () => {
	const copy = copyProject();
	const check = () => spawnSync("npm", ["run", "--silent", "check"], { cwd: copy, encoding: "utf8", env: shell });
	expect(check()).toMatchObject({ status: 0, stdout: "0 errors, 0 warnings\n" });
	edit(copy, ANNOTATIONS, "quote: Putin is a sociopath", "quote: Putin was a sociopath");
	const { status, stdout } = check();
	expect(status).toBe(1);
	expect(stdout).toMatch(/annotations\.yaml:\d+:\d+ {2}error .*Putin was a sociopath/);
	expect(existsSync(join(copy, "dist"))).toBe(false);
});

test("a column that no editor has seen is built with proposals, under a base path, twice to the same bytes", () => {
	const copy = copyProject();
	rmSync(join(copy, ANNOTATIONS));
	rmSync(join(copy, REGISTRY_FILE));
	expect(run(copy, "links")).toMatchObject({ status: 0 });
	const build = () => {
		const { status, output } = astro(copy, ["build"], {
			BASE_PATH: "/reading",
			SITE: "https://site.example",
			TZ: "Pacific/Kiritimati",
		});
		expect(status, output).toBe(0);
		expect(output).toContain("undecided");
		return new Map(
			globSync("dist/**/*.html", { cwd: copy }).map((file) => [file, readFileSync(join(copy, file), "utf8")]),
		);
	};
	const first = build();
	const page = first.get("dist/columns/putins-ploy/index.html") ?? "";
	expect(page).toContain("a machine’s proposals");
	expect(page).toContain("strip-picture");
	// Three questions take something as given, as the column's editor has it.
	expect(page.match(/data-type="claim"[^>]*data-stance="asks"/g)?.length).toBeGreaterThanOrEqual(3);
	expect(page).toContain("taken as given in a question");
	expect(page.match(/data-type="quotation"/g)?.length).toBeGreaterThanOrEqual(13);
	const preview = first.get("dist/columns/putins-ploy/p/p3/index.html") ?? "";
	const passage = "https://site.example/reading/columns/putins-ploy/p/p3/";
	expect(preview).toContain(`property="og:url" content="${passage}"`);
	expect(preview).toContain(`property="og:image" content="${passage}card.png"`);
	expect(first.get("dist/columns/putins-ploy/p/p3/share/index.html")).toContain("<svg");
	for (const [file, html] of first) {
		for (const [, address] of html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)) {
			expect(address, file).toMatch(/^\/reading\//);
		}
	}
	expect(build()).toEqual(first);
});

test("a build reads each content file once, for pages, word proof and search index alike", () => {
	const copy = copyProject();
	// Passages and pictures are most of the pages, and read nothing of their own.
	for (const part of ["p", "card.png.ts"]) {
		rmSync(join(copy, "src/pages/columns/[slug]", part), { recursive: true });
	}
	const target = join(copy, "reads.jsonl");
	const preload = `--import=${join(root, "tests/browser/count-reads.ts")}`;
	const { status, output } = astro(copy, ["build"], { NODE_OPTIONS: preload, COUNT_READS: target });
	expect(status, output).toBe(0);
	expect(output).toMatch(/^Word proof: 1,417 words in 1 column, 0 differences$/m);
	expect(output.split("\n").length, output).toBeLessThan(20);
	const lines = readFileSync(target, "utf8").trim().split("\n");
	expect(lines).toHaveLength(1);
	const files = ["column.md", "received.txt", "annotations.yaml", "links.yaml"];
	expect(JSON.parse(lines[0] ?? "")).toMatchObject({
		"names.yaml": 1,
		...Object.fromEntries(files.map((file) => [`columns/putins-ploy/${file}`, 1])),
	});
});

test("in development an edit to prose, annotations or names shows at once", async () => {
	const copy = copyProject();
	const server = spawn("npx", ["astro", "dev", "--port", "0"], {
		cwd: copy,
		env: shell,
		detached: true,
	});
	try {
		const address = await new Promise<string>((done, fail) => {
			let log = "";
			const read = (data: Buffer) => {
				log += data.toString();
				const found = /http:\/\/localhost:\d+/.exec(log.replace(/\u001b\[\d+m/g, ""));
				if (found) done(found[0]);
			};
			server.stdout.on("data", read);
			server.stderr.on("data", read);
			server.on("exit", () => fail(new Error(log)));
		});
		const shows = (words: string) =>
			expect
				.poll(async () => (await (await fetch(`${address}/columns/putins-ploy/`)).text()).includes(words), {
					timeout: 20_000,
					interval: 250,
				})
				.toBe(true);
		await shows("Leader of Ukraine");
		edit(copy, "content/names.yaml", "Leader of Ukraine", "Head of Ukraine");
		await shows("Head of Ukraine");
		edit(copy, ANNOTATIONS, "No spokesperson is named.", "No spokesman is named.");
		await shows("No spokesman is named.");
		edit(copy, COLUMN, "slow-motion humanitarian catastrophe", "*slow-motion* humanitarian catastrophe");
		await shows("<em>");
		const index = await fetch(`${address}/pagefind/pagefind-entry.json`);
		expect(index.status).toBe(200);
	} finally {
		if (server.pid) process.kill(-server.pid);
	}
});
