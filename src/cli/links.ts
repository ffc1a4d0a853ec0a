import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { printRegistry } from "../links/print-registry.ts";
import { columnFiles } from "../model/content-files.ts";
import { writeId } from "../pipeline/anchor/write-id.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { type Command, refuse, runIfMain, type Setting } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { findDeadLinks } from "./link-report.ts";
import { serveProtocol } from "./links-protocol.ts";
import { compareWith } from "./links-since.ts";
import { ownSite, siteAddress } from "./own-site.ts";
import { type Given, givenOptions, refusalOf, type Update, updateOf } from "./registry-update.ts";
import { withoutAnswers } from "./spent-answers.ts";
import { type FileToWrite, writeFiles } from "./write-files.ts";

const help = `Brings the registry of links of every column up to date, and says what has changed.

npm run links [-- FOLDER] [OPTIONS]

  FOLDER               another content folder than CONTENT or content; with --check, another built site than dist
  --keep COLUMN/ID     the passage is still the one that was published: answers a question
  --retire COLUMN/ID   it is not: links to it say so
  --replace COLUMN     hardly anything is left of the text, and it is the same column all the same
  --publish-again COLUMN
                       its withdrawn words, whose entry was deleted, may be read again
  --since REVISION     only compares: exits with 1 where a column, an id or an address of that git revision is lost
  --check              only walks every link and fragment of the built site: exits with 1 where one leads nowhere
  --jsonl              the scheme of links as a program, to be measured

Writes nothing where anything is wrong, and exits with 1 then.`;

/** `npm run links`. */
export const links: Command = {
	help,
	run: async (args, setting) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				check: { type: "boolean" },
				jsonl: { type: "boolean" },
				...givenOptions,
				"publish-again": { type: "string", multiple: true, default: [] },
				since: { type: "string" },
			},
		});
		const content = contentFolder(setting, positionals[0]);
		if (values.jsonl) {
			await serveProtocol(process.stdin, process.stdout);
			return 0;
		}
		if (values.check) return checkSite(resolve(setting.folder, positionals[0] ?? "dist"), setting);
		if (values.since !== undefined) return compareWith(values.since, content, setting);
		return update(content, values, setting);
	},
};

/** Brings the registries up to date, all or none. @returns the exit code */
function update(folder: string, given: Given, setting: Setting): number {
	const root = setting.folder;
	const diagnostics = new Diagnostics();
	const library = readLibrary(folder, root, diagnostics);
	const updates = library.columns
		.filter(({ frontMatter, registry }) => frontMatter.status === "published" || registry)
		.map((column) => updateOf(column, library, given, diagnostics));
	const refusal = diagnostics.hasErrors
		? formatDiagnostics(diagnostics.all)
		: refusalOf(library.columns, updates, given, setting);
	if (refusal !== null) return refuse(refusal, setting);
	const registries = updates
		.filter(({ annotated }) => annotated.links.isChanged)
		.map(({ column: { registryFile }, annotated }) => ({
			path: join(root, registryFile),
			shown: registryFile,
			text: printRegistry(annotated.links.registry),
		}));
	// The registry first: a run that is killed after it leaves answers behind that are of no question any more.
	const annotations = updates.flatMap((one) => withoutAnswers(one.column, root, withIds(one, setting)));
	const failure = writeFiles([...registries, ...annotations]);
	return failure === null ? 0 : refuse(failure, setting);
}

/** The column's annotations.yaml with the ids that were made for entries without one; nothing where there is none. */
function withIds({ column, annotated: { madeIds } }: Update, setting: Setting): FileToWrite | undefined {
	const { folder, print, warn } = setting;
	if (madeIds.length === 0) return undefined;
	const shown = column.annotationsFile;
	const path = join(folder, shown);
	let text = readFileSync(path, "utf8");
	for (const made of madeIds) {
		const written = writeId(text, made);
		if (written === null) warn(`${shown}: write the id ${made.id} into ${made.path.map(String).join(".")} by hand.`);
		text = written ?? text;
	}
	print(`${column.slug}: ids written into ${columnFiles.annotations}: ${madeIds.map(({ id }) => id).join(", ")}`);
	return { path, shown, text };
}

/** Checks all links of the built site. @returns the exit code */
function checkSite(folder: string, setting: Setting): number {
	const { print, warn } = setting;
	const { dead, count } = findDeadLinks(
		folder,
		process.env["BASE_PATH"] ?? "/",
		siteAddress(ownSite(contentFolder(setting))),
	);
	if (count === 0) warn(`${folder} holds no page with a link: run \`npm run build\` first.`);
	else print(`${count} links walked, ${dead.length} lead nowhere`);
	for (const { page, link, reason } of dead) warn(`${page}: ${link}  ${reason}`);
	return dead.length > 0 || count === 0 ? 1 : 0;
}

await runIfMain(import.meta.url, links);
