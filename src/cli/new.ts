import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ask } from "./ask.ts";
import { type Command, refuse, runIfMain, type Setting } from "./command.ts";
import {
	newSite,
	problemsOfAnswers,
	type SiteAnswers,
	type SiteQuestion,
	schemaFiles,
	siteQuestions,
} from "./new-site.ts";
import { reasonFor } from "./write-files.ts";

const help = `Makes the content folder of a site.

npm run new -- site PATH [OPTIONS]

  PATH             the folder, outside this project; it is made if it is not there
  --name TEXT      the name of the site
  --address URL    the address that it is served from, such as https://example.org
  --language TAG   the language of its interface: en
  --contact BOX    the mailbox for readers, such as editors@example.org

At a terminal it asks for what is left out; Enter leaves it out for good. Nothing that is there is changed or deleted:
where one of its files is there already, nothing is written, and it exits with 1.`;

/** Asks somebody. @returns the answer; empty for none */
export type Ask = (question: string) => Promise<string>;

/** `npm run new`. */
export const make: Command = {
	help,
	run: async (args, setting) => {
		const option = { type: "string" } as const;
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { name: option, address: option, language: option, contact: option },
		});
		const [what, path] = positionals;
		if (what !== "site" || path === undefined) {
			setting.warn(help);
			return 1;
		}
		const folder = resolve(setting.folder, path);
		const refusal = refusalOf(folder, setting.folder);
		if (refusal !== null) return refuse(refusal, setting);
		const answers = await answersOf(values, ask);
		const problems = problemsOfAnswers(answers);
		return problems.length > 0 ? refuse(problems.join("\n"), setting) : writeSite(folder, answers, setting);
	},
};

/** Why no site can be made in a folder; null if it can. */
function refusalOf(folder: string, project: string): string | null {
	const shown = relative(project, folder).replaceAll("\\", "/");
	if (!shown.startsWith("..")) {
		return "The folder must lie outside this project: then the software can be updated without it. Name another: ../my-site.";
	}
	const [there] = [...newSite({}, schemaFiles(project)).keys()].filter((file) => existsSync(join(folder, file)));
	return there === undefined ? null : `${shown}/${there} is there already.`;
}

/** What is given, and what is asked for. */
export async function answersOf(given: SiteAnswers, ask: Ask): Promise<SiteAnswers> {
	const answers: SiteAnswers = {};
	const names = Object.keys(siteQuestions).filter((name): name is SiteQuestion => name in siteQuestions);
	for (const name of names) {
		const answer = (given[name] ?? (await ask(`${siteQuestions[name]} (Enter leaves it out): `)) ?? "").trim();
		if (answer !== "") answers[name] = answer;
	}
	return answers;
}

/** Writes the files of a site. @returns the exit code */
function writeSite(folder: string, answers: SiteAnswers, { folder: project, print, warn }: Setting): number {
	const shown = relative(project, folder).replaceAll("\\", "/");
	for (const [file, text] of newSite(answers, schemaFiles(project))) {
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
