import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { correct } from "../../src/cli/correct.ts";
import { links } from "../../src/cli/links.ts";
import { messagesFor } from "../../src/messages/index.ts";
import { correctedReceived } from "../../src/pipeline/parse/corrected-files.ts";
import { differences, wordsOf } from "../../src/text/diff.ts";
import { correctionsOf } from "../../src/views/corrections.ts";
import { paragraphNumber } from "../../src/views/paragraph-number.ts";
import { build } from "./library.ts";
import { runIn } from "./run-command.ts";
import { SMALL_COLUMN, writeSmallProject } from "./small-project.ts";

const made: string[] = [];
afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const PROSE = [
	"The bridge over the river was closed for repairs on Monday. Nobody had told the ferry.",
	"A poll this week suggested 52% of passengers oppose the toll. The ferry was full by noon.",
	"The council met in the evening, and nothing was said of the bridge.",
];
const ANNOTATIONS = `by: a tester
on: "2026-01-03"
unread: [claims]
claims:
  - id: c-told
    quote: Nobody had told the ferry
    about: fact
    stance: asserts
    support: none
    checkable: true
`;

/** A folder with a small published column, and what changes one of its files. */
async function project() {
	const folder = mkdtempSync(join(tmpdir(), "footing-correct-"));
	made.push(folder);
	writeSmallProject(folder, { prose: PROSE, annotations: ANNOTATIONS });
	expect(await runIn(folder, links)).toMatchObject({ status: 0 });
	const read = (file: string) => readFileSync(join(folder, SMALL_COLUMN, file), "utf8");
	const edit = (file: string, from: string, to: string) => {
		const text = read(file);
		expect(text, from).toContain(from);
		writeFileSync(join(folder, SMALL_COLUMN, file), text.replaceAll(from, to));
	};
	const files = () => Object.fromEntries(readdirSync(join(folder, SMALL_COLUMN)).map((file) => [file, read(file)]));
	return { folder, read, edit, files };
}

const because = (reason: string, on = "2026-02-09") => ["a-column", "--reason", reason, "--on", on];

describe("npm run correct", () => {
	test("records a headline whose words are withdrawn with signs, and what was recorded before must be masked", async () => {
		const { folder, read, edit } = await project();
		edit("column.md", "headline: A Headline", "headline: Vale Stole the Toll");
		expect(await runIn(folder, correct, ...because("It is livelier."))).toMatchObject({ status: 0 });
		const entry =
			'withdrawn:\n  - { passage: { quote: Stole }, field: headline, on: "2026-03-05", reason: It is wrong. }';
		edit("annotations.yaml", "unread: [claims]", `unread: [claims]\n${entry}`);
		expect((await runIn(folder, check)).output).toMatch(/column.md:2:.*stand withdrawn words/);
		edit("column.md", "headline: Vale Stole the Toll", "headline: The Toll");
		const { status, output } = await runIn(folder, correct, ...because("A court has said so.", "2026-03-06"));
		expect(status, output).toBe(0);
		expect(read("column.md")).toContain("headline: Vale •••• the Toll");
		expect(read("column.md") + read("received.txt") + output).not.toContain("Stole");
		expect(await runIn(folder, check)).toMatchObject({ status: 0 });
		edit("annotations.yaml", "quote: Stole", "quote: Headline");
		expect((await runIn(folder, check)).output).toMatch(/column.md:.*withdrawn-repeated/);
	});
	test("shows the words that changed, brings all files up to date, and records why", async () => {
		const { folder, read, edit } = await project();
		edit("column.md", "52% of passengers oppose", "54% of passengers oppose");
		edit("column.md", "headline: A Headline", "headline: A Second Headline");
		expect((await runIn(folder, check)).output).toContain("npm run correct");
		const { status, output } = await runIn(folder, correct, ...because("The figure: given wrongly; #1."));
		expect(output).toContain("“52%” has become “54%”");
		expect(status).toBe(0);
		expect(await runIn(folder, check)).toEqual({ status: 0, output: "0 errors, 0 warnings\n" });
		expect(read("received.txt")).toContain("54% of passengers oppose");
		expect(read("column.md")).toContain(
			`corrections:\n  - on: "2026-02-09"\n    reason: "The figure: given wrongly; #1."\n    revision: 2\n    was:\n      headline: A Headline\nwords:`,
		);
		edit("column.md", "The council met", "The board met");
		expect(await runIn(folder, correct, ...because("Second.", "2026-02-10"))).toMatchObject({ status: 0 });
		expect(read("column.md")).toContain('\n  - on: "2026-02-10"\n    reason: Second.\n    revision: 3\nwords:');
		expect(await runIn(folder, check)).toEqual({ status: 0, output: "0 errors, 0 warnings\n" });
		expect(await runIn(folder, correct, ...because("Again."))).toEqual({
			status: 0,
			output: "a-column: no word has changed.\n",
		});
		const [view] = build(join(folder, "content")).views;
		if (!view) throw new Error("There is no column.");
		const told = correctionsOf(view.column);
		expect(told.map(({ on, reason }) => [on, reason])).toEqual([
			["2026-02-10", "Second."],
			["2026-02-09", "The figure: given wrongly; #1."],
		]);
		const [headline, figure] = told[1]?.changes ?? [];
		expect(headline).toEqual({
			isMoved: false,
			where: { field: "headline" },
			was: [{ text: "A Headline", isChanged: false }],
			is: [
				{ text: "A ", isChanged: false },
				{ text: "Second", isChanged: true },
				{ text: " Headline", isChanged: false },
			],
		});
		// Whole sentences.
		expect(figure?.where).toEqual({ id: "p2", number: 2 });
		expect(figure?.was.map(({ text }) => text).join("")).toMatch(/^A poll this week suggested 52% .* toll\.$/);
		expect(figure?.is.filter(({ isChanged }) => isChanged)).toEqual([{ text: "54%", isChanged: true }]);
	});

	test("writes nothing without a reason, and where anything is wrong", async () => {
		const { folder, edit, files } = await project();
		edit("column.md", "Nobody had told the ferry", "Nobody had warned the ferry");
		const before = files();
		const asked = await runIn(folder, correct, ...because("A reason."));
		expect(asked).toMatchObject({ status: 1, output: expect.stringContaining("--take a-column/c-told=1") });
		expect(files()).toEqual(before);
		edit("column.md", "Nobody had warned the ferry", "Nobody had told the ferry");
		edit("column.md", "The council met", "The board met");
		const sound = files();
		const unsaid = await runIn(folder, correct, "a-column");
		expect(unsaid).toMatchObject({ status: 1, output: expect.stringContaining("--reason") });
		expect(files()).toEqual(sound);
		expect((await runIn(folder, correct, "other")).output).toContain("There are: a-column.");
	});

	test("brings entries along in the same command, once its questions are answered", async () => {
		const { folder, read, edit } = await project();
		edit("column.md", "Nobody had told the ferry", "Nobody had warned the ferry");
		const done = await runIn(folder, correct, ...because("A reason."), "--take", "a-column/c-told=1");
		expect(done).toMatchObject({ status: 0, output: expect.stringContaining("correction of 2026-02-09 is recorded") });
		expect(read("annotations.yaml")).toContain("Nobody had warned the ferry");
		expect(await runIn(folder, check)).toMatchObject({ status: 0 });
	});

	test("tells a paragraph that was moved as moved, and what was changed elsewhere as changed", async () => {
		const { folder, edit } = await project();
		const [first = "", , last = ""] = PROSE;
		edit("column.md", `${first}\n\n`, "");
		edit("column.md", "52% of passengers", "54% of passengers");
		edit("column.md", last, `${last}\n\n${first}`);
		expect(await runIn(folder, correct, ...because("A reason."))).toMatchObject({ status: 0 });
		const [view] = build(join(folder, "content")).views;
		const [told] = view ? correctionsOf(view.column) : [];
		const textsOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("");
		expect(told?.changes.map(({ isMoved, was, is }) => [isMoved, textsOf(was), textsOf(is)])).toEqual([
			[
				false,
				"A poll this week suggested 52% of passengers oppose the toll.",
				"A poll this week suggested 54% of passengers oppose the toll.",
			],
			[true, "", first],
		]);
	});

	test("ended after its first file, another run brings the others up to date and asks for no reason", async () => {
		const { folder, read, edit, files } = await project();
		const received = read("received.txt");
		const links = read("links.yaml");
		edit("column.md", "52% of passengers oppose", "54% of passengers oppose");
		await runIn(folder, correct, ...because("A reason."));
		const whole = files();
		writeFileSync(join(folder, SMALL_COLUMN, "received.txt"), received);
		writeFileSync(join(folder, SMALL_COLUMN, "links.yaml"), links);
		expect(await runIn(folder, correct, "a-column")).toMatchObject({ status: 0 });
		expect(files()).toEqual(whole);
	});

	test("a draft is brought up to date, and nothing is recorded", async () => {
		const { folder, read, edit } = await project();
		rmSync(join(folder, SMALL_COLUMN, "links.yaml"));
		edit("column.md", "status: published", "status: draft");
		edit("column.md", "The council met", "The board met");
		expect(await runIn(folder, correct, "a-column")).toMatchObject({ status: 0 });
		expect(read("column.md")).not.toContain("corrections:");
		expect(read("received.txt")).toContain("The board met");
	});
});

const textOf = fc
	.array(fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 6 }), {
		minLength: 1,
		maxLength: 5,
	})
	.map((paragraphs) => paragraphs.map((words) => words.join(" ")));

test("received.txt has the words and the paragraphs of the column after any correction", () => {
	fc.assert(
		fc.property(textOf, textOf, (before, now) => {
			const [received, column] = [`${before.join("\n\n")}\n`, now.join("\n\n")];
			const changes = differences(wordsOf(received), wordsOf(column));
			const text = correctedReceived(received, column, changes);
			expect(wordsOf(text)).toEqual(wordsOf(column));
			// Where nothing was changed all stays as it was.
			if (changes.length === 0) expect(text).toBe(received);
		}),
	);
});

test("a paragraph's number is its place, whatever its id", () => {
	const [view] = build("content").views;
	if (!view) throw new Error("There is no column.");
	const { blocks } = view.column;
	const moved = [...blocks.slice(4), ...blocks.slice(0, 2)];
	expect(moved.map(({ id }) => paragraphNumber({ blocks: moved }, id))).toEqual(moved.map((_, at) => at + 1));
	expect(paragraphNumber({ blocks: moved }, "p3")).toBeNull();
	expect(messagesFor("en").corrections.paragraph(3)).toBe("Paragraph 3");
});
