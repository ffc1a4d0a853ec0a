import { join } from "node:path";
import { stringify } from "yaml";
import type { z } from "zod";
import { readableIdMaker } from "../links/ids.ts";
import { contentFiles } from "../model/content-files.ts";
import { namesFileSchema } from "../model/name.ts";
import { nameKinds } from "../model/vocabulary.ts";
import { worksFileSchema } from "../model/work.ts";
import { workKinds } from "../model/work-vocabulary.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { withEntries } from "../pipeline/propose/add-entries.ts";
import { nameEntry } from "../pipeline/propose/names.ts";
import { printNames } from "../pipeline/propose/print.ts";
import { AS_LINES, registerText } from "./register-text.ts";
import type { FileToWrite } from "./write-files.ts";

/** A register to which entries are added one at a time. */
type Register = {
	file: string;
	list: string;
	schema: z.ZodType<Record<string, unknown>>;
	/** The field that an entry is known by. */
	title: "name" | "title";
	/** What is asked of somebody who adds an entry: its fields, with the question for each. */
	questions: Record<string, string>;
	print: (answers: Answers, entries: readonly unknown[]) => string;
};
type Answers = Partial<Record<string, string>>;

/** What `npm run new` calls an entry of a register. */
export type EntryKind = "name" | "work";

/** The registers, by what an entry of them is called. */
export const registers: Record<EntryKind, Register> = {
	name: {
		file: contentFiles.names,
		list: "names",
		schema: namesFileSchema,
		title: "name",
		questions: {
			name: "The name in full, as the columns give it",
			kind: `What it names: ${nameKinds.join(", ")}`,
			label: "A neutral description, from what the columns say",
		},
		print: ({ name = "", kind = "", label = "" }, entries) => {
			const { names } = namesFileSchema.parse({ names: entries });
			const taken = new Set(names.flatMap((one) => [one.name, ...one.aliases]));
			const id = readableIdMaker(names.map((one) => one.id))("", name);
			const isPerson = kind === "person";
			const entry = nameEntry({ words: name, isPerson }, taken);
			return printNames([{ name: { id, kind, ...entry, label }, designations: [] }]);
		},
	},
	work: {
		file: contentFiles.works,
		list: "works",
		schema: worksFileSchema,
		title: "title",
		questions: {
			kind: `What it is: ${workKinds.join(", ")}`,
			title: "Its title",
			author: "Who made it, as they sign",
			published: "When it was published, as a day, a month or a year: 2026-02-05, 2026-02, 2026",
			address: "Where it can be read, such as https://example.org/report",
		},
		print: (answers, entries) => {
			const { works } = worksFileSchema.parse({ works: entries });
			const id = readableIdMaker(works.map((one) => one.id))("", answers["title"] ?? "");
			const lines = stringify([{ id, ...answers }], { lineWidth: 0 })
				.trimEnd()
				.split("\n");
			return `${lines.map((line) => `  ${line}`).join("\n")}\n`;
		},
	},
};

/**
 * A register with one entry more.
 * @param folder the absolute path of the content folder
 * @param shown its path in messages
 * @returns why there is none, as text, where there is none
 */
export function withNewEntry(
	kind: EntryKind,
	answers: Answers,
	{ folder, shown }: { folder: string; shown: string },
): FileToWrite | { refusal: string } {
	const { file, list, schema, title, print } = registers[kind];
	const path = join(folder, file);
	const diagnostics = new Diagnostics();
	const text = registerText(path, list);
	const register = parseYaml(text, schema, `${shown}/${file}`, diagnostics);
	if (register === null) return { refusal: formatDiagnostics(diagnostics.all) };
	const entries = register.data[list];
	const known: unknown[] = Array.isArray(entries) ? entries : [];
	const words = answers[title];
	if (words === undefined) return { refusal: `Say what it is called: npm run new -- ${kind} "…"` };
	if (known.some((entry) => isCalled(entry, title, words))) {
		return { refusal: `“${words}” is in ${shown}/${file} already.` };
	}
	const added = print(answers, known);
	parseYaml(`${list}:\n${added}`, schema, file, diagnostics);
	if (diagnostics.hasErrors) return { refusal: diagnostics.all.map(({ message }) => message).join("\n") };
	const longer = withEntries(text, schema, { list, entries: added, count: 1 });
	if (longer === null) {
		return { refusal: `The entry cannot be put at the end of ${shown}/${file}. ${AS_LINES}.` };
	}
	return { path, shown: `${shown}/${file}`, text: longer };
}

function isCalled(entry: unknown, title: string, words: string): boolean {
	return typeof entry === "object" && entry !== null && new Map(Object.entries(entry)).get(title) === words;
}
