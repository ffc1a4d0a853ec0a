import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { marksSchema } from "../model/column.ts";
import { partialDateSchema } from "../model/identifier.ts";
import { languageSchema } from "../model/language.ts";
import { type Name, namesFileSchema } from "../model/name.ts";
import { type Described, describeDetections } from "../pipeline/detect/describe.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { type Command, runIfMain } from "./command.ts";
import { explainCredits } from "./explain.ts";

const help = `Writes what the machine finds in a plain English text, as JSON.

npm run --silent detect -- FILE [OPTIONS]
npm run --silent detect -- --jsonl [OPTIONS] < TEXTS

  --jsonl           reads {"id", "text"} lines on standard input and writes one line each, in order
  --explain         instead tells in words who is credited with what, by which construction, how often that is right
                    on what was marked up by hand, and which others would have taken the same words
  --names FILE      a register of names to look for, in the form of names.yaml
  --lang TAG        the language of the text; English without it
  --published DAY   the day of publication, such as 2026-02-05, from which “this week” counts, or its month or year;
                    without it, the first day that the text gives at its head
  --marks KIND      the marks that the text quotes with, double or single; found out without it`;

/** A line of `--jsonl`. */
const rowSchema = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() });

/** `npm run detect`. */
export const detect: Command = {
	help,
	run: async (args, { folder, print, warn }) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				jsonl: { type: "boolean" },
				explain: { type: "boolean" },
				names: { type: "string" },
				lang: { type: "string", default: "en" },
				marks: { type: "string" },
				published: { type: "string" },
			},
		});
		const names = values.names === undefined ? [] : readNames(resolve(folder, values.names));
		const marks = marksSchema.optional().parse(values.marks);
		const published = partialDateSchema.optional().parse(values.published);
		const lang = languageSchema.safeParse(values.lang);
		if (!lang.success) {
			warn(`--lang must be ${lang.error.issues[0]?.message}.`);
			return 1;
		}
		const context = { lang: lang.data, names, marks, published };
		const find = (text: string) => describeDetections(text, context);
		if (values.jsonl) await answerLines(find);
		else if (positionals[0] === undefined) {
			warn("Name a text file, or give --jsonl and texts on standard input.");
			return 1;
		} else if (values.explain)
			for (const line of explainCredits(readFileSync(resolve(folder, positionals[0]), "utf8"), context)) print(line);
		else print(JSON.stringify(find(readFileSync(resolve(folder, positionals[0]), "utf8")), null, "\t"));
		return 0;
	},
};

/** Writes one line on standard output for each line of standard input, in order. */
async function answerLines(find: (text: string) => Described): Promise<void> {
	for await (const line of createInterface({ input: process.stdin })) {
		if (line.trim() === "") continue;
		const { id, text } = rowSchema.parse(JSON.parse(line));
		process.stdout.write(`${JSON.stringify({ id, ...find(text) })}\n`);
	}
}

/** Reads a register of names. @throws Error with the diagnostics if the file has errors */
function readNames(file: string): Name[] {
	const diagnostics = new Diagnostics();
	const names = parseYaml(readFileSync(file, "utf8"), namesFileSchema, file, diagnostics);
	if (!names) throw new Error(formatDiagnostics(diagnostics.all));
	return names.data.names;
}

await runIfMain(import.meta.url, detect);
