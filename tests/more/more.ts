import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { offerHelp } from "../../src/cli/command.ts";
import { grammarFile, weightsFile } from "../../src/pipeline/detect/grammar/model.ts";

/** A test that needs more than npm brings. */
type Extra = {
	what: string;
	/** What must be there, and how it comes there. */
	needs: { path: string; from: string };
	/** @returns null, or what is wrong */
	run: () => string | null;
};

/** Other random inputs than those of `npm test`. */
const seed = `${Math.floor(Math.random() * 2 ** 31)}`;

const extras: Extra[] = [
	{
		what: `properties on random inputs (SEED=${seed})`,
		needs: { path: "node_modules", from: "npm ci" },
		run: () => npmWith({ SEED: seed }, "run", "test:unit"),
	},
	{
		what: "200 builds that are killed while they put their site in place",
		needs: { path: "node_modules", from: "npm ci" },
		run: () => npmWith({ KILLS: "100" }, "run", "test:unit", "--", "tests/unit/published-folder.test.ts"),
	},
	{
		what: "a desk that is killed at every moment",
		needs: { path: "node_modules", from: "npm ci" },
		run: () => npmWith({ KILLS: "1" }, "run", "test:unit", "--", "tests/unit/desk-safe.test.ts"),
	},
	{
		what: "the types of the benches",
		needs: { path: "tests/bench/node_modules", from: "npm --prefix tests/bench ci" },
		run: () => npm("--prefix", "tests/bench", "run", "types"),
	},
	{
		what: "every id of the last commit is still recorded",
		needs: { path: ".git", from: "git clone" },
		run: () => npm("run", "links", "--", "--since", "HEAD"),
	},
	{
		what: "training gives the files that are in the project",
		needs: { path: "eval-data/treebank", from: "content/guide/evaluation.md names these texts" },
		run: () => unchanged([grammarFile, weightsFile], () => npm("run", "train-tagger")),
	},
	{
		what: "detection on texts that others have marked up",
		needs: { path: "eval-data", from: "content/guide/evaluation.md names these texts" },
		run: () => npm("run", "eval"),
	},
];

offerHelp(`Runs the tests that need more than npm brings, and names those that it skips.

npm run test:more

${extras.map(({ what, needs }) => `  ${what}\n      needs ${needs.path} (${needs.from})`).join("\n")}`);

const skipped = extras.filter(({ needs }) => !existsSync(needs.path));
for (const { what, run } of extras.filter((extra) => !skipped.includes(extra))) {
	const problem = run();
	console.log(`${problem === null ? "passed" : "FAILED"}: ${what}${problem === null ? "" : `\n${problem}`}`);
	if (problem !== null) process.exitCode = 1;
}
for (const { what, needs } of skipped) console.log(`skipped: ${what}. There is no ${needs.path} (${needs.from}).`);

function npm(...args: string[]): string | null {
	return npmWith({}, ...args);
}

function npmWith(settings: Record<string, string>, ...args: string[]): string | null {
	const { status, stdout, stderr } = spawnSync("npm", args, { encoding: "utf8", env: { ...process.env, ...settings } });
	return status === 0 ? null : `npm ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`;
}

/** Whether files are the same after something has written them; they are put back where they are not. */
function unchanged(files: readonly (string | URL)[], act: () => string | null): string | null {
	const before = files.map((file) => readFileSync(file));
	const problem = act();
	if (problem !== null) return problem;
	const other = files.filter((file, index) => !readFileSync(file).equals(before[index] ?? Buffer.of()));
	for (const [index, file] of files.entries()) writeFileSync(file, before[index] ?? Buffer.of());
	return other.length === 0 ? null : `written otherwise: ${other.join(", ")}`;
}
