import { describe, expect, test } from "vitest";
import { worksFileSchema } from "../../src/model/work.ts";
import { isbnDigits } from "../../src/model/work-identifiers.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { parseYaml } from "../../src/pipeline/parse/yaml.ts";

/** What is said of a work with these lines, and the work itself where nothing is. */
function read(...lines: string[]) {
	const diagnostics = new Diagnostics();
	const text = `works:\n  - id: gauge\n    title: The Gauge\n${lines.map((line) => `    ${line}\n`).join("")}`;
	const works = parseYaml(text, worksFileSchema, "works.yaml", diagnostics)?.data.works;
	return { work: works?.[0], messages: diagnostics.all.map(({ line, message }) => `${line}: ${message}`) };
}

describe("works.yaml", () => {
	test("takes an entry of the former form: an author as one text, a day, an address", () => {
		const { work } = read("author: Tolvane Institute", 'published: "2026-03-11"', "address: https://example.org/7");
		expect(work).toEqual({
			id: "gauge",
			title: "The Gauge",
			author: ["Tolvane Institute"],
			published: "2026-03-11",
			address: "https://example.org/7",
		});
	});
	test("takes people by the parts of their names beside organisations, and a month or a year", () => {
		const { work } = read(
			"author: [{ family: van der Berg, given: Jan }, Harbour Board]",
			'published: "2026-03"',
			"rights: { statement: CC BY 4.0 }",
		);
		expect(work?.author).toEqual([{ family: "van der Berg", given: "Jan" }, "Harbour Board"]);
		expect(work?.published).toBe("2026-03");
	});
	test("never lets copies be published unless that is said in so many words", () => {
		expect(read().work?.rights).toBeUndefined();
		expect(read("rights: { statement: CC BY 4.0 }").work?.rights?.copies).toBe("kept");
		expect(read("rights: { statement: CC BY 4.0, copies: published }").work?.rights?.copies).toBe("published");
	});
	test("gives the same when it is read again, as the site does", () => {
		const { work } = read("author: A Board", "rights: { statement: CC BY 4.0 }");
		expect(worksFileSchema.parse({ works: [work] }).works[0]).toEqual(work);
		const { work: bare } = read();
		expect(worksFileSchema.parse({ works: [bare] }).works[0]).toEqual(bare);
	});
	test.each([
		["kind: reprot", "Did you mean `report`?"],
		["address: http://example.org/7", "`address` must be an address that begins with https:"],
		["seen: 2026-03", "`seen` must be a day"],
		["published: 2026-02-30", "`published` must be a day"],
		["language: german", "in place of “german” write `de`"],
		["author: [{ given: Jan }]", "`author` must be a name in full, or a list of names"],
		["isbn: 978-3-16-148410-1", "`isbn` must be an ISBN whose last digit agrees with the others"],
		["doi: https://doi.org/10.1000/182", "without https://doi.org/ before it"],
	])("says of `%s` what to write", (line, message) => {
		const { work, messages } = read(line);
		expect(work).toBeUndefined();
		expect(messages).toEqual([expect.stringContaining(`In the entry “The Gauge” of \`works\`: `)]);
		expect(messages[0]).toContain(message);
	});
});

describe("an ISBN", () => {
	test.each(["978-3-16-148410-0", "9783161484100", "3-16-148410-X", "0 306 40615 2"])("%s is one", (isbn) => {
		expect(read(`isbn: "${isbn}"`).messages).toEqual([]);
	});
	test.each(["978-3-16-148410-5", "3-16-148410-0", "123", "977-3-16-148410-0", "0-306-40615-X"])(
		"%s is none",
		(isbn) => {
			expect(read(`isbn: "${isbn}"`).messages).toHaveLength(1);
		},
	);
	test("of ten digits is the same as that of thirteen", () => {
		expect(isbnDigits("3-16-148410-X")).toBe(isbnDigits("978-3-16-148410-0"));
	});
});
