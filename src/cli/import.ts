import { basename, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { fetchSource, type Web, web } from "../import/fetch-source.ts";
import { type ImportChoices, importText } from "../import/import-text.ts";
import { ImportProblem } from "../import/problem.ts";
import type { Source } from "../import/read-source.ts";
import { describeImport, doubted } from "../import/report.ts";
import { fieldNames } from "../import/source-text.ts";
import { ask } from "./ask.ts";
import { withAnswers } from "./ask-missing.ts";
import { type Command, refuse, runIfMain, type Setting } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { readGivenFile } from "./given-file.ts";
import {
	isAsImported,
	isOwnDraft,
	isTaken,
	nextSteps,
	type Place,
	refusalOfPlace,
	shownFolder,
	writeColumn,
} from "./import-files.ts";

const help = `Makes a column of a text: its files, with what the text and its page tell of headline, byline, date and the rest.

npm run import -- FILE [OPTIONS]

  FILE                 plain text, markdown, HTML, .docx, .odt, .eml or a PDF with text; - reads what a pipe sends; an
                       address that begins with https:// is loaded
  --dry-run            only shows what would be written, with the numbers of the paragraphs
  --drop 3,17          leaves paragraphs out, by the numbers that are shown
  --slug NAME          the name of the column's folder and its address; made from the headline where it is left out
  --headline TEXT, --standfirst, --byline, --published, --printedDate, --publication, --canonical, --section,
  --tags, --rights, --lang, --about
                       what the text does not tell, or tells wrongly; --published may be a year or a month: 1908-05
  --publish            writes the column as published; without it, as a draft
  --content FOLDER     another content folder than CONTENT or content

Shows what was found and where, each paragraph, those in doubt with a ?, and every word that was left out. Never writes
over a column, and writes nothing where anything is wrong; it exits with 1 then.`;

const text = { type: "string" } as const;

const WHICH_TO_DROP = "\nWhich paragraphs to leave out? Numbers with commas, or Enter for none: ";

/** The command with a web of its own, for tests. */
export function importCommand(reached: Web): Command {
	return {
		help,
		run: async (args, setting) => {
			const { values, positionals } = parseArgs({
				args,
				allowPositionals: true,
				options: {
					"dry-run": { type: "boolean" },
					publish: { type: "boolean" },
					drop: { type: "string", multiple: true, default: [] },
					slug: text,
					content: text,
					headline: text,
					standfirst: text,
					byline: text,
					published: text,
					printedDate: text,
					publication: text,
					canonical: text,
					section: text,
					tags: text,
					rights: text,
					lang: text,
					about: text,
				},
			});
			const [from, ...others] = positionals;
			if (from === undefined || others.length > 0) {
				setting.warn(from === undefined ? help : `One text at a time: ${positionals.join(", ")} were given.`);
				return 1;
			}
			const given = Object.fromEntries(
				fieldNames.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
			);
			try {
				const drop = numbersIn(values.drop);
				const choices = { given, slug: values.slug, drop, status: values.publish ? "published" : "draft" } as const;
				const source = await sourceOf(from, reached, setting);
				const folder = contentFolder(setting, values.content);
				return await importInto(folder, source, choices, {
					setting,
					isDryRun: values["dry-run"] ?? false,
					canAsk: from !== "-",
				});
			} catch (error) {
				if (!(error instanceof ImportProblem)) throw error;
				const what = from === "-" ? "What came in" : from;
				return refuse(error.message.startsWith(from) ? error.message : `${what}: ${error.message}`, setting);
			}
		},
	};
}

/** `npm run import`. */
export const importColumn: Command = importCommand(web);

/** How the command runs. `canAsk`: the terminal is not where the text comes from. */
type Run = { setting: Setting; isDryRun: boolean; canAsk: boolean };

async function importInto(
	folder: string,
	source: Source,
	chosen: ImportChoices,
	{ setting, isDryRun, canAsk }: Run,
): Promise<number> {
	const isAsking = canAsk && process.stdin.isTTY && process.stdout.isTTY && !isDryRun;
	const choices = isAsking ? await withAnswers(source, chosen, { ask, tell: setting.print }) : chosen;
	let imported = await importText(source, choices);
	let { drop } = choices;
	setting.print(describeImport(imported, drop));
	const place = { folder, slug: imported.slug, setting };
	const taken = refusalOfPlace(place) ?? (await refusalOfColumn(place, source, choices));
	if (taken !== null && !isDryRun) return refuse(taken, setting);
	if (isDryRun) {
		const where = taken ?? `Without --dry-run it goes into ${shownFolder(place)}.`;
		setting.print(`\nNothing was written. ${where}`);
		return 0;
	}
	const isInDoubt = doubted(imported).some((number) => !drop.has(number));
	const answer = isInDoubt && isAsking ? await ask(WHICH_TO_DROP) : "";
	if (answer !== "") {
		drop = new Set([...drop, ...numbersIn([answer])]);
		imported = await importText(source, { ...choices, slug: imported.slug, drop });
	}
	const failure = writeColumn(imported, { status: choices.status, source }, place);
	if (failure !== null) return refuse(failure, setting);
	setting.print(nextSteps(imported, choices.status, drop, place));
	return 0;
}

/**
 * Why a column that is there already cannot be made anew; null where there is none. A draft that nobody has changed
 * since this text was imported is: without this an editor who has read the list would have to delete it first.
 */
async function refusalOfColumn(place: Place, source: Source, choices: ImportChoices): Promise<string | null> {
	if (!isTaken(place)) return null;
	const isDraft = choices.status === "draft";
	if (isDraft && isOwnDraft(place, source)) return null;
	const before = isDraft ? await importText(source, { ...choices, slug: place.slug, drop: new Set() }) : null;
	if (before !== null && isAsImported(place, before)) return null;
	return `${shownFolder(place)} is there already, and nothing is written over it: it is another column, or was changed since it was imported. Choose another name with --slug, or delete that folder first if it was only tried out.`;
}

/** Numbers with commas or spaces between them. @throws ImportProblem for anything else */
function numbersIn(lists: readonly string[]): Set<number> {
	const parts = lists.flatMap((list) => list.split(/[\s,]+/)).filter((part) => part !== "");
	const wrong = parts.find((part) => !/^\d{1,5}$/.test(part));
	if (wrong !== undefined)
		throw new ImportProblem(`“${wrong}” is no number of a paragraph. Write them with commas: --drop 3,17`);
	return new Set(parts.map(Number));
}

/** @throws ImportProblem where there is nothing to read */
async function sourceOf(from: string, reached: Web, { folder, print }: Setting): Promise<Source> {
	if (from === "-") return { bytes: await buffer(process.stdin), name: "" };
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(from))
		return fetchSource(from, reached, (to) => print(`The server sends on to ${to}.`));
	const path = resolve(folder, from);
	return { bytes: readGivenFile(path, "Put the column alone into a file."), name: basename(path) };
}

await runIfMain(import.meta.url, importColumn);
