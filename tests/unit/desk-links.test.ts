import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { correct } from "../../src/cli/correct.ts";
import { links } from "../../src/cli/links.ts";
import { runIn } from "./run-command.ts";
import { act, done, refTo, stateAt, useSmallDesks } from "./small-desk.ts";
import { SMALL_COLUMN } from "./small-project.ts";

const setUp = useSmallDesks();

const BEFORE = [
	"The bridge over the river was closed for repairs on Monday. Nobody had told the ferry. The council has promised a new bridge before the winter. It had promised one before the last winter as well, and the one before that.",
	"The ferry runs every hour, and it was full by noon.",
];
/** Little is left of the first paragraph. */
const AFTER = [
	"The bridge over the river was closed for repairs on Monday. Some in town say that a road is planned instead, but nobody has seen a plan of it so far. The mayor had one too, as well, and the one before that.",
	...BEFORE.slice(1),
];
const REGISTRY = `${SMALL_COLUMN}/links.yaml`;

/** A published column that was edited since: its file of annotations has a comment. */
async function edited(after: readonly string[] = AFTER, before: readonly string[] = BEFORE) {
	const comment = '# The editor\'s own words.\nby: the editors\non: "2026-01-01"\n';
	const made = setUp(`${comment}quantities: []\n`);
	made.writeProse(before);
	expect(await runIn(made.folder, links)).toMatchObject({ status: 0 });
	made.writeProse(after);
	const start = made.read(made.file);
	const open = () => stateAt(made.at).items.filter(({ kind }) => kind === "link");
	return { ...made, start, open };
}

describe("an id that a correction may lose", () => {
	test("is open at the desk, with the old words and those that it would name now", async () => {
		const { open } = await edited();
		expect(open()).toMatchObject([
			{
				id: "p1",
				words: AFTER[0],
				doubt: "Little is left of a paragraph. Is it still the passage that was linked to?",
				why: [expect.stringContaining("Nobody had told the ferry.")],
				parts: [{ part: "candidate", range: { start: 0, end: AFTER[0]?.length } }],
			},
		]);
	});
	test.each(["keep", "retire"] as const)("is answered with %s, and links record just that", async (answer) => {
		const { at, file, read, open, folder, start } = await edited();
		const registry = read(REGISTRY);
		const [item] = open();
		if (!item) throw new Error("Nothing is asked.");
		const { kind, id, range, seen } = item;
		done(
			at,
			answer === "keep" ? { do: "take", item: { kind, id, range, seen }, candidate: 0 } : { do: "reject", item },
		);
		expect(parse(read(file)).answers).toMatchObject([{ id: "p1", answer, revision: 1 }]);
		expect(read(file).startsWith(start)).toBe(true);
		expect(read(REGISTRY)).toBe(registry);
		expect(open()).toEqual([]);
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		const { passages } = parse(read(REGISTRY));
		expect(passages.p1).toMatchObject(answer === "keep" ? { now: expect.stringMatching(/^p1\./) } : { retired: true });
		expect(read(file)).toBe(start);
		const written = read(REGISTRY);
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		expect(read(REGISTRY)).toBe(written);
	});
	test("is answered for npm run correct, too, which tells readers why", async () => {
		const { at, file, read, write, writeProse, open, folder, start } = await edited(BEFORE);
		// What was received, and its fingerprint, stay those of before.
		writeProse(BEFORE);
		const column = `${SMALL_COLUMN}/column.md`;
		write(column, read(column).replace(BEFORE[0] ?? "", AFTER[0] ?? ""));
		done(at, { do: "accept", item: refTo(at, "link", "The bridge") });
		expect(open()).toEqual([]);
		const { status, output } = await runIn(folder, correct, "a-column", "--reason", "It was a road.");
		expect(output).not.toContain("--keep");
		expect(status).toBe(0);
		expect(parse(read(REGISTRY)).passages.p1).toMatchObject({ now: expect.stringMatching(/^p1\./) });
		expect(read(file)).toBe(start);
	});
	test("is asked again once its words are others than those that were answered", async () => {
		const { at, open, writeProse } = await edited();
		done(at, { do: "reject", item: refTo(at, "link", "The bridge") });
		expect(open()).toEqual([]);
		writeProse(AFTER.map((text) => text.replace("a plan of it", "a plan or a map of it")));
		expect(open()).toHaveLength(1);
		writeProse(AFTER);
		expect(open()).toEqual([]);
	});
	test("is open again when that is taken back, after a restart too", async () => {
		const { at, desks, file, read, open, start } = await edited();
		done(at, { do: "reject", item: refTo(at, "link", "The bridge") });
		done(desks(), { do: "undo" });
		expect(read(file)).toBe(start);
		expect(open()).toHaveLength(1);
	});
	test("answers that are spent go when the next is written", async () => {
		const { at, file, read, write, start } = await edited();
		const spent = "answers:\n  - { id: p9, answer: keep, revision: 0, words: 0123456789abcdef }\n";
		write(file, `${start}${spent}`);
		done(at, { do: "accept", item: refTo(at, "link", "The bridge") });
		expect(parse(read(file)).answers).toMatchObject([{ id: "p1" }]);
	});
	test("changes nothing of what readers are told, such as who decided and when", async () => {
		const { at, file, read } = await edited();
		expect("refusal" in act(at, { do: "accept", item: refTo(at, "link", "The bridge") }, "somebody else")).toBe(false);
		expect(parse(read(file))).toMatchObject({ by: "the editors", on: "2026-01-01" });
	});
});

describe("a column of which hardly anything is left", () => {
	const OTHERS = ["Quite another text.", "It speaks of something else.", "And it ends here."];
	const THREE = [...BEFORE, "The harbour master counted forty boats, and the tide was out by then."];
	test("is the same one by one key, for these words alone", async () => {
		const { at, open, folder, writeProse, file, read, start } = await edited(OTHERS, THREE);
		expect(open()).toMatchObject([{ id: "column", why: [expect.stringContaining("3 of 3 paragraphs are gone.")] }]);
		const [item] = open();
		if (!item) throw new Error("Nothing is asked.");
		const ref = { kind: item.kind, id: item.id, range: item.range };
		expect(act(at, { do: "reject", item: ref })).toMatchObject({
			refusal: expect.stringContaining("a folder of its own"),
		});
		done(at, { do: "accept", item: ref });
		expect(open()).toEqual([]);
		writeProse([...OTHERS, "And once more."]);
		expect(open()).toHaveLength(1);
		expect(await runIn(folder, links)).toMatchObject({
			status: 1,
			output: expect.stringContaining("--replace a-column"),
		});
		writeProse(OTHERS);
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		expect(read(file)).toBe(start);
	});
});
