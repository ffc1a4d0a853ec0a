import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBlockId } from "../links/ids.ts";
import type { Answers } from "../links/passage-tracker.ts";
import { contradictionIn } from "../links/passages.ts";
import { printRegistry } from "../links/print-registry.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { listIds } from "../pipeline/check/links.ts";
import { Diagnostics, formatDiagnostics } from "../pipeline/diagnostics.ts";
import type { Annotated } from "../pipeline/index.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { type Command, runIfMain, type Setting } from "./command.ts";
import { git } from "./git.ts";
import { findDeadLinks } from "./link-report.ts";
import { serveProtocol } from "./links-protocol.ts";
import { compareWith } from "./links-since.ts";
import { writeFiles } from "./write-files.ts";

const help = `Brings the registry of links of every column up to date, and says what has changed.

npm run links [-- FOLDER] [OPTIONS]

  FOLDER               another content folder than content; with --check, another built site than dist
  --keep COLUMN/ID     the passage is still the one that was published: answers a question
  --retire COLUMN/ID   it is not: links to it say so
  --replace COLUMN     hardly anything is left of the text, and it is the same column all the same
  --since REVISION     only compares: exits with 1 where a column, an id or an address of that git revision is lost
  --check              only walks every link and fragment of the built site: exits with 1 where one leads nowhere
  --jsonl              the scheme of links as a program, to be measured

Writes nothing where anything is wrong, and exits with 1 then.`;

/** The editor's answers to questions of earlier runs: passages as COLUMN/ID, columns by their names. */
export type Given = Record<"keep" | "retire" | "replace", string[]>;

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
				keep: { type: "string", multiple: true, default: [] },
				retire: { type: "string", multiple: true, default: [] },
				replace: { type: "string", multiple: true, default: [] },
				since: { type: "string" },
			},
		});
		const folder = (usual: string) => resolve(setting.folder, positionals[0] ?? usual);
		if (values.jsonl) {
			await serveProtocol(process.stdin, process.stdout);
			return 0;
		}
		if (values.check) return checkSite(folder("dist"), setting);
		if (values.since !== undefined) return compareWith(values.since, folder("content"), setting);
		return update(folder("content"), values, setting);
	},
};

/** The questions that only an editor can answer, by reason. */
const QUESTIONS = {
	"little-left": "Little is left of a paragraph. Is it still the passage that was linked to?",
	duplicate: "A paragraph occurs twice in the column. Is the one with the id the passage that was linked to?",
} as const;

/** If at least this share (0..1) of a column's paragraphs is gone at once, it is probably another text. */
const REPLACED_SHARE = 0.75;

/** Brings the registries up to date, all or none. @returns the exit code */
function update(folder: string, given: Given, setting: Setting): number {
	const root = setting.folder;
	const diagnostics = new Diagnostics();
	const library = readLibrary(folder, root, diagnostics);
	const updates = library.columns
		.filter(({ frontMatter, registry }) => frontMatter.status === "published" || registry)
		.map((column) => ({
			column,
			annotated: annotateColumn(column, library.names, diagnostics, {
				answers: answersFor(column, given),
				passages: library.site.passages,
			}),
		}));
	const refusal = diagnostics.hasErrors
		? formatDiagnostics(diagnostics.all)
		: refusalOf(library.columns, updates, given, setting);
	if (refusal !== null) {
		setting.warn(`${refusal}\nNothing was written.`.trim());
		return 1;
	}
	const failure = writeFiles(
		updates
			.filter(({ annotated }) => annotated.links.isChanged)
			.map(({ column: { registryFile }, annotated }) => ({
				path: join(root, registryFile),
				shown: registryFile,
				text: printRegistry(annotated.links.registry),
			})),
	);
	if (failure === null) return 0;
	setting.warn(`${failure}\nNothing was written.`);
	return 1;
}

export type Update = { column: ColumnFiles; annotated: Annotated };

/** The reason not to write the registries, as text; null if there is none. Prints the changes of each column. */
export function refusalOf(
	columns: readonly ColumnFiles[],
	updates: readonly Update[],
	given: Given,
	setting: Setting,
): string | null {
	const unmerged = unmergedRecords(columns, setting.folder);
	if (unmerged.length > 0) return unmerged.join("\n");
	const stray = answersWithoutPassage(columns, given);
	if (stray.length > 0) return `No column has a passage ${stray.join(", ")}. Name it as COLUMN/ID, once.`;
	const needsEditor = updates.map((one) => printChanges(one, setting)).some(Boolean);
	const isAnyReplaced = updates.map((one) => isReplaced(one, given.replace, setting)).some(Boolean);
	// A registry that contradicts itself could not be read in the next run.
	const broken = updates.flatMap(({ column, annotated }) => {
		const problem = contradictionIn(annotated.links.registry);
		return problem === null ? [] : [`${column.registryFile}: ${problem}`];
	});
	return needsEditor || isAnyReplaced || broken.length > 0 ? broken.join("\n") : null;
}

/** What to do where git has two records of a column's links: one must be taken whole, the one that is published. */
function unmergedRecords(columns: readonly ColumnFiles[], root: string): string[] {
	const files = git(root, "diff", "--name-only", "--relative", "--diff-filter=U", "-z")?.split("\0") ?? [];
	return columns
		.filter(({ registryFile }) => files.includes(registryFile))
		.map(
			({ registryFile }) =>
				`${registryFile} is in conflict: of two records, take the one that is published, as with \`git checkout main -- ${registryFile}\`, and run this again.`,
		);
}

/** Whether most of a column's paragraphs are gone, and the editor has not answered `--replace`. Prints the question. */
function isReplaced({ column, annotated }: Update, replace: readonly string[], { warn }: Setting): boolean {
	const { slug, registry } = column;
	const { report } = annotated.links;
	const living = Object.entries(registry?.passages ?? {}).filter(([id, passage]) => isBlockId(id) && "now" in passage);
	const gone = report.retired.filter(({ id }) => isBlockId(id));
	if (living.length < 3 || gone.length < REPLACED_SHARE * living.length || replace.includes(slug)) return false;
	warn(
		`${slug}: ${gone.length} of ${living.length} paragraphs are gone. A new text belongs in a folder of its own.\n  the same column: npm run links -- --replace ${slug}`,
	);
	return true;
}

/** Answers for passages that were never published, and answers given twice. */
function answersWithoutPassage(columns: readonly ColumnFiles[], { keep, retire }: Given): string[] {
	const known = new Set(
		columns.flatMap(({ slug, registry }) => Object.keys(registry?.passages ?? {}).map((id) => `${slug}/${id}`)),
	);
	const all = [...keep, ...retire];
	return all.filter((one, index) => !known.has(one) || all.indexOf(one) !== index);
}

/** Checks all links of the built site. @returns the exit code */
function checkSite(folder: string, { print, warn }: Setting): number {
	const { dead, count } = findDeadLinks(folder, process.env["BASE_PATH"] ?? "/", process.env["SITE"]);
	if (count === 0) warn(`${folder} holds no page with a link: run \`npm run build\` first.`);
	else print(`${count} links walked, ${dead.length} lead nowhere`);
	for (const { page, link, reason } of dead) warn(`${page}: ${link}  ${reason}`);
	return dead.length > 0 || count === 0 ? 1 : 0;
}

/** The answers for one column, by id. */
export function answersFor({ slug }: ColumnFiles, given: Given): Answers {
	const of = (answer: "keep" | "retire") =>
		given[answer]
			.filter((one) => one.startsWith(`${slug}/`))
			.map((one) => [one.slice(slug.length + 1), answer] as const);
	return new Map([...of("keep"), ...of("retire")]);
}

/**
 * Prints what has changed in a column's links.
 * @returns whether an editor must act before the registry can be written
 */
function printChanges({ column, annotated }: Update, { print, warn }: Setting): boolean {
	const { slug } = column;
	const { report, questions, isChanged, registry } = annotated.links;
	const say = (text: string) => print(`${slug}: ${text}`);
	for (const { id, words } of report.retired) say(`${id} is gone. Links to it will show its words: “${words}”`);
	for (const id of report.revived) say(`${id} is back.`);
	if (report.added.length > 0) say(`${report.added.length} new: ${listIds(report.added)}`);
	if (report.pages.length > 0) say(`${report.pages.length} with a page of their own: ${listIds(report.pages)}`);
	for (const { id, before, after } of report.reused) {
		warn(`${slug}: ${id} was published for “${before}” and now marks “${after}”. Give the new words their own id.`);
	}
	for (const { id, words, reason } of questions) {
		warn(
			`${slug}: ${QUESTIONS[reason]}\n  ${id}: “${words}”\n  yes: npm run links -- --keep ${slug}/${id}\n  no:  npm run links -- --retire ${slug}/${id}`,
		);
	}
	say(isChanged ? `revision ${registry.revisions.length}` : "up to date");
	return report.reused.length > 0 || questions.length > 0;
}

await runIfMain(import.meta.url, links);
