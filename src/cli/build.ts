import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Command, runIfMain } from "./command.ts";

const help = `Builds the site into dist/. A build that fails leaves the site of the last one in place.

npm run build [-- OPTIONS]

  --keep-going   goes on without a column that has errors: its pages of the last build stay on the site; without any,
                 it is left out, and the front page says so

Exits with 1 where there is an error, with --keep-going too.`;

/** What Node and the tools written in Rust say where there is no room for a file. */
const FULL = /\b(?:ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i;

/** `npm run build`: Astro's build, which the integration in `site/` makes the rest of. */
export const build: Command = {
	help,
	run: async (args, { folder, warn }) => {
		const { values } = parseArgs({ args, options: { "keep-going": { type: "boolean" } } });
		const astro = fileURLToPath(new URL("bin/astro.mjs", import.meta.resolve("astro/package.json")));
		const building = spawn(process.execPath, [astro, "build"], {
			cwd: folder,
			env: { ...process.env, ...(values["keep-going"] && { KEEP_GOING: "1" }) },
			stdio: ["inherit", "inherit", "pipe"],
		});
		// What ends this process ends the build, and gives it the time to tidy up.
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => building.kill(signal));
		let isFull = false;
		building.stderr.on("data", (text: Buffer) => {
			process.stderr.write(text);
			isFull ||= FULL.test(text.toString());
		});
		const status = await new Promise<number>((done, fail) => {
			building.on("close", (code) => done(code ?? 1));
			building.on("error", fail);
		});
		if (status !== 0 && isFull) {
			warn("The disk is full. The site of the last build is as it was; make room, and build again.");
		}
		return status;
	},
};

await runIfMain(import.meta.url, build);
