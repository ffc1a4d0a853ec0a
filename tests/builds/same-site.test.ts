import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { root } from "../unit/library.ts";
import { buildAlone, copyProject, removeCopies } from "./copies.ts";

removeCopies();
const copy = copyProject();
const reads = join(copy, "reads.jsonl");
let output = "";

beforeAll(async () => {
	const built = await buildAlone(copy, {
		// Wherever and whenever it is built: the folder is another one too.
		TZ: "Pacific/Kiritimati",
		NODE_OPTIONS: `--import=${join(import.meta.dirname, "count-reads.ts")}`,
		COUNT_READS: reads,
	});
	output = built.output;
	expect(built.status, output).toBe(0);
});

test("a build in another folder and time zone makes the same bytes as `npm run build`", () => {
	const filesOf = (site: string) => globSync("**/*.*", { cwd: site }).sort();
	const [here, there] = [join(root, "dist"), join(copy, "dist")];
	expect(filesOf(there)).toEqual(filesOf(here));
	const other = filesOf(here).filter((file) => !readFileSync(join(here, file)).equals(readFileSync(join(there, file))));
	expect(other, "after a change run `npm run build` first").toEqual([]);
});

test("a build prints a summary", () => {
	expect(output).toMatch(/^Word proof: 1,417 words in 1 column, 0 differences$/m);
	expect(output.split("\n").length, output).toBeLessThan(20);
});

test("a build reads each content file once, for pages, word proof and search index alike", () => {
	const lines = readFileSync(reads, "utf8").trim().split("\n");
	expect(lines).toHaveLength(1);
	const files = ["column.md", "received.txt", "annotations.yaml", "links.yaml"];
	expect(JSON.parse(lines[0] ?? "")).toMatchObject({
		"names.yaml": 1,
		...Object.fromEntries(files.map((file) => [`columns/putins-ploy/${file}`, 1])),
	});
});
