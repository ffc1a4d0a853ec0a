import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import type { DeskAction } from "../../src/model/desk.ts";

/**
 * Does one thing at a desk, as a process of its own that kills itself.
 *
 * node desk-child.ts CONTENT SLUG ACTION [STEP]
 *
 * With STEP the process kills itself before its change of that number to the file system; before a write it has written
 * the half of it.
 */
const [content = "", slug = "", action = "", step] = process.argv.slice(2);

let left = step === undefined ? Number.POSITIVE_INFINITY : Number(step);
const die = () => process.kill(process.pid, "SIGKILL");
const { appendFileSync, renameSync, rmSync, writeFileSync } = fs;
fs.renameSync = (...given) => {
	if (left-- === 0) die();
	renameSync(...given);
};
fs.rmSync = (...given) => {
	if (left-- === 0) die();
	rmSync(...given);
};
fs.writeFileSync = (file, data, options) => {
	if (left-- === 0) {
		writeFileSync(file, String(data).slice(0, String(data).length / 2), options);
		die();
	}
	writeFileSync(file, data, options);
};
fs.appendFileSync = (file, data, options) => {
	if (left-- === 0) {
		appendFileSync(file, String(data).slice(0, String(data).length / 2), options);
		die();
	}
	appendFileSync(file, data, options);
};
syncBuiltinESMExports();

const { Desks } = await import("../../src/site/desk/desk.ts");
const asked: DeskAction = JSON.parse(action);
const answer = new Desks({ content, root: content }, () => "2026-02-01").decide(slug, {
	action: asked,
	by: "the editors",
});
if ("refusal" in answer) throw new Error(answer.refusal);
process.stdout.write(answer.did);
