import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/**
 * Preloaded into a build (`NODE_OPTIONS=--import=…`): counts how often each file of the site's content is read,
 * and writes the counts as JSON to the file that COUNT_READS names, a line a process.
 */
const counts: Record<string, number> = {};
const folder = join(process.cwd(), "content/");
const read = fs.readFileSync;

const counted: typeof read = Object.assign((...args: Parameters<typeof read>) => {
	const path = String(args[0]);
	if (path.startsWith(folder)) counts[path.slice(folder.length)] = (counts[path.slice(folder.length)] ?? 0) + 1;
	return read(...args);
}, read);

Object.assign(fs, { readFileSync: counted });
syncBuiltinESMExports();
process.on("exit", () => {
	const target = process.env["COUNT_READS"];
	if (target !== undefined && Object.keys(counts).length > 0) fs.appendFileSync(target, `${JSON.stringify(counts)}\n`);
});
