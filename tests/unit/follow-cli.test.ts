import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/cli/check.ts";
import { follow } from "../../src/cli/follow.ts";
import { writeSelector } from "../../src/pipeline/anchor/write-selector.ts";
import { root } from "./library.ts";
import { runIn } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "footing-follow-"));
afterAll(() => rmSync(folder, { recursive: true }));
const copy = (name: string) => {
	cpSync(join(root, "tests/fixtures/bad-input", name), join(folder, name), { recursive: true });
	return join(folder, name, "columns/a-column/annotations.yaml");
};

describe("npm run follow", () => {
	test("writes the words next to a quote whose context was changed, and nothing else", async () => {
		const file = copy("quote-moved");
		const before = readFileSync(file, "utf8");
		expect((await runIn(folder, check, "quote-moved")).output).toContain("[quote-moved]");
		expect(await runIn(folder, follow, "quote-moved")).toEqual({
			status: 0,
			output: "a-column/c-ferry: line 13, as after “warned”, “the ferry”\n",
		});
		expect(readFileSync(file, "utf8")).toBe(before.replace("before: told", "before: warned"));
		expect((await runIn(folder, check, "quote-moved")).output).not.toContain("[quote-");
		expect(await runIn(folder, follow, "quote-moved")).toEqual({ status: 0, output: "" });
	});
	test("asks where words have changed, shows them side by side, and writes nothing until it has the answer", async () => {
		const file = copy("quote-in-doubt");
		const before = readFileSync(file, "utf8");
		const { status, output } = await runIn(folder, follow, "quote-in-doubt");
		expect(status).toBe(1);
		expect(output).toContain("  was   “it was full by noon”\n  1     “it was half empty by noon” (line 15)\n");
		expect(output).toContain("npm run follow -- --take a-column/c-full=1");
		expect(readFileSync(file, "utf8")).toBe(before);
		const answered = await runIn(folder, follow, "quote-in-doubt", "--take", "a-column/c-full=1");
		expect(answered.status).toBe(0);
		expect(readFileSync(file, "utf8")).toBe(before.replace("it was full by noon", "it was half empty by noon"));
		expect((await runIn(folder, check, "quote-in-doubt")).output).not.toContain("[quote-");
	});
	test("refuses an answer to no question", async () => {
		copy("quote-in-doubt");
		const { status, output } = await runIn(folder, follow, "quote-in-doubt", "--take", "a-column/c-full=7");
		expect(status).toBe(1);
		expect(output).toContain("“a-column/c-full=7” answers no question.");
	});
});

describe("a selector that is written into annotations.yaml", () => {
	const file = `# What the editors decided.
claims:
  - id: c-one # the first
    quote: >-
      one two
      three
    about: fact
  - { id: c-two, quote: four five six }
  - id: c-three
    quote: "seven, eight" # kept
`;
	test.each([
		[0, { quote: "one two: three", after: "four" }, '    quote: "one two: three"\n    after: four\n    about: fact'],
		[1, { quote: "four, five", before: "of “six”" }, '- { id: c-two, quote: "four, five", before: of “six” }'],
		[2, { quote: "seven, eight", before: "nine" }, '    quote: "seven, eight" # kept\n    before: nine\n'],
	])("leaves everything else as it was: entry %i", (index, selector, expected) => {
		const written = writeSelector(file, ["claims", index], selector) ?? "";
		expect(written).toContain(expected);
		expect(written).toContain("# What the editors decided.");
		const { claims } = parse(file);
		expect(parse(written).claims).toEqual(claims.with(index, { ...claims[index], ...selector }));
	});
	test("is left to the editor when a field would have to be deleted", () => {
		expect(writeSelector("claims: [{ quote: a, before: b }]", ["claims", 0], { quote: "a" })).toBeNull();
		expect(writeSelector("claims: []", ["claims", 0], { quote: "a" })).toBeNull();
	});
});
