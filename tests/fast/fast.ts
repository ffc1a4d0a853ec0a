import { spawn } from "node:child_process";
import { offerHelp } from "../../src/cli/command.ts";

/** Types and lint keep one core busy, the unit tests leave one free at their end: together they take less time. */
const QUIET = ["types", "lint"];

offerHelp(`Checks types and lint beside the unit tests, which print as they run; the others print at their end.

npm run test:fast

Exits with 1 where any of them fails.`);

/** Runs a command of package.json. @param isQuiet whether its output is held back to its end */
async function run(command: string, isQuiet: boolean): Promise<void> {
	const child = spawn("npm", ["run", command], { stdio: isQuiet ? "pipe" : "inherit" });
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	const status = await new Promise((done) => child.on("close", done));
	if (output !== "") console.log(output.trim());
	if (status !== 0) {
		console.error(`npm run ${command} failed.`);
		process.exitCode = 1;
	}
}

await Promise.all([run("test:unit", false), ...QUIET.map((command) => run(command, true))]);
