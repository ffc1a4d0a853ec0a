import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { links } from "../../src/cli/links.ts";
import { findViolations, useBrowser, visit } from "../browser/harness.ts";
import { runIn } from "../unit/run-command.ts";
import { buildSite, copyProject, edit, removeCopies, serve, THREE_COLUMNS } from "./copies.ts";

/** A copy of the three columns in which words of two of them are withdrawn; it has every page. */
const FOLDER = "content/columns/ferry-fares";
const WITHDRAWN = `
withdrawn:
  - passage: { quote: "does not take the ferry" }
    on: "2026-05-05"
    reason: He has shown that he does.
  - passage: { quote: A year ago I wrote that the Sealoft would wait until the boats were empty. }
    on: "2026-05-05"
    reason: A court has forbidden it.
  - passage: { quote: "“unthinkable”", before: higher fares }
    on: "2026-05-06"
    reason: It was never said.
`;
const WORDS = [/take.the.ferry/i, /the.Sealoft.would|would.wait|boats.were.empty/i, /unthinkable/i];

useBrowser();
removeCopies();
const content = mkdtempSync(join(tmpdir(), "footing-withdrawn-"));
afterAll(() => rmSync(content, { recursive: true }));
cpSync(THREE_COLUMNS, join(content, "content"), { recursive: true });
const copy = copyProject({ content: join(content, "content") });

const page = (path: string) => parseHTML(readFileSync(join(copy, "dist", path, "index.html"), "utf8")).document;
const lineOf = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

describe("a column with withdrawn words", () => {
	beforeAll(() => {
		const file = join(copy, FOLDER, "annotations.yaml");
		writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n${WITHDRAWN}`);
	});

	test("is refused until its registry has the words no longer", async () => {
		const { output } = await runIn(copy, check);
		expect(output).toContain("its texts still have withdrawn words");
	});
	test("has them nowhere in the built site", async () => {
		const recorded = await runIn(copy, links);
		expect(recorded.status, recorded.output).toBe(0);
		await buildSite(copy, { SITE: "https://lantern.example" });
		const files = globSync("**/*", { cwd: join(copy, "dist"), withFileTypes: true }).filter((file) => file.isFile());
		expect(files.length).toBeGreaterThan(100);
		for (const { name, parentPath } of files) {
			const bytes = readFileSync(join(parentPath, name));
			const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
			for (const words of WORDS) expect(words.test(text), `${words} in ${join(parentPath, name)}`).toBe(false);
		}
	}, 120_000);
	test("says how many words are withheld, since when and why", () => {
		const document = page("columns/ferry-fares");
		expect(lineOf(document.querySelector(".withdrawn")?.textContent)).toContain("21 words of this column are withheld");
		expect(lineOf(document.querySelector(".withdrawn")?.textContent)).toContain("A court has forbidden it.");
		expect(lineOf(document.querySelector(".colophon")?.textContent)).toContain(
			"Of the 318 words of the column as received, 297 are on this page, in order and unaltered, and 21 are withheld",
		);
		const signs = [...document.querySelectorAll("[data-withdrawn]")].map((sign) => sign.getAttribute("aria-label"));
		expect(signs.filter((label) => label?.startsWith("15 words withdrawn"))).toHaveLength(1);
	});
	test("says so in its feed, which programs then take anew", () => {
		const feed = readFileSync(join(copy, "dist/feed.json"), "utf8");
		expect(feed).toContain("21 words of this column are withheld");
		expect(feed).toContain("2026-05-06T00:00:00Z");
	});
	test("answers at an old address that its words were withdrawn", () => {
		const document = page("columns/ferry-fares");
		expect(document.querySelector("[data-all-withdrawn]#p5s1")).not.toBeNull();
		expect(lineOf(document.getElementById("c-not-the-ferry")?.textContent)).toBe(
			"The words that this link led to were withdrawn.",
		);
		// The id would tell the words: no page has it, and its address leads to the head of the column.
		expect(document.getElementById("c-would-wait")).toBeNull();
		const link = page("columns/ferry-fares/p/c-would-wait").querySelector("a");
		expect(link?.getAttribute("href")).toBe("/columns/ferry-fares/");
	});
	test("tells of each sign to whoever points at it or listens, without script, at any width", async () => {
		const site = await serve(join(copy, "dist"));
		for (const width of [360, 1152]) {
			const { page: shown, close } = await visit(`${site}/columns/ferry-fares/`, { width, javaScriptEnabled: false });
			const sign = shown.getByRole("img", { name: "1 word withdrawn" });
			await sign.focus();
			const label = await sign.evaluate((element) => {
				const { display, content } = getComputedStyle(element, "::after");
				return { display, content, isWide: document.documentElement.scrollWidth > innerWidth };
			});
			expect(label).toMatchObject({ display: "block", isWide: false });
			expect(label.content).toContain("It was never said.");
			await close();
		}
		const { page: scripted, close } = await visit(`${site}/columns/ferry-fares/`, { width: 360 });
		expect(await findViolations(scripted)).toEqual([]);
		await close();
	});
	test("is up to date in a second run", async () => {
		expect((await runIn(copy, links)).output).toContain("ferry-fares: up to date");
	});
	test("is not kept with its words when its files have an error", async () => {
		edit(copy, `${FOLDER}/annotations.yaml`, "withdrawn:\n", "withdrawn:\n  - { passage: { quote: nowhere } }\n");
		const { heldColumns } = await import("../../src/site/held-columns.ts");
		const published = new URL(`file://${join(copy, "dist")}/`);
		const read = { columns: [], built: [], problems: [], content: join(copy, "content") };
		const held = () => heldColumns(new Set(["ferry-fares"]), read, published);
		expect(held()).toMatchObject([{ isKept: false }]);
		edit(copy, `${FOLDER}/annotations.yaml`, "  - { passage: { quote: nowhere } }\n", "");
		expect(held()).toMatchObject([{ isKept: true }]);
	});
});
