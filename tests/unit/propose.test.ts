import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/cli/check.ts";
import { links } from "../../src/cli/links.ts";
import { newSite } from "../../src/cli/new-site.ts";
import { propose } from "../../src/cli/propose.ts";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { type Name, nameSchema, namesFileSchema } from "../../src/model/name.ts";
import { proposedLists } from "../../src/model/vocabulary.ts";
import { annotateColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { proposeEntries } from "../../src/pipeline/propose/entries.ts";
import { proposeNames } from "../../src/pipeline/propose/names.ts";
import { printNames, printProposals } from "../../src/pipeline/propose/print.ts";
import { load, root } from "./library.ts";
import { runIn } from "./run-command.ts";

const { library } = load("tests/fixtures/three-columns/content");
const bare = library.columns.map((column) => ({ ...column, annotations: undefined, registry: undefined }));

describe("the proposals for a column, written as entries", () => {
	test.each(bare.map((column) => [column.slug, column] as const))("say the same as unwritten ones: %s", (_, column) => {
		const before = annotateColumn(column, library.names, new Diagnostics());
		const printed = printProposals(proposeEntries(before), proposedLists);
		const entries = annotationsFileSchema.parse(parse(printed));
		const diagnostics = new Diagnostics();
		const placeOf = () => ({ file: "annotations.yaml", line: 1, column: 1 });
		const after = annotateColumn({ ...column, annotations: { entries, placeOf } }, library.names, diagnostics);
		expect(diagnostics.all).toEqual([]);
		// An entry of a quotation names the attribution that says who speaks.
		const said = (one: (typeof after.annotations)[number]) =>
			one.type === "quotation" ? { ...one, attribution: null } : one;
		expect(after.annotations.map(said)).toEqual(before.annotations);
		expect(after.voiceRanges).toEqual(before.voiceRanges);
	});
	test.each(["attributions", "quotations", "claims", "quantities", "times"] as const)(
		"are not proposed again when they are deleted: %s",
		(list) => {
			for (const column of bare) {
				const before = annotateColumn(column, library.names, new Diagnostics());
				const entries = annotationsFileSchema.parse(parse(printProposals(proposeEntries(before), proposedLists)));
				const [deleted] = entries[list].splice(0, 1);
				const placeOf = () => ({ file: "annotations.yaml", line: 1, column: 1 });
				const after = annotateColumn(
					{ ...column, annotations: { entries, placeOf } },
					library.names,
					new Diagnostics(),
				);
				expect(deleted).toBeDefined();
				expect(after.annotations).toHaveLength(before.annotations.length - 1);
			}
		},
	);
	test("stand with the doubtful ones first, each with its doubt", () => {
		for (const column of bare) {
			for (const proposals of Object.values(proposeEntries(annotateColumn(column, library.names, new Diagnostics())))) {
				const doubtful = proposals.map(({ doubt }) => doubt !== null);
				expect(doubtful).toEqual(doubtful.toSorted((a, b) => Number(b) - Number(a)));
			}
		}
	});
});

describe("the names of a column that the register does not hold", () => {
	const named = (register: readonly Name[]) =>
		bare.flatMap((column) => {
			const { layer, detections } = annotateColumn(column, register, new Diagnostics());
			return proposeNames(layer.text, detections, register);
		});
	test("are entries with kind, sort and aliases, and a blank label", () => {
		const found = named([]).map(({ name }) => name);
		const ardelac = found.find(({ name }) => name === "Sunniva Årdelac");
		expect(ardelac).toMatchObject({
			id: "sunniva-ardelac",
			kind: "person",
			sort: "Årdelac, Sunniva",
			aliases: ["Årdelac"],
			label: "",
		});
		expect(found.map(({ name }) => name)).not.toContain("Line");
	});
	test("have ids that nothing in the register has", () => {
		const other = { ...nameSchema.parse({ id: "x", kind: "place", name: "X", sort: "X" }), id: "sunniva-ardelac" };
		expect(named([other]).map(({ name }) => name.id)).toContain("sunniva-ardelac-2");
	});
	test("are none where the register holds them", () => {
		expect(named(library.names).map(({ name }) => name.name)).not.toContain("Sunniva Årdelac");
	});
	test("are written with what the column calls them", () => {
		expect(
			printNames(
				named([])
					.filter(({ name }) => name.id === "sunniva-ardelac")
					.slice(0, 1),
			),
		).toBe(
			[
				"  # The column calls it “Mayor”.",
				"  - id: sunniva-ardelac",
				"    kind: person",
				"    name: Sunniva Årdelac",
				"    sort: Årdelac, Sunniva",
				"    aliases: [ Årdelac ]",
				"    label:",
				"",
			].join("\n"),
		);
	});
});

describe("npm run propose", () => {
	const folder = mkdtempSync(join(tmpdir(), "footing-propose-"));
	afterAll(() => rmSync(folder, { recursive: true }));
	cpSync(join(root, "tests/fixtures/three-columns/content"), join(folder, "content"), { recursive: true });
	const columns = join(folder, "content/columns");
	for (const slug of ["the-tide-gauge", "who-pays-the-pilot"]) rmSync(join(columns, slug), { recursive: true });
	const file = join(columns, "ferry-fares/annotations.yaml");
	const names = readFileSync(join(folder, "content/names.yaml"), "utf8");

	test("writes nothing where an editor has decided something, or names no column", async () => {
		const before = readFileSync(file, "utf8");
		expect(await runIn(folder, propose, "ferry-fares")).toMatchObject({
			status: 1,
			output: expect.stringContaining("is there already"),
		});
		expect((await runIn(folder, propose, "fery-fares")).output).toContain("Did you mean ferry-fares?");
		expect(readFileSync(file, "utf8")).toBe(before);
	});
	test("writes nothing where files that it builds on cannot be read, and says what is wrong", async () => {
		const register = join(folder, "content/names.yaml");
		const text = readFileSync(register, "utf8");
		writeFileSync(register, text.replace("kind: person", "kind: persn"));
		const { status, output } = await runIn(folder, propose, "ferry-fares");
		writeFileSync(register, text);
		expect(status).toBe(1);
		expect(output).toContain("Did you mean `person`?");
		expect(output).toContain("Nothing was written.");
	});
	test("writes entries that are right as they stand, and leaves the register’s own lines as they are", async () => {
		rmSync(file);
		writeFileSync(join(folder, "content/names.yaml"), names.replace(/^.*undermoor[\s\S]*$/m, ""));
		const kept = readFileSync(join(folder, "content/names.yaml"), "utf8").trimEnd();
		const { status, output } = await runIn(folder, propose, "ferry-fares");
		expect(output).toMatch(/^attributions: \d+, \d+ doubtful\n/);
		expect(status).toBe(0);
		expect(readFileSync(join(folder, "content/names.yaml"), "utf8").startsWith(kept)).toBe(true);
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		expect((await runIn(folder, check)).output).toContain("0 errors");
		expect(readdirSync(join(columns, "ferry-fares")).filter((name) => name.includes("unfinished"))).toEqual([]);
	});
	test("what is confirmed needs what only an editor can tell, and who decided", async () => {
		const text = readFileSync(file, "utf8");
		writeFileSync(file, text.replace(/(- id: c-[\s\S]*?)( {4}status: proposed\n)/, "$1"));
		const { output } = await runIn(folder, check);
		expect(output).toContain("`about` must be `fact`, `cause`");
		expect(output).toContain("`support` must be `named`");
		expect(output).toContain("`by` must be the name of who decides");
	});
	test("begins the list of a register that a new site has", async () => {
		rmSync(file);
		const empty = newSite({}).get("names.yaml") ?? "";
		writeFileSync(join(folder, "content/names.yaml"), empty);
		expect(await runIn(folder, propose, "ferry-fares")).toMatchObject({ status: 0 });
		const written = readFileSync(join(folder, "content/names.yaml"), "utf8");
		expect(written.split("\n").slice(0, 2)).toEqual(empty.split("\n").slice(0, 2));
		expect(namesFileSchema.parse(parse(written)).names.length).toBeGreaterThan(1);
	});
});
