import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { correct } from "../../src/cli/correct.ts";
import { follow } from "../../src/cli/follow.ts";
import { links } from "../../src/cli/links.ts";
import { correctionsOf } from "../../src/views/corrections.ts";
import { load, root } from "./library.ts";
import { runIn } from "./run-command.ts";

const made: string[] = [];
afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const FOLDER = "content/columns/ferry-fares";
const REASON = ["--reason", "The fare was wrong.", "--on", "2026-03-09"];

/** A repository with one column; words of it are withdrawn by `withdraw`. */
function project() {
	const folder = mkdtempSync(join(tmpdir(), "footing-withdrawn-"));
	made.push(folder);
	cpSync(join(root, "tests/fixtures/three-columns/content"), join(folder, "content"), {
		recursive: true,
		filter: (path) => !/the-tide-gauge|who-pays-the-pilot/.test(path),
	});
	const git = (...args: string[]) =>
		spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.example", ...args], { cwd: folder, encoding: "utf8" });
	git("init", "-q");
	git("add", ".");
	git("commit", "-qm", "x");
	const read = (file: string) => readFileSync(join(folder, FOLDER, file), "utf8");
	const write = (file: string, text: string) => writeFileSync(join(folder, FOLDER, file), text);
	const edit = (file: string, from: string, to: string) => {
		expect(read(file), from).toContain(from);
		write(file, read(file).replaceAll(from, to));
	};
	const withdraw = (quote: string) =>
		write(
			"annotations.yaml",
			`${read("annotations.yaml")}\nwithdrawn:\n  - { passage: { quote: "${quote}" }, on: "2026-05-05", reason: It is false. }\n`,
		);
	return { folder, read, edit, withdraw, git };
}

describe("the commands, for a column with withdrawn words", () => {
	test("take the words out of links.yaml once, and lose nothing that git records", async () => {
		const { folder, read, withdraw } = project();
		withdraw("It has been a long season");
		expect((await runIn(folder, check)).output).toContain("links-outdated");
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		expect(read("links.yaml")).not.toContain("a long season");
		expect(await runIn(folder, check)).toMatchObject({ status: 0 });
		expect((await runIn(folder, links)).output).toContain("ferry-fares: up to date");
		expect(await runIn(folder, links, "--since", "HEAD")).toEqual({ status: 0, output: "" });
	});
	test("tell a word of a recorded text that has changed from one that is withheld", async () => {
		const { folder, read, edit, withdraw, git } = project();
		withdraw("It has been a long season");
		await runIn(folder, links);
		git("commit", "-qam", "x");
		const [record = ""] = /^withdrawn: .*\n/m.exec(read("links.yaml")) ?? [];
		edit("links.yaml", record, "");
		expect((await runIn(folder, links, "--since", "HEAD")).output).toContain("withdrawals that are missing here");
		edit("links.yaml", ", withdrawn: true }", " }");
		expect((await runIn(folder, links, "--since", "HEAD")).output).toContain("and are not marked so here: p1s4");
		edit("links.yaml", "Every weekday some", "Every weekend some");
		expect((await runIn(folder, links, "--since", "HEAD")).output).toContain("revisions that read otherwise here: 1");
	});
	test("find that no word has changed, without a text as received", async () => {
		const { folder, withdraw } = project();
		withdraw("It has been a long season");
		await runIn(folder, links);
		expect(await runIn(folder, correct, "ferry-fares", ...REASON)).toEqual({
			status: 0,
			output: "ferry-fares: no word has changed.\n",
		});
	});
	test("record a correction of other words, and one that takes the words out of the file", async () => {
		const { folder, read, edit, withdraw } = project();
		withdraw("It has been a long season");
		await runIn(folder, links);
		edit("column.md", "I counted six on Saturday", "I counted six on Sunday");
		edit("annotations.yaml", "quote: on Saturday", "quote: on Sunday");
		expect(await runIn(folder, correct, "ferry-fares", ...REASON)).toMatchObject({ status: 0 });
		edit("column.md", "It has been a long season.", "It goes on.");
		const checked = await runIn(folder, check);
		expect(checked.output).toContain("[words-changed]");
		const { status, output } = await runIn(folder, correct, "ferry-fares", ...REASON);
		expect(status, output).toBe(0);
		expect(checked.output + output).not.toMatch(/\blong\b/);
		expect(read("links.yaml")).not.toContain("a long season");
		expect(await runIn(folder, check)).toMatchObject({ status: 0 });
		const { columns } = load(join(folder, "content"));
		const column = columns.find(({ slug }) => slug === "ferry-fares");
		const told = column ? correctionsOf(column) : [];
		expect(told).toHaveLength(2);
		expect(JSON.stringify(told)).not.toContain("a long season");
		// Without the entry nothing comes back: the file has the words no more.
		edit("annotations.yaml", "\nwithdrawn:", "\n# withdrawn:");
		edit("annotations.yaml", "  - { passage:", "#  - { passage:");
		expect(await runIn(folder, check)).toMatchObject({ status: 0 });
		// An edit that puts them back does.
		edit("column.md", "It goes on.", "It goes on. It has been a long season.");
		expect((await runIn(folder, check)).output).toContain("withdrawn-lost");
	});
	test("print no withdrawn word of a file that stops them before the column is read through", async () => {
		const { folder, edit, withdraw } = project();
		withdraw("It has been a long season");
		const repair = "{ kind: join, before: a long season., after: Nobody, reason: x }";
		edit("column.md", "status: published", `status: published\nrepairs: [${repair}]`);
		for (const command of [follow, check, links]) {
			const { output } = await runIn(folder, command);
			expect(output).toContain("are not next to each other");
			expect(output).not.toMatch(/\blong\b/);
		}
	});
	test("take out words that a correction had removed before", async () => {
		const { folder, read, edit, withdraw } = project();
		edit("column.md", "It has been a long season.", "It goes on.");
		expect(await runIn(folder, correct, "ferry-fares", ...REASON)).toMatchObject({ status: 0 });
		expect(read("links.yaml")).toContain("a long season");
		withdraw("It has been a long season");
		expect((await runIn(folder, check)).output).toContain("its texts still have withdrawn words");
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		expect(read("links.yaml")).not.toContain("a long season");
		expect((await runIn(folder, links)).output).toContain("ferry-fares: up to date");
	});
	test("follow the entries on other words through an edit, and write no sign into them", async () => {
		const { folder, read, edit, withdraw } = project();
		withdraw("does not take the ferry");
		edit("annotations.yaml", "id: a-company-speaks", "id: a-does-not-take");
		await runIn(folder, links);
		edit("column.md", "The company speaks of a", "Now the company speaks of a");
		edit("column.md", "and since January they have", "and since January, they have");
		const { output } = await runIn(folder, follow);
		expect(output).toMatch(/ferry-fares: not followed, since they are on withdrawn words: \S/);
		expect(read("annotations.yaml")).not.toContain("••••");
		// An id that tells the words is not named.
		expect(output).toContain("ferry-fares/attributions.2: ");
		expect(output).not.toContain("a-does-not-take");
	});
	test("refuse to publish words again whose entry is gone, unless an editor says so", async () => {
		const { folder, read, edit, withdraw } = project();
		const before = read("annotations.yaml");
		withdraw("It has been a long season");
		await runIn(folder, links);
		edit("annotations.yaml", read("annotations.yaml"), before);
		edit("column.md", "I counted six on Saturday", "I counted seven on Saturday");
		for (const command of [check, links]) {
			const { status, output } = await runIn(folder, command);
			expect(status).toBe(1);
			expect(output).toContain("links.yaml records 6 withdrawn words that no entry of `withdrawn` names any more.");
		}
		expect(read("links.yaml")).not.toContain("a long season");
		edit("column.md", "I counted seven on Saturday", "I counted six on Saturday");
		// Other words in their stead are no answer.
		withdraw("I counted six on Saturday");
		expect((await runIn(folder, check)).output).toContain("withdrawn-lost");
		edit("annotations.yaml", read("annotations.yaml"), before);
		const again = await runIn(folder, links, "--publish-again", "ferry-fares");
		expect(again, again.output).toMatchObject({ status: 0 });
		expect(await runIn(folder, check)).toMatchObject({ status: 0 });
		expect((await runIn(folder, links, "--publish-again", "nowhere")).output).toContain("no published column nowhere");
	});
	test.each([
		["changed inside them", "a long season", "a lengthy season"],
		["added to", "It has been a long season", "It has now been a long season"],
	])("publish nothing of withdrawn words that were %s, and ask", async (_, from, to) => {
		const { folder, read, edit, withdraw } = project();
		withdraw("It has been a long season");
		expect(await runIn(folder, links)).toMatchObject({ status: 0 });
		const before = read("links.yaml");
		edit("column.md", from, to);
		for (const command of [correct, links, check]) {
			const asked = command === correct ? ["ferry-fares", ...REASON] : [];
			const { status, output } = await runIn(folder, command, ...asked);
			expect(status).toBe(1);
			expect(output).toContain("[withdrawn-in-doubt]");
			// Others read it in logs.
			expect(output).not.toMatch(/\blong\b/);
		}
		expect(read("links.yaml")).toBe(before);
	});
});
