import { existsSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where a command works, and how it tells what it has to tell. */
export type Setting = {
	/** The absolute path of the folder that relative paths start from. */
	folder: string;
	/** Writes text with a line break after it: the result. */
	print: (text: string) => void;
	/** The same for what is wrong. */
	warn: (text: string) => void;
};

/** A command of package.json. */
export type Command = {
	/** One line that says what it does; its usage; its options. */
	help: string;
	/** @returns the exit code: 0, or 1 where something is wrong */
	run: (args: string[], setting: Setting) => number | Promise<number>;
};

/** Runs a command, or prints its help where that is asked for or where it does not know an option. */
export async function runCommand({ help, run }: Command, args: string[], setting: Setting): Promise<number> {
	if (args.includes("--help") || args.includes("-h")) {
		setting.print(help);
		return 0;
	}
	try {
		return await run(args, setting);
	} catch (error) {
		if (!isUnknownOption(error)) throw error;
		setting.warn(`${error.message}\n\n${help}`);
		return 1;
	}
}

/** Runs a command with the arguments of this process, where its module is what Node was started with. */
export async function runIfMain(moduleUrl: string, command: Command): Promise<void> {
	const [, started, ...args] = process.argv;
	if (started === undefined || !existsSync(started) || realpathSync(started) !== fileURLToPath(moduleUrl)) return;
	process.exitCode = await runCommand(command, args, {
		folder: process.cwd(),
		print: (text) => console.log(text),
		warn: (text) => console.error(text),
	});
}

/** For a script that works from its first line on: prints its help and ends the process, where that is asked for. */
export function offerHelp(help: string): void {
	if (!process.argv.includes("--help") && !process.argv.includes("-h")) return;
	console.log(help);
	process.exit(0);
}

/** What `parseArgs` of `node:util` throws. */
function isUnknownOption(error: unknown): error is Error {
	return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
