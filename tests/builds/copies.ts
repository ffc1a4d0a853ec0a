import { type ChildProcess, fork, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished } from "vitest";
import { serveFolder } from "../browser/serve.ts";
import { root } from "../unit/library.ts";
import { type Built, builtSchema, type Order } from "./order.ts";

const copies: string[] = [];

export const COLUMN_FILE = "content/columns/putins-ploy/column.md";
export const ANNOTATIONS_FILE = "content/columns/putins-ploy/annotations.yaml";
export const REGISTRY_FILE = "content/columns/putins-ploy/links.yaml";
export const THREE_COLUMNS = join(root, "tests/fixtures/three-columns/content");

/** The environment of a user's shell: the test runner's own settings (NODE_ENV, BASE_URL) would reach the build. */
const shell = {
	PATH: process.env["PATH"],
	HOME: process.env["HOME"],
	ASTRO_TELEMETRY_DISABLED: "1",
};

/**
 * Copies share the packages, and would share the caches there: several are built at the same time. This is JavaScript,
 * which Node loads by itself: a configuration in TypeScript goes through Vite, and takes a fifth of a build.
 */
const CONFIG = `import config from "./astro.config.ts";

export default { ...config, cacheDir: "./.cache/astro", vite: { ...config.vite, cacheDir: "./.cache/vite" } };
`;

/** Copies of the project are removed after the tests of the file that calls this. */
export function removeCopies(): void {
	afterAll(() => {
		for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
	});
}

/**
 * A copy of the project, without what a build makes.
 * @param content another folder of content
 * @param without files and folders of src/pages to leave out, where a test reads none of what they make
 */
export function copyProject({
	content = join(root, "content"),
	without = [],
}: {
	content?: string;
	without?: readonly string[];
} = {}): string {
	const copy = mkdtempSync(join(tmpdir(), "footing-"));
	copies.push(copy);
	for (const part of ["src", "public", "astro.config.ts", "package.json", "tsconfig.json"]) {
		cpSync(join(root, part), join(copy, part), { recursive: true });
	}
	cpSync(content, join(copy, "content"), { recursive: true });
	for (const page of without) rmSync(join(copy, "src/pages", page), { recursive: true });
	writeFileSync(join(copy, "copy.config.mjs"), CONFIG);
	symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
	return copy;
}

/** Puts other words in the place of some in a file that must hold them. */
export function edit(copy: string, file: string, from: string, to: string): void {
	const path = join(copy, file);
	const text = readFileSync(path, "utf8");
	expect(text, `${file} holds “${from}”`).toContain(from);
	writeFileSync(path, text.replace(from, to));
}

/** Starts Astro in a copy of the project, as a process group of its own. */
export function startAstro(copy: string, args: string[], env: Record<string, string> = {}) {
	const astro = join(root, "node_modules/astro/bin/astro.mjs");
	return spawn(process.execPath, [astro, ...args, "--config", "copy.config.mjs"], {
		cwd: copy,
		env: { ...shell, ...env },
		detached: true,
	});
}

/**
 * Builds the site of a copy in a process of its own, as a shell does.
 * @returns the exit code, and what was printed
 */
export async function buildAlone(
	copy: string,
	env: Record<string, string> = {},
): Promise<{ status: number | null; output: string }> {
	const astro = startAstro(copy, ["build"], env);
	let output = "";
	for (const stream of [astro.stdout, astro.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	const status = await new Promise<number | null>((done) => astro.on("close", done));
	return { status, output };
}

/** The process that builds the sites of this worker's tests; it ends with the worker. */
let builder: ChildProcess | undefined;
/** Settled when the last build that was asked for has ended: it builds one at a time. */
let lastBuild: Promise<unknown> = Promise.resolve();

/** Builds the site of a copy. @returns the exit code, and what was printed */
export function build(copy: string, env: Record<string, string> = {}): Promise<Built> {
	const built = lastBuild.then(() => order({ root: copy, env }));
	lastBuild = built.catch(() => undefined);
	return built;
}

/** The same where nothing may be wrong. @returns what was printed */
export async function buildSite(copy: string, env: Record<string, string> = {}): Promise<string> {
	const { status, output } = await build(copy, env);
	expect(status, output).toBe(0);
	return output;
}

async function order(what: Order): Promise<Built> {
	// One that has ended is replaced.
	if (!builder?.connected) {
		// The test runner's own switches of Node would reach it.
		builder = fork(join(import.meta.dirname, "builder.ts"), { env: shell, execArgv: [], silent: true });
		builder.unref();
		builder.channel?.unref();
	}
	const running = builder;
	const answer = await new Promise((done, fail) => {
		const end = () => fail(new Error("The process that builds has ended."));
		running.once("exit", end);
		running.once("message", (message) => {
			running.off("exit", end);
			done(message);
		});
		running.send(what);
	});
	return builtSchema.parse(answer);
}

/** Serves a folder to the end of a test, or of the tests of a file. @returns its address */
export async function serve(folder: string, whenDone: (stop: () => void) => void = onTestFinished): Promise<string> {
	const { origin, stop } = await serveFolder(folder);
	whenDone(stop);
	return origin;
}
