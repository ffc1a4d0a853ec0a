import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { build } from "astro";
import { type Built, type Order, orderSchema } from "./order.ts";

/** What went wrong beside what a build waits for. */
const stray: unknown[] = [];

/** The beginning of the names of all copies: see copies.ts. */
const COPIES = join(tmpdir(), "footing-");

/**
 * Whether an error is of an earlier build, whose copy it names: what that left to be done after its end (Astro keeps
 * its store half a second later) would have ended with its process. The copy may be gone by then.
 */
function isLeftOver(error: unknown, root: string): boolean {
	const told = inspect(error);
	return told.includes(COPIES) && !told.includes(root);
}

/**
 * Builds one site after another, for the tests: what Astro and its packages are is loaded once, which takes more than
 * half of a build's time. The software under test is loaded anew for each copy, from that copy.
 */
async function buildOrdered({ root, env }: Order): Promise<Built> {
	let output = "";
	const streams = [process.stdout, process.stderr];
	const writes = streams.map((stream) => stream.write);
	for (const stream of streams) {
		stream.write = (text: string | Uint8Array) => {
			output += String(text);
			return true;
		};
	}
	const before = new Set(process.listeners("exit"));
	process.chdir(root);
	Object.assign(process.env, env);
	process.exitCode = 0;
	stray.length = 0;
	const fail = (error: unknown) => {
		output += error instanceof Error ? error.stack : String(error);
		process.exitCode = 1;
	};
	try {
		await build({ root, configFile: "copy.config.mjs" });
	} catch (error) {
		fail(error);
	} finally {
		for (const error of stray.filter((one) => !isLeftOver(one, root))) fail(error);
		// What a build does when its process ends: the lock is given back.
		for (const end of process.listeners("exit").filter((one) => !before.has(one))) {
			process.off("exit", end);
			end.call(process, 0);
		}
		for (const name of Object.keys(env)) delete process.env[name];
		for (const [index, stream] of streams.entries()) stream.write = writes[index] ?? stream.write;
	}
	return { status: Number(process.exitCode), output };
}

process.on("unhandledRejection", (error) => void stray.push(error));
process.on("message", async (message) => {
	process.send?.((await buildOrdered(orderSchema.parse(message))) satisfies Built);
});
process.on("disconnect", () => process.exit());
