import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { marksSchema } from "../model/column.ts";
import { dateSchema } from "../model/identifier.ts";
import { namesFileSchema } from "../model/name.ts";
import { describeDetections } from "../pipeline/detect/describe.ts";
import { Diagnostics, formatDiagnostics } from "../pipeline/diagnostics.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";

/**
 * `npm run --silent detect -- FILE`: what the machine finds in a plain English text, as JSON.
 *   --jsonl        reads `{"id", "text"}` lines on standard input and writes one line each, in order
 *   --names FILE   a register of names to look for
 *   --lang TAG     the language of the text; English without it
 *   --published DAY  the day of publication, such as 2026-02-05, from which "this week" counts; without it, the first day that
 *                  the text gives at its head
 *   --marks KIND   "double" or "single": the marks that the text quotes with; found out without it
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		jsonl: { type: "boolean" },
		names: { type: "string" },
		lang: { type: "string", default: "en" },
		marks: { type: "string" },
		published: { type: "string" },
	},
});
const rowSchema = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() });
const names = values.names === undefined ? [] : readNames(values.names);
const marks = marksSchema.optional().parse(values.marks);
const published = dateSchema.optional().parse(values.published);
const find = (text: string) => describeDetections(text, { lang: values.lang, names, marks, published });

if (values.jsonl) {
	for await (const line of createInterface({ input: process.stdin })) {
		if (line.trim() === "") continue;
		const { id, text } = rowSchema.parse(JSON.parse(line));
		process.stdout.write(`${JSON.stringify({ id, ...find(text) })}\n`);
	}
} else if (positionals[0] === undefined) {
	console.error("Name a text file, or give --jsonl and texts on standard input.");
	process.exitCode = 1;
} else console.log(JSON.stringify(find(readFileSync(positionals[0], "utf8")), null, "\t"));

function readNames(file: string) {
	const diagnostics = new Diagnostics();
	const names = parseYaml(readFileSync(file, "utf8"), namesFileSchema, file, diagnostics);
	if (!names) throw new Error(formatDiagnostics(diagnostics.all));
	return names.data.names;
}
