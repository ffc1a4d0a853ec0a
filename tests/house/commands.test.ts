import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/cli/build.ts";
import { check } from "../../src/cli/check.ts";
import { correct } from "../../src/cli/correct.ts";
import { detect } from "../../src/cli/detect.ts";
import { follow } from "../../src/cli/follow.ts";
import { importColumn } from "../../src/cli/import.ts";
import { links } from "../../src/cli/links.ts";
import { make } from "../../src/cli/new.ts";
import { propose } from "../../src/cli/propose.ts";
import { upgrade } from "../../src/cli/upgrade.ts";
import { works } from "../../src/cli/works.ts";
import { root } from "../unit/library.ts";
import { runIn } from "../unit/run-command.ts";

const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The commands that run a program of this project, with its file. */
const commands = Object.entries(manifest.scripts).flatMap(([name, script]) => {
	const file = /node ((?:src|tests)\/\S+\.ts)$/.exec(script)?.[1];
	return file === undefined ? [] : [{ name, file, text: readFileSync(join(root, file), "utf8") }];
});

describe.each(commands)("npm run $name", ({ name, text }) => {
	test("says in its help what it does and how it is used", () => {
		const help = /(?:offerHelp\(|(?:help|HELP) = )`([^`]*(?:\$\{[^}]*\}[^`]*)*)`/.exec(text)?.[1] ?? "";
		expect(help).toMatch(/^[A-Z][^\n]*[.]\n\n/);
		expect(help).toMatch(new RegExp(`^npm run (?:--silent )?${name}\\b`, "m"));
		for (const line of help.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
	});
	test("prints it for --help", () => {
		expect(text).toMatch(/^\s*(?:offerHelp\(|await runIfMain\()/m);
	});
});

describe.each(
	Object.entries({
		build,
		check,
		correct,
		detect,
		follow,
		import: importColumn,
		links,
		new: make,
		propose,
		upgrade,
		works,
	}),
)("%s", (_, command) => {
	test("prints its help, and nothing else, for --help", async () => {
		expect(await runIn(root, command, "--help", "--check")).toEqual({ status: 0, output: `${command.help}\n` });
	});
	test("says which option it does not know, with its help, and fails", async () => {
		const { status, output } = await runIn(root, command, "--no-such-option");
		expect(status).toBe(1);
		expect(output).toMatch(/^Unknown option '--no-such-option'/);
		expect(output).toContain(command.help);
	});
});

test("there are commands", () => {
	expect(commands.map(({ name }) => name)).toContain("links");
	expect(commands.length).toBeGreaterThanOrEqual(10);
});
