import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { root } from "../unit/library.ts";
import { runIn } from "../unit/run-command.ts";
import {
	ANNOTATIONS_FILE,
	build,
	buildAlone,
	COLUMN_FILE,
	copyProject,
	edit,
	REGISTRY_FILE,
	removeCopies,
} from "./copies.ts";

removeCopies();

type Fault = { what: string; file: string; from: string; to: string; says: string[] };

/** Faults of content. The last is in a column of its own: its front matter cannot be read. */
const SECOND = "content/columns/second";
const inContent: Fault[] = [
	{
		what: "a word deleted from the column",
		file: COLUMN_FILE,
		from: "who recently asked him",
		to: "who asked him",
		says: ["words-changed", "“recently” is missing", "column.md:"],
	},
	{
		what: "two words swapped in the column",
		file: COLUMN_FILE,
		from: "two options, say sources",
		to: "two options, sources say",
		says: ["words-changed", "“say sources.” has become “sources say.”"],
	},
	{
		what: "a word added to the column",
		file: COLUMN_FILE,
		from: "It is Europe.",
		to: "It is not Europe.",
		says: ["words-changed", "“not” was added", "quote-in-doubt"],
	},
	{
		what: "a word changed in an annotation",
		file: ANNOTATIONS_FILE,
		from: "quote: Putin is a sociopath",
		to: "quote: Putin was a sociopath",
		says: ["annotations.yaml:", "quote-not-found", "“was” is now “is”"],
	},
	{
		what: "a repair that is not declared",
		file: `${SECOND}/column.md`,
		from: "  - kind: join",
		to: "  - kind: split",
		says: ["second/column.md:", "field-invalid"],
	},
];

const onPage: Fault[] = [
	{
		what: "a word added by the page",
		file: "src/components/ColumnBody.astro",
		from: '<div class="words">',
		to: '<div class="words">extra',
		says: ["The word proof failed", "“extra"],
	},
	{
		what: "a word hidden by the page",
		file: "src/components/ColumnBody.astro",
		from: "<Fragment set:html={html} />",
		to: '<Fragment set:html={html.replace("battered", "")} />',
		says: ["The word proof failed", "“battered,” has become “,”"],
	},
];

/** A copy of the project with a built site. */
function copyWithSite(): string {
	// What fails is on reading pages, or before any page is made.
	const copy = copyProject({ without: ["columns/[slug]/p", "columns/[slug]/card.png.ts"] });
	cpSync(join(root, "dist"), join(copy, "dist"), { recursive: true });
	return copy;
}

describe.each([
	["its content", inContent, buildAlone],
	["its pages", onPage, build],
])("a build that must fail for faults of %s", (_, faults, run) => {
	const copy = copyWithSite();
	const siteBefore = readFileSync(join(copy, "dist/index.html"), "utf8");
	let result: Awaited<ReturnType<typeof run>>;
	beforeAll(async () => {
		if (faults.some(({ file }) => file.startsWith(SECOND))) addSecondColumn(copy);
		for (const { file, from, to } of faults) edit(copy, file, from, to);
		result = await run(copy);
	});

	test("exits with an error and leaves the site of before", () => {
		expect(result.status).not.toBe(0);
		expect(readFileSync(join(copy, "dist/index.html"), "utf8")).toBe(siteBefore);
	});
	test.each(faults)("names $what", ({ says }) => {
		for (const words of says) expect(result.output).toContain(words);
	});
});

function addSecondColumn(copy: string): void {
	cpSync(join(copy, COLUMN_FILE, ".."), join(copy, SECOND), { recursive: true });
	edit(copy, `${SECOND}/links.yaml`, "- putins-ploy", "- second");
}

describe("npm run check", () => {
	const copy = copyProject();
	test("says that nothing is wrong where nothing is", async () => {
		expect(await runIn(copy, check)).toEqual({ status: 0, output: "0 errors, 0 warnings\n" });
	});
	test.each(inContent)("names $what, alone, with the exit code of a build", async ({ file, from, to, says }) => {
		const one = file.startsWith(SECOND) ? COLUMN_FILE : file;
		const original = readFileSync(join(copy, one), "utf8");
		edit(copy, one, from, to);
		const { status, output } = await runIn(copy, check);
		writeFileSync(join(copy, one), original);
		expect(status).toBe(1);
		for (const words of says) expect(output).toContain(words.replace("second/", ""));
	});
	test("gives file, line and column of the words", async () => {
		edit(copy, ANNOTATIONS_FILE, "quote: Putin is a sociopath", "quote: Putin was a sociopath");
		const { output } = await runIn(copy, check);
		expect(output).toMatch(/annotations\.yaml:\d+:\d+ {2}error .*Putin was a sociopath/);
		expect(readFileSync(join(copy, REGISTRY_FILE), "utf8")).toBe(readFileSync(join(root, REGISTRY_FILE), "utf8"));
	});
});
