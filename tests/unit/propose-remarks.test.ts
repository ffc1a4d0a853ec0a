import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/cli/check.ts";
import { follow } from "../../src/cli/follow.ts";
import { links } from "../../src/cli/links.ts";
import { propose } from "../../src/cli/propose.ts";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { reviewNote } from "../../src/views/review-note.ts";
import { madeColumn, messages, root, viewIn } from "./library.ts";
import { madeCommented, paragraph } from "./made-comments.ts";
import { runIn } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "footing-remarks-"));
afterAll(() => rmSync(folder, { recursive: true }));
const columns = join(folder, "content/columns");
const file = join(columns, "ferry-fares/annotations.yaml");
const shown = "content/columns/ferry-fares/annotations.yaml";

beforeEach(() => {
	rmSync(join(folder, "content"), { recursive: true, force: true });
	cpSync(join(root, "tests/fixtures/three-columns/content"), join(folder, "content"), { recursive: true });
	for (const slug of ["the-tide-gauge", "who-pays-the-pilot"]) rmSync(join(columns, slug), { recursive: true });
});

const row = (exact: string, text: string, fields: object = {}) => ({
	text,
	user: "acct:mara@notes.example",
	target: [{ source: "https://lantern.example/fares", selector: [{ type: "TextQuoteSelector", exact }] }],
	...fields,
});

/** Writes a file beside the content. */
function given(name: string, data: unknown): string {
	const bytes = data instanceof Uint8Array ? data : JSON.stringify(data);
	writeFileSync(join(folder, name), bytes);
	return name;
}
const proposing = (...args: string[]) => runIn(folder, propose, "ferry-fares", "--from", ...args);

describe("npm run propose -- COLUMN --from FILE", () => {
	test("adds what others noted below the editor’s entries, once, and leaves the file’s own lines as they are", async () => {
		const before = readFileSync(file, "utf8");
		const rows = [
			row("“toll gate”", "Whose words?", { tags: ["marks"] }),
			row("the\nferry  king", "Who calls him that?\n\nThe paper did."),
		];
		const from = given("notes.json", { total: 2, rows });
		expect(await proposing(from)).toEqual({
			status: 0,
			output: [
				"line 21: ““toll gate””, acct:mara@notes.example: Whose words? [marks]",
				"line 21: “the ferry king”, acct:mara@notes.example: Who calls him that? The paper did.",
				`2 added to \`remarks\` in ${shown}.`,
				"",
			].join("\n"),
		});
		const after = readFileSync(file, "utf8");
		expect(after.startsWith(before)).toBe(true);
		expect(parse(after).remarks).toEqual([
			{ quote: "“toll gate”", remark: "Whose words?", by: "acct:mara@notes.example", tags: ["marks"] },
			{ quote: "the ferry king", remark: "Who calls him that?\n\nThe paper did.", by: "acct:mara@notes.example" },
		]);
		expect(await proposing(from)).toEqual({ status: 0, output: "Nothing added, 2 there already.\n" });
		expect(readFileSync(file, "utf8")).toBe(after);
		const checked = await runIn(folder, check);
		expect(checked).toMatchObject({ status: 0, output: expect.stringContaining("2 remarks of others are open.") });
		expect(checked.output).not.toContain("Whose words?");
		// The pages are what they were: no id, no address, no passage is new.
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		expect(readFileSync(file, "utf8")).toBe(after);
	});
	test("makes a file where there is none, for which nobody has to decide anything", async () => {
		rmSync(file);
		const body = paragraph("It has been [0:a long season:0].");
		const from = given("notes.docx", madeCommented(body, [{ by: "Jory Tan", text: "Irony?" }]));
		expect(await proposing(from)).toMatchObject({ status: 0 });
		expect(readFileSync(file, "utf8")).toBe(
			"# yaml-language-server: $schema=../../schemas/annotations.json\nremarks:\n  - quote: a long season\n    remark: Irony?\n    by: Jory Tan\n",
		);
		expect((await runIn(folder, check)).output).toContain("1 remark of somebody else is open.");
		expect((await runIn(folder, check)).output).not.toContain("field-invalid");
	});
	test("tells each that is not added, with its words and the reason", async () => {
		const before = readFileSync(file, "utf8");
		const from = given("notes.json", [
			row("the toll booth", "Where?"),
			row("turnstiles", "Which?"),
			{ text: "A fine column.", user: "jory", target: [{ source: "x" }] },
		]);
		expect(await proposing(from)).toEqual({
			status: 1,
			output: [
				"not added: “the toll booth”, acct:mara@notes.example: Where?",
				"    Its words are not in the column.",
				"not added: “turnstiles”, acct:mara@notes.example: Which?",
				"    Its words occur several times (line 23, line 23), and what stood next to them does not tell which.",
				"not added: jory: A fine column.",
				"    It names no words of the page.",
				"Nothing added, 3 not added.",
				"",
			].join("\n"),
		});
		expect(readFileSync(file, "utf8")).toBe(before);
		rmSync(file);
		await proposing(from);
		expect(existsSync(file)).toBe(false);
	});
	test("prints no word that is withdrawn", async () => {
		const withdrawn =
			'withdrawn:\n  - passage: { quote: six on Saturday }\n    on: "2026-03-04"\n    reason: Not so.\n';
		writeFileSync(file, `${readFileSync(file, "utf8")}${withdrawn}`);
		const from = given("notes.json", [
			row("I counted six on Saturday", "He says six on Saturday."),
			row("I counted six on a Saturday", "Six on Saturday?"),
			row("a long season", "Unlike six on Saturday."),
		]);
		const { status, output } = await proposing(from);
		expect(status).toBe(0);
		expect(output).toContain("It is on words that are withdrawn.");
		expect(output).toContain("1 added");
		expect(output).not.toMatch(/six on|Saturday/i);
		const listed = readFileSync(file, "utf8");
		expect(parse(listed).remarks).toHaveLength(1);
		expect((await runIn(folder, check)).output).not.toMatch(/six on|Saturday|withdrawn-repeated/);
	});
	test.each([
		["missing.json", null, "missing.json: There is no such file."],
		["folder", "folder", "folder: This is a folder. Give one file."],
		["text.json", "Which clock?", "text.json: The JSON holds no annotation."],
		["empty.json", new Uint8Array(), "empty.json: The file is empty."],
	])("says why it cannot read %s", async (name, data, reason) => {
		if (data === "folder") mkdirSync(join(folder, name), { recursive: true });
		else if (data !== null) given(name, data);
		const { status, output } = await proposing(name);
		expect(status).toBe(1);
		expect(output.startsWith(reason)).toBe(true);
		expect(output).toContain("Nothing was written.");
	});
	test("keeps the line ends and the byte order mark that a file has", async () => {
		const before = `\uFEFF${readFileSync(file, "utf8").replaceAll("\n", "\r\n")}`;
		writeFileSync(file, before);
		expect(await proposing(given("notes.json", row("a long season", "Irony?\n\nOr not?")))).toMatchObject({
			status: 0,
		});
		const after = readFileSync(file, "utf8");
		expect(after.startsWith(before)).toBe(true);
		expect(after.slice(before.length)).toMatch(/^\r\nremarks:\r\n {2}- quote: a long season\r\n/);
		expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	});
	test("writes nothing where the list cannot be written, and says how it can", async () => {
		const text = `${readFileSync(file, "utf8")}remarks: [{ quote: toll gate, remark: Hm }]\n`;
		writeFileSync(file, text);
		const { status, output } = await proposing(given("notes.json", row("a long season", "Irony?")));
		expect(status).toBe(1);
		expect(output).toContain("Write `remarks:` as a line of its own");
		expect(readFileSync(file, "utf8")).toBe(text);
	});
	test("has remarks that follow an edit of the prose", async () => {
		await proposing(given("notes.json", row("a long season", "Irony?")));
		const column = join(columns, "ferry-fares/column.md");
		writeFileSync(column, readFileSync(column, "utf8").replace("a long season", "a long, long season"));
		expect((await runIn(folder, follow)).output).toContain("ferry-fares/remarks.1: which words is it on");
	});
});

describe("remarks of others", () => {
	const prose = "The clock of the harbour has stopped. “It was never right,” said Ilse Marrow.";
	const remarks = [
		{ quote: "has stopped", remark: "Zorblat quindle.", by: "Mara Voss", tags: ["vintrap"] },
		{ quote: "never right", remark: "Zorblat again.", by: "Mara Voss" },
	];
	test("are on no page, in no export and no index: nothing of a column differs with them", () => {
		const [without, having] = [madeColumn(prose, [], {}), madeColumn(prose, [], { remarks })];
		expect(having).toEqual(without);
		expect(JSON.stringify(having)).not.toMatch(/zorblat|vintrap|Mara/i);
		expect(JSON.stringify(viewIn(having, []))).toBe(JSON.stringify(viewIn(without, [])));
		const undecided = madeColumn(prose, [], { by: undefined, on: undefined, remarks });
		expect(undecided).toEqual(madeColumn(prose));
		expect(reviewNote(undecided, messages)).toBe(reviewNote(madeColumn(prose), messages));
		expect(having.decidedRanges).toEqual([]);
	});
	test("need nobody who decides, beside proposals too; a decision does", () => {
		const claim = { quote: "has stopped", stance: "asserts", checkable: true, status: "proposed" };
		expect(annotationsFileSchema.safeParse({ remarks }).success).toBe(true);
		expect(annotationsFileSchema.safeParse({ remarks, claims: [claim] }).success).toBe(true);
		expect(annotationsFileSchema.safeParse({ remarks, rejected: [{ quote: "stopped" }] }).success).toBe(false);
		expect(annotationsFileSchema.safeParse({}).success).toBe(false);
	});
	test("on withdrawn words are left out like other entries", () => {
		const passage = { quote: "Ilse Marrow" };
		const withdrawn = [{ passage, on: "2026-03-01", reason: "She did not." }];
		const about = [{ quote: "said Ilse Marrow", remark: "Did Ilse Marrow?" }];
		const column = madeColumn(prose, [], { withdrawn, remarks: about });
		expect(column).toEqual(madeColumn(prose, [], { withdrawn }));
	});
});
