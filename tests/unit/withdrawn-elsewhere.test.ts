import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { load } from "./library.ts";

const made: string[] = [];
afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const column = (prose: string, more = "", status = "draft") => `---
headline: The Till
byline: A. Writer
published: "2026-01-02"
rights: Written for the tests.
lang: en
status: ${status}
${more}words:
  count: 1
  sha256: ${"a".repeat(64)}
---

${prose}
`;
const WITHDRAWN = `by: the editors
on: "2026-01-03"
withdrawn:
  - passage: { quote: Ilse Marrow took the golden till }
    on: "2026-02-01"
    reason: It is false.
`;

const published = (prose: string) => column(prose, "", "published");
/** What is said of withdrawn words of the column `the-till`, in a content folder with these other files. */
function found(files: Record<string, string>, prose = "It was said that Ilse Marrow took the golden till.") {
	const folder = mkdtempSync(join(tmpdir(), "footing-elsewhere-"));
	made.push(folder);
	const all = { "columns/the-till/column.md": column(prose), "columns/the-till/annotations.yaml": WITHDRAWN, ...files };
	for (const [file, text] of Object.entries(all)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	const { diagnostics } = load(folder);
	const told = diagnostics.all.filter(({ rule }) => rule.startsWith("withdrawn-") && rule !== "withdrawn-entries");
	return told.map(({ rule, file, line }) => `${file}:${line} ${rule}`);
}

const NAMES = (id: string, name: string) =>
	`names:\n  - { id: ${id}, kind: person, name: ${name}, sort: ${name}, label: "" }\n`;
const GUIDE = (words: string) => `---\ntitle: A page\nlead: x\naudience: reader\norder: 1\n---\n\n${words}\n`;

test.each([
	[
		"a note of another column",
		{
			"columns/b/annotations.yaml": `${WITHDRAWN.split("withdrawn")[0]}sics:\n  - { id: s-x, quote: quiet, note: She took the golden one. }\n`,
			"columns/b/column.md": column("All is quiet."),
		},
		"columns/b/annotations.yaml:4 withdrawn-repeated",
	],
	...["took the gold&shy;en", "t*oo*k the golden", "took [the](https://example.org/) golden"].map(
		(note) =>
			[
				`a note as it is read, ${note}`,
				{
					"columns/the-till/annotations.yaml": `${WITHDRAWN}sics:\n  - { id: s-x, quote: It, note: "She ${note} one." }\n`,
				},
				"columns/the-till/annotations.yaml:8 withdrawn-repeated",
			] as const,
	),
	[
		"a correction of another column",
		{
			"columns/b/column.md": column(
				"All is quiet.",
				'corrections:\n  - { on: "2026-01-05", reason: Not the golden till. }\n',
			),
		},
		"columns/b/column.md:9 withdrawn-repeated",
	],
	[
		"the address of a link",
		{ "columns/b/column.md": column("All is [quiet](https://example.org/took-the%2Dgolden/).") },
		"columns/b/column.md:13 withdrawn-repeated",
	],
	[
		"a label of the register",
		{ "names.yaml": NAMES("vale", "Tom Vale").replace('label: ""', "label: took the golden till") },
		"names.yaml:2 withdrawn-repeated",
	],
	["the owner's texts", { "site.yaml": "tagline: Marrow took the rest\n" }, "site.yaml:1 withdrawn-repeated"],
	["the guide", { "guide/a.md": GUIDE("Who took the golden till?") }, "guide/a.md:8 withdrawn-repeated"],
] as const)("some withdrawn words in a row are an error in %s", (_, files, expected) => {
	expect(found(files)).toEqual([expected]);
});

test("words that a column shows are none, nor is what the guide says of other things", () => {
	const shown = { "columns/b/column.md": published("Nobody took the golden goose.") };
	expect(found({ ...shown, "site.yaml": "tagline: Who took the golden goose\n" })).toEqual([]);
	const common = { "columns/b/column.md": published("She took it, and Marrow Ilse the golden till.") };
	expect(found({ ...common, "guide/a.md": GUIDE("Marrow took the wheel.") })).toEqual([]);
});

test("words that only a draft has are shown to nobody", () => {
	const draft = { "columns/b/column.md": column("Nobody took the golden goose.") };
	expect(found({ ...draft, "site.yaml": "tagline: Who took the golden goose\n" })).toEqual([
		"site.yaml:1 withdrawn-repeated",
	]);
});

test.each([
	["the register", { "names.yaml": NAMES("marrow", "Ilse Marrow") }, "names.yaml:2 withdrawn-name"],
	[
		"a note on other words",
		{ "columns/the-till/annotations.yaml": `${WITHDRAWN}sics:\n  - { id: s-x, quote: It, note: Marrow again. }\n` },
		"columns/the-till/annotations.yaml:8 withdrawn-name",
	],
] as const)("a name that only withdrawn words have is told of in %s", (_, files, expected) => {
	expect(found(files)).toEqual([expected]);
	const other = { "columns/b/column.md": published("Here is Ilse Marrow.") };
	expect(found({ ...files, ...other })).toEqual([]);
});

test("another column with the same words is told of", () => {
	const other = { "columns/b/column.md": column("I hear Ilse Marrow took the golden till.") };
	expect(found(other)).toEqual(["columns/b/column.md:1 withdrawn-elsewhere"]);
});

test("another column with two or three of them is told of, unless other columns show each", () => {
	const short = (quote: string) => ({
		"columns/the-till/annotations.yaml": WITHDRAWN.replace("Ilse Marrow took the golden till", quote),
		"columns/b/column.md": column("I hear Ilse Marrow took the till."),
	});
	expect(found(short("Ilse Marrow"))).toEqual(["columns/b/column.md:1 withdrawn-elsewhere"]);
	expect(found(short("Marrow"))).toEqual([]);
	const others = { "columns/c/column.md": column("A marrow from Ilse.") };
	expect(found({ ...short("Ilse Marrow"), ...others })).toEqual([]);
});
