import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { errorCode } from "../text/error-code.ts";
import { restored, restorePublished } from "./published-folder.ts";

/** Where a command works, and where it writes. */
export type Setting = {
	/** The absolute path that relative paths are resolved against. */
	folder: string;
	/** The content folder where a command is given none: the value of CONTENT. */
	content?: string | undefined;
	/** Writes the result, followed by a line break. */
	print: (text: string) => void;
	/** Writes a warning or error, followed by a line break. */
	warn: (text: string) => void;
};

/** A command of package.json. One file of this folder exports one command. */
export type Command = {
	/** The text of `--help`: what the command does in one line, its usage, its options. */
	help: string;
	/**
	 * Runs the command.
	 * @param args the arguments after the command's name
	 * @returns the exit code: 0, or 1 if something is wrong
	 */
	run: (args: string[], setting: Setting) => number | Promise<number>;
};

/** Says why a command has written nothing. @returns the exit code */
export function refuse(reason: string, { warn }: Setting): number {
	warn(`${reason}\nNothing was written.`.trim());
	return 1;
}

/** Runs a command; prints its help for `--help` and for unknown options. @returns the exit code */
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

/** Runs a command with the arguments of this process, if Node was started with its module. */
export async function runIfMain(moduleUrl: string, command: Command): Promise<void> {
	const [, started, ...args] = process.argv;
	if (started === undefined || !existsSync(started) || realpathSync(started) !== fileURLToPath(moduleUrl)) return;
	const published = resolve("dist");
	if (restorePublished(process.cwd(), published)) console.error(restored(published));
	process.exitCode = await runCommand(command, args, {
		folder: process.cwd(),
		content: process.env["CONTENT"],
		print: (text) => console.log(text),
		warn: (text) => console.error(text),
	});
}

/** Prints the help of a script that is no `Command`, and ends the process, if its arguments ask for help. */
export function offerHelp(help: string): void {
	if (!process.argv.includes("--help") && !process.argv.includes("-h")) return;
	console.log(help);
	process.exit(0);
}

/** Whether an error is one that `parseArgs` of `node:util` throws. */
function isUnknownOption(error: unknown): error is Error {
	return error instanceof Error && (errorCode(error)?.startsWith("ERR_PARSE_ARGS_") ?? false);
}
