import { type Command, runCommand } from "../../src/cli/command.ts";

/** Runs a command in a folder, in this process. @returns its exit code, and all that it printed or warned of */
export async function runIn(
	folder: string,
	command: Command,
	...args: string[]
): Promise<{ status: number; output: string }> {
	const lines: string[] = [];
	const write = (text: string) => lines.push(`${text}\n`);
	const status = await runCommand(command, args, { folder, print: write, warn: write });
	return { status, output: lines.join("") };
}
