import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Ask, ask } from "./ask.ts";
import { type Command, refuse, runIfMain, type Setting } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { importColumn } from "./import.ts";
import { type EntryKind, registers, withNewEntry } from "./new-entry.ts";
import { newSite, problemsOfAnswers, type SiteAnswers, schemaFiles, siteQuestions } from "./new-site.ts";
import { shownPath } from "./shown-path.ts";
import { reasonFor, writeFiles } from "./write-files.ts";

const help = `Makes the content folder of a site, a column, or an entry of a register.

npm run new -- site PATH [--name TEXT] [--address URL] [--language TAG] [--contact BOX]
npm run new -- column [FILE] [OPTIONS OF IMPORT]
npm run new -- name [NAME] [--kind KIND] [--label TEXT]
npm run new -- work [TITLE] [--kind KIND] [--author NAME] [--published DAY] [--address URL]

  PATH               the folder, outside this project; it is made if it is not there
  --name TEXT        the name of the site
  --address URL      the address that a site is served from, or where a work can be read
  --language TAG     the language of the site's interface: en
  --contact BOX      the mailbox for readers, such as editors@example.org
  FILE               the column's text, as npm run import takes it
  --kind KIND        what a name is of: person, organisation, place; what a work is: report, speech, article …
  --label TEXT       who or what it is, in neutral words that the columns give
  --author NAME      who made a work; --published when, such as 2026-02-05
  --content FOLDER   another content folder than CONTENT or content, for a column or an entry

At a terminal it asks for what is left out; Enter leaves it out for good. Nothing that is there is changed or deleted:
an entry is put at the end of its list. Where anything is wrong nothing is written, and it exits with 1.`;

/** `npm run new`. */
export const make: Command = {
	help,
	run: async (args, setting) => {
		if (args[0] === "column") return newColumn(args.slice(1), setting);
		const option = { type: "string" } as const;
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				name: option,
				address: option,
				language: option,
				contact: option,
				kind: option,
				label: option,
				author: option,
				published: option,
				content: option,
			},
		});
		const [what, called, ...others] = positionals;
		if (others.length > 0)
			return refuse(`One at a time: ${others.join(", ")} is too much. Put names in quotes.`, setting);
		if (what === "site" && called !== undefined) return makeSite(called, values, setting);
		if (what === "name" || what === "work") {
			const { questions, title } = registers[what];
			const answers = await answersOf(questions, { ...values, [title]: called }, ask);
			return addEntry(what, answers, contentFolder(setting, values.content), setting);
		}
		setting.warn(help);
		return 1;
	},
};

/** Makes the content folder of a site. @returns the exit code */
async function makeSite(path: string, given: SiteAnswers, setting: Setting): Promise<number> {
	const folder = resolve(setting.folder, path);
	const refusal = refusalOf(folder, setting);
	if (refusal !== null) return refuse(refusal, setting);
	const answers = await answersOf(siteQuestions, given, ask);
	const problems = problemsOfAnswers(answers);
	return problems.length > 0 ? refuse(problems.join("\n"), setting) : writeSite(folder, answers, setting);
}

/** Makes a column of a text, by the import; asks for the text where none is named. @returns the exit code */
async function newColumn(args: string[], setting: Setting): Promise<number> {
	if (args.length > 0) return importColumn.run(args, setting);
	const file = await ask("The file with its text, or its address: ");
	return file === "" ? refuse("Name the text: npm run new -- column FILE", setting) : importColumn.run([file], setting);
}

/** Adds an entry to a register. @returns the exit code */
function addEntry(kind: EntryKind, answers: Partial<Record<string, string>>, folder: string, setting: Setting): number {
	const shown = shownPath(folder, setting);
	const file = withNewEntry(kind, answers, { folder, shown });
	if ("refusal" in file) return refuse(file.refusal, setting);
	const unwritten = existsSync(folder) ? writeFiles([file]) : `There is no folder ${shown}.`;
	if (unwritten !== null) return refuse(unwritten, setting);
	setting.print(`Written: ${file.shown}`);
	return 0;
}

/** Why no site can be made in a folder; null if it can. */
function refusalOf(folder: string, setting: Setting): string | null {
	const shown = shownPath(folder, setting);
	if (!shown.startsWith("..")) {
		return "The folder must lie outside this project: then the software can be updated without it. Name another: ../my-site.";
	}
	const [there] = [...newSite({}, schemaFiles(setting.folder)).keys()].filter((file) => existsSync(join(folder, file)));
	return there === undefined ? null : `${shown}/${there} is there already.`;
}

/** What is given, and what is asked for. @param questions by the names of what they ask for */
export async function answersOf<N extends string>(
	questions: Record<N, string>,
	given: Partial<Record<NoInfer<N>, string | undefined>>,
	ask: Ask,
): Promise<Partial<Record<N, string>>> {
	const answers: Partial<Record<N, string>> = {};
	const isAsked = (name: string): name is N => name in questions;
	for (const name of Object.keys(questions).filter(isAsked)) {
		const answer = (given[name] ?? (await ask(`${questions[name]} (Enter leaves it out): `)) ?? "").trim();
		if (answer !== "") answers[name] = answer;
	}
	return answers;
}

/** Writes the files of a site. @returns the exit code */
function writeSite(folder: string, answers: SiteAnswers, setting: Setting): number {
	const shown = shownPath(folder, setting);
	const { print, warn } = setting;
	for (const [file, text] of newSite(answers, schemaFiles(setting.folder))) {
		try {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			// Never over a file that is there.
			writeFileSync(join(folder, file), text, { flag: "wx" });
		} catch (error) {
			warn(`${shown}/${file} could not be written: ${reasonFor(error)}.`);
			return 1;
		}
		print(`Written: ${shown}/${file}`);
	}
	print(`\nNext: bring a column in, and see it (content/guide/first-column.md):

CONTENT=${shown} npm run import -- FILE
CONTENT=${shown} npm run dev
CONTENT=${shown} npm run check
CONTENT=${shown} npm run build`);
	return 0;
}

await runIfMain(import.meta.url, make);
