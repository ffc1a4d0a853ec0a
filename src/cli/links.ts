import { spawnSync } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBlockId } from "../links/ids.ts";
import type { Answers } from "../links/passage-tracker.ts";
import { contradictionIn } from "../links/passages.ts";
import { printRegistry } from "../links/print-registry.ts";
import { registrySchema } from "../model/registry.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { listIds } from "../pipeline/check/links.ts";
import { Diagnostics, formatDiagnostics } from "../pipeline/diagnostics.ts";
import type { Annotated } from "../pipeline/index.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";
import { findDeadLinks } from "./link-report.ts";
import { serveProtocol } from "./links-protocol.ts";

/**
 * `npm run links`: brings the registry of links of every column up to date, and says what has changed.
 *   -- FOLDER                another content folder
 *   -- --keep COLUMN/ID      the passage is still the one that was published: answers a question
 *   -- --retire COLUMN/ID    it is not: links to it say so
 *   -- --replace COLUMN      hardly anything is left of the text, and it is the same column all the same
 *   -- --since REVISION      only compares: exits with 1 where an id of that git revision is no longer recorded
 *   -- --check               walks every link and fragment of the built site instead; exits with 1 where one leads nowhere
 *   -- --jsonl               the scheme as a program, to be measured
 * Writes nothing where anything is wrong; exits with 1 then.
 */
const { values, positionals } = parseArgs({
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
/** What is asked where only an editor can know. */
const QUESTIONS = {
	"little-left": "Little is left of a paragraph. Is it still the passage that was linked to?",
	duplicate: "A paragraph stands in the column twice. Is the one that the id has come to the one that was linked to?",
} as const;

/** From this share of a column's paragraphs on that are gone at once, it is rather another text. */
const REPLACED_SHARE = 0.75;

if (values.jsonl) await serveProtocol(process.stdin, process.stdout);
else if (values.check) checkSite(resolve(positionals[0] ?? "dist"));
else if (values.since !== undefined) compareWith(values.since, resolve(positionals[0] ?? "content"));
else update(resolve(positionals[0] ?? "content"));

function update(folder: string): void {
	const root = process.cwd();
	const diagnostics = new Diagnostics();
	const library = readLibrary(folder, root, diagnostics);
	const updates = library.columns
		.filter(({ frontMatter, registry }) => frontMatter.status === "published" || registry)
		.map((column) => ({ column, annotated: annotateColumn(column, library.names, diagnostics, answersFor(column)) }));
	const refusal = diagnostics.hasErrors ? formatDiagnostics(diagnostics.all) : whyNot(library.columns, updates);
	if (refusal !== null) {
		console.error(`${refusal}\nNothing was written.`.trim());
		process.exitCode = 1;
		return;
	}
	for (const { column, annotated } of updates) {
		if (annotated.links.isChanged) write(join(root, column.registryFile), printRegistry(annotated.links.registry));
	}
}

type Update = { column: ColumnFiles; annotated: Annotated };

/** What keeps the registries from being written; null where nothing does. Tells what has changed on the way. */
function whyNot(columns: readonly ColumnFiles[], updates: readonly Update[]): string | null {
	const stray = answersWithoutPassage(columns);
	if (stray.length > 0) return `No column has a passage ${stray.join(", ")}. Name it as COLUMN/ID, once.`;
	const isOpen = updates.map(tell).some(Boolean);
	const replaced = updates.map(({ column, annotated }) => isReplaced(column, annotated)).some(Boolean);
	// What could not be read again is not written.
	const broken = updates.flatMap(({ column, annotated }) => {
		const problem = contradictionIn(annotated.links.registry);
		return problem === null ? [] : [`${column.registryFile}: ${problem}`];
	});
	return isOpen || replaced || broken.length > 0 ? broken.join("\n") : null;
}

/** Whether hardly anything is left of a column, and its editor has not said that it is the same one. */
function isReplaced({ slug, registry }: ColumnFiles, { links }: Annotated): boolean {
	const living = Object.entries(registry?.passages ?? {}).filter(([id, passage]) => isBlockId(id) && "now" in passage);
	const gone = links.report.retired.filter(({ id }) => isBlockId(id));
	if (living.length < 3 || gone.length < REPLACED_SHARE * living.length || values.replace.includes(slug)) return false;
	console.error(
		`${slug}: ${gone.length} of ${living.length} paragraphs are gone. A new text belongs in a folder of its own.\n  the same column: npm run links -- --replace ${slug}`,
	);
	return true;
}

/** Says which ids of an earlier git revision are no longer recorded: what an automatic check of changes needs. */
function compareWith(revision: string, folder: string): void {
	const root = process.cwd();
	const library = readLibrary(folder, root, new Diagnostics());
	for (const { registryFile, registry } of library.columns) {
		const { status, stdout } = spawnSync("git", ["show", `${revision}:${registryFile}`], {
			cwd: root,
			encoding: "utf8",
		});
		if (status !== 0) continue;
		const before = parseYaml(stdout, registrySchema, `${revision}:${registryFile}`, new Diagnostics());
		const lost = Object.keys(before?.data.passages ?? {}).filter((id) => !registry?.passages[id]);
		if (lost.length === 0) continue;
		console.error(`${registryFile}: ${revision} records ids that are missing here: ${lost.join(", ")}. Put them back.`);
		process.exitCode = 1;
	}
}

/** Answers that name nothing that was published, or name it twice: they are mistyped. */
function answersWithoutPassage(columns: readonly ColumnFiles[]): string[] {
	const known = new Set(
		columns.flatMap(({ slug, registry }) => Object.keys(registry?.passages ?? {}).map((id) => `${slug}/${id}`)),
	);
	const all = [...values.keep, ...values.retire];
	return all.filter((one, index) => !known.has(one) || all.indexOf(one) !== index);
}

function checkSite(folder: string): void {
	const { dead, count } = findDeadLinks(folder, process.env["BASE_PATH"] ?? "/", process.env["SITE"]);
	if (count === 0) console.error(`${folder} holds no page with a link: run \`npm run build\` first.`);
	else console.log(`${count} links walked, ${dead.length} lead nowhere`);
	for (const { page, link, reason } of dead) console.error(`${page}: ${link}  ${reason}`);
	if (dead.length > 0 || count === 0) process.exitCode = 1;
}

function answersFor({ slug }: ColumnFiles): Answers {
	const of = (answer: "keep" | "retire") =>
		values[answer]
			.filter((one) => one.startsWith(`${slug}/`))
			.map((one) => [one.slice(slug.length + 1), answer] as const);
	return new Map([...of("keep"), ...of("retire")]);
}

/** Prints what has changed in a column's links. @returns whether something keeps the registry from being written */
function tell({ column, annotated }: Update): boolean {
	const { slug } = column;
	const { report, questions, isChanged, registry } = annotated.links;
	const say = (text: string) => console.log(`${slug}: ${text}`);
	for (const { id, words } of report.retired) say(`${id} is gone. Links to it will show its words: “${words}”`);
	for (const id of report.revived) say(`${id} is back.`);
	if (report.added.length > 0) say(`${report.added.length} new: ${listIds(report.added)}`);
	for (const { id, before, after } of report.reused) {
		console.error(
			`${slug}: ${id} was published for “${before}” and now marks “${after}”. Give the new words their own id.`,
		);
	}
	for (const { id, words, reason } of questions) {
		console.error(
			`${slug}: ${QUESTIONS[reason]}\n  ${id}: “${words}”\n  yes: npm run links -- --keep ${slug}/${id}\n  no:  npm run links -- --retire ${slug}/${id}`,
		);
	}
	say(isChanged ? `revision ${registry.revisions.length}` : "up to date");
	return report.reused.length > 0 || questions.length > 0;
}

/** Writes beside the file and renames, so that a registry is never half-written. */
function write(path: string, text: string): void {
	const unfinished = `${path}.unfinished`;
	writeFileSync(unfinished, text);
	renameSync(unfinished, path);
}
