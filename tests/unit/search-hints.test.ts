import { describe, expect, test } from "vitest";
import { type Name, nameSchema } from "../../src/model/name.ts";
import { nameEntries } from "../../src/views/names.ts";
import { searchHints } from "../../src/views/search-hints.ts";
import { build, contentFolders, madeColumn, viewIn } from "./library.ts";

const union = nameSchema.parse({
	id: "union",
	name: "Harbour Union",
	sort: "Harbour Union",
	kind: "organisation",
	aliases: ["the Union"],
	variants: ["HU"],
	label: "A union",
});
const numbers = { values: { two: 2 }, percent: ["per cent"] };
const language = { numbers, functionWords: ["the"], abbreviations: [["EU", "European Union"]] };
const addresses = { column: (slug: string) => `/columns/${slug}/`, words: "/words.txt" };

/** The hints of made-up columns, the first published first, a day apart. */
function hintsOf(texts: readonly string[], names: readonly Name[] = []) {
	const views = texts.map((text, index) => {
		const column = madeColumn(text, names);
		const published = `2026-11-${String(index + 1).padStart(2, "0")}`;
		return viewIn({ ...column, slug: `c-${index}`, frontMatter: { ...column.frontMatter, published } }, names);
	});
	return searchHints(
		{
			columns: views.map(({ column }) => column),
			names: nameEntries(views, names),
			statements: views.flatMap(({ statements }) => statements),
		},
		language,
		addresses,
	);
}

describe("the names that search offers", () => {
	test("are in the forms that the columns print; other forms are what people type", () => {
		const [hint] = hintsOf(["They left the Union in May."], [union]).names;
		expect(hint).toEqual({ id: "union", printed: ["the Union"], variants: ["HU", "Harbour Union"], credits: 0 });
	});
	test("have the full form first when the columns print it", () => {
		const [hint] = hintsOf(["They left the Union, and the Harbour Union left them."], [union]).names;
		expect(hint).toMatchObject({ printed: ["Harbour Union", "the Union"], variants: ["HU"] });
	});
	test("are only those that a column names", () => {
		expect(hintsOf(["It rained."], [union]).names).toEqual([]);
	});
	test("come with how often they are credited", () => {
		const [hint] = hintsOf(["Harbour Union said that it was late."], [union]).names;
		expect(hint?.credits).toBe(1);
	});
});

describe("the figures that search offers", () => {
	const figuresOf = (...texts: string[]) => hintsOf(texts).figures;
	test("have a digit, and are offered once", () => {
		expect(figuresOf("Forty boats left. It lost £40. It lost £40 again.")).toEqual(["£40"]);
	});
	test("are short enough to be offered", () => {
		// 25 characters.
		expect(figuresOf("It lost £40. It took between 30,000 and 40,000 boats.")).toEqual(["£40"]);
	});
	test("are six at most", () => {
		expect(figuresOf("£11. £12. £13. £14. £15. £16. £17.")).toHaveLength(6);
	});
});

describe("the columns that search offers", () => {
	test("are the newest first, with their addresses", () => {
		expect(hintsOf(["It rained.", "It snowed."]).columns.map(({ url }) => url)).toEqual([
			"/columns/c-1/",
			"/columns/c-0/",
		]);
	});
});

test("knows the word for one besides those of the lexicon", () => {
	expect(hintsOf([]).numbers).toEqual({ values: { one: 1, two: 2 }, percent: ["per cent"] });
});

test.each(contentFolders)("offers only what the columns hold: %s", (folder) => {
	const { views, library, statements } = build(folder);
	const columns = views.map(({ column }) => column);
	const entries = nameEntries(views, library.names);
	const hints = searchHints({ columns, names: entries, statements }, language, addresses);
	const all = columns.map(({ text }) => text.replace(/\s+/g, " ")).join(" ");
	for (const figure of hints.figures) expect(all).toContain(figure);
	for (const { printed } of hints.names) expect(printed.some((form) => all.includes(form))).toBe(true);
	expect(hints.columns).toHaveLength(columns.length);
});
