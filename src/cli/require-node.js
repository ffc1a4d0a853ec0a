import { readFileSync } from "node:fs";

/**
 * Ends a command if Node is older than `engines` in package.json requires, and says what to install. Every script of
 * package.json runs it first. It is JavaScript because older Node cannot run TypeScript.
 */
const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const needed = Number.parseInt(engines.node.replace(/\D+/, ""), 10);
const found = process.versions.node;
if (Number.parseInt(found, 10) < needed) {
	console.error(`Install Node ${needed} or newer: Footing does not run on Node ${found}.`);
	console.error(
		process.platform === "linux"
			? "On Linux with x64 or arm64 processors `npm ci` brings it along: run that first."
			: `Get it from https://nodejs.org or with a version manager (nvm install ${needed}), then run \`npm ci\` again.`,
	);
	process.exit(1);
}
