import { describe, expect, test } from "vitest";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { parseYaml } from "../../src/pipeline/parse/yaml.ts";

const good = `by: the editors
on: "2026-01-03"
unread: [attributions]
claims:
  - id: c-told
    quote: Nobody had told the ferry
    about: fact
    stance: asserts
    support: none
    checkable: true
  - id: c-closed
    quote: The bridge was closed
    about: fact
    stance: asserts
    support: none
    checkable: true
attributions:
  - id: a-said
    quote: The mayor said
    source: { words: The mayor }
    sourceKind: named
    cue: said
    content: [{ quote: it would rain }]
    stance: reports
    note: |
      A long text.
      On two lines.
`;

/** What somebody mistypes: the words as they should be, as they are, and the line that the message is at. */
const mistakes: Record<string, [right: string, typed: string, line: number]> = {
	"the dash of the first entry": ["  - id: c-told", "    id: c-told", 5],
	"the dash of another entry": ["  - id: c-closed", "    id: c-closed", 11],
	"the dash, and the name in its place": ["  - id: c-closed", "  id: c-closed", 11],
	"the space behind a dash": ["  - id: c-closed", "  -id: c-closed", 11],
	"another sign for the dash": ["  - id: c-closed", "  – id: c-closed", 11],
	"a star for the dash": ["  - id: c-closed", "  * id: c-closed", 11],
	"a dash with a space too many before it": ["  - id: c-closed", "   - id: c-closed", 11],
	"a dash with no space before it": ["  - id: c-closed", "- id: c-closed", 11],
	"a bracket": ["[attributions]", "[attributions", 3],
	"a bracket around braces": ["[{ quote: it would rain }]", "[{ quote: it would rain }", 23],
	"a brace in brackets": ["[{ quote: it would rain }]", "[{ quote: it would rain ]", 23],
	"a brace": ["{ words: The mayor }", "{ words: The mayor", 20],
	"a brace too many": ["{ words: The mayor }", "{ words: The mayor }}", 20],
	"a comma at the end of a line": ["[attributions]", "[attributions],", 3],
	"a quotation mark of a day": ['"2026-01-03"', '"2026-01-03', 2],
	"a quotation mark of a text": ["Nobody had told the ferry", '"Nobody had told the ferry', 6],
	"a quotation mark in braces": ["{ words: The mayor }", '{ words: "The mayor }', 20],
	"an apostrophe between single marks": ["Nobody had", "'Nobody hadn't, he says'", 6],
	"marks inside marks": ["Nobody had told the ferry", '"Nobody had "told" the ferry"', 6],
	"a text that begins with a word in marks": ["Nobody had", '"Nobody" had', 6],
	"a tab": ["    quote: Nobody", "\tquote: Nobody", 6],
	"a colon in a text": ["Nobody had told the ferry", "Nobody had told: the ferry", 6],
	"a colon at the end of a text": ["Nobody had told the ferry", "Nobody had told the ferry:", 6],
	"a colon in the second line of a text": ["Nobody had told", "Nobody had\n      been told: no", 6],
	"a colon in braces": ["words: The mayor", "words: The mayor: Tom", 20],
	"spaces too many": ["    about: fact", "      about: fact", 7],
	"a space too few": ["    about: fact", "   about: fact", 7],
	"a field under the dash": ["    about: fact", "  about: fact", 7],
	"no spaces before a field": ["    about: fact", "about: fact", 7],
	"the space behind a colon": ["about: fact", "about:fact", 7],
	"a colon": ["about: fact", "about fact", 7],
	"an equals sign": ["about: fact", "about = fact", 7],
	"the colon of a list": ["claims:", "claims", 4],
	"a word behind the name of a list": ["claims:", "claims: all", 4],
	"a text that begins with a sign": ["Nobody had", "@mayor had", 6],
	"a text that begins with a star": ["Nobody had", "*Nobody* had", 6],
	"a text that begins with a bracket": ["Nobody had", "[Nobody] had", 6],
	"a backslash between marks": ["Nobody had told the ferry", '"Nobody \\had"', 6],
	"a text that goes on without spaces": ["Nobody had told", "Nobody had\ntold", 7],
	"the second line of a text with too few": ["      On two", "  On two", 27],
	"a comma between fields in braces": ["{ words: The mayor }", "{ words: The mayor name: tom }", 20],
	"a field twice": ["    about: fact\n", "    about: fact\n    about: value\n", 8],
	"a line of dashes": ["claims:", "---\nclaims:", 4],
};

function problemsOf(text: string): Diagnostic[] {
	const diagnostics = new Diagnostics();
	parseYaml(text, annotationsFileSchema, "annotations.yaml", diagnostics);
	return diagnostics.all;
}

/** Does with a text what a message says, and nothing else. */
function mended(text: string, { line, message }: Diagnostic): string {
	const [, write, width] = /Write `(.*)`(?:, with (\d+) spaces? before it)?\.$/.exec(message) ?? [];
	const lines = text.split("\n");
	const [space = ""] = /^\s*/.exec(lines[line - 1] ?? "") ?? [];
	const written = write === undefined ? [] : [`${width === undefined ? space : " ".repeat(Number(width))}${write}`];
	lines.splice(line - 1, 1, ...written);
	// A text that is put between marks is on one line.
	if (/begins the value/.test(message) && /been told/.test(lines[line] ?? "")) lines.splice(line, 1);
	return lines.join("\n");
}

describe("a mistake in YAML", () => {
	test("is none in what is right", () => {
		expect(problemsOf(good)).toEqual([]);
	});
	test.each(Object.entries(mistakes))("%s: one message, and what it says mends it", (_, [right, typed, line]) => {
		const text = good.replace(right, typed);
		expect(text).not.toBe(good);
		const [problem, ...more] = problemsOf(text);
		expect(more).toEqual([]);
		expect(problem).toMatchObject({ line });
		if (problem) expect(problemsOf(mended(text, problem))).toEqual([]);
	});
	test("is named by the words of its entry, once each", () => {
		const text = good.replace("Nobody had", "Nobody: had").replace("  - id: c-closed", "    id: c-closed");
		expect(problemsOf(text).map(({ line, column, message }) => [line, column, message])).toEqual([
			[
				6,
				12,
				'In the entry “Nobody: had told the ferry” of `claims`: after “Nobody” a colon begins the value of another field. Put the whole text in straight quotation marks. Write `quote: "Nobody: had told the ferry"`.',
			],
			[
				11,
				5,
				"In the entry “The bridge was closed” of `claims`: an entry of a list begins here, and its dash is missing. Write `- id: c-closed`, with 2 spaces before it.",
			],
		]);
	});
	test.each([
		["[{ quote: it would rain }]", "[{ quote: it would rain, snow, hail }]", 'marks: "it would rain, snow, hail"'],
		["{ words: The mayor }", "{words:The mayor}", "Write `words: The mayor`"],
		["    about: fact", "  - about: fact", "the dash before `about` begins a new entry"],
		['"2026-01-03"', "“2026-01-03”", 'write "2026-01-03"'],
		["[attributions]", "attributions", "Write [attributions]."],
		["      A long text.\n      On two", "A long text.\nOn two", "indent it and the lines below it by 6 spaces"],
	])("that the parser takes for something else is told once, too: %s as %s", (right, typed, told) => {
		const problems = problemsOf(good.replace(right, typed));
		expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(told)]);
	});
	test("of an only entry without a dash says that it needs one", () => {
		const text = good.replace("  - id: a-said", "    id: a-said");
		expect(problemsOf(text).map(({ message }) => message)).toEqual([
			"`attributions` must be a list, not a group of fields. Write a dash and a space before the first field of each entry.",
		]);
	});
});
