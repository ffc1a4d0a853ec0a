import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { readLibrary } from "../../src/pipeline/parse/library.ts";
import { SMALL_COLUMN, writeSmallProject } from "./small-project.ts";

const folder = mkdtempSync(join(tmpdir(), "footing-diagnostics-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("an error is of its column, or of what all share, whatever the folders around are called", () => {
	const site = join(folder, "columns/guide/site");
	mkdirSync(site, { recursive: true });
	const { write } = writeSmallProject(site, {
		prose: ["One sentence."],
		annotations: 'by: a tester\non: "2026-01-03"\n',
	});
	const read = () => {
		const diagnostics = new Diagnostics();
		readLibrary(join(site, "content"), join(folder, "software"), diagnostics);
		return diagnostics;
	};
	const own = `../columns/guide/site/${SMALL_COLUMN}/`;
	expect(read().columnsWithErrors()).toEqual(new Set());
	write(`${SMALL_COLUMN}/annotations.yaml`, "claims: 1\n");
	expect(read().columnsWithErrors()).toEqual(new Set(["a-column"]));
	expect(read().errorsIn(own)).toHaveLength(1);
	writeFileSync(join(site, "content/names.yaml"), "names: 1\n");
	expect(read().columnsWithErrors()).toBeNull();
	expect(read().errorsIn(own)).toHaveLength(2);
	expect(read().errorsIn("../columns/guide/site/content/columns/another/")).toHaveLength(1);
});
