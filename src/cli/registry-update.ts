import type { Answers } from "../links/passage-tracker.ts";
import { contradictionIn } from "../links/passages.ts";
import { linkQuestions } from "../messages/en/desk-links.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { listIds, nameOfId } from "../pipeline/check/links.ts";
import type { Diagnostics } from "../pipeline/diagnostics.ts";
import type { Annotated } from "../pipeline/index.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import type { Library } from "../pipeline/parse/library.ts";
import type { Setting } from "./command.ts";
import { git } from "./git.ts";

/** The editor's answers to questions of earlier runs: passages as COLUMN/ID, columns by their names. */
export type Given = Record<"keep" | "retire" | "replace", string[]> & { "publish-again"?: string[] };

/** The options of a command that takes them. */
export const givenOptions = {
	keep: { type: "string", multiple: true, default: [] as string[] },
	retire: { type: "string", multiple: true, default: [] as string[] },
	replace: { type: "string", multiple: true, default: [] as string[] },
} as const;

/** A column, and what would be recorded of it. */
export type Update = { column: ColumnFiles; annotated: Annotated };

/** @param diagnostics receives what is wrong with the column's entries */
export function updateOf(column: ColumnFiles, library: Library, given: Given, diagnostics: Diagnostics): Update {
	const isPublishedAgain = given["publish-again"]?.includes(column.slug) ?? false;
	const { passages, kinds, proposals } = library.site;
	const settings = { answers: answersFor(column, given), passages, kinds, proposals, isPublishedAgain };
	return { column, annotated: annotateColumn(column, library.names, diagnostics, settings) };
}

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
	const unknown = (given["publish-again"] ?? []).filter((slug) => !updates.some(({ column }) => column.slug === slug));
	if (unknown.length > 0) return `There is no published column ${unknown.join(", ")}.`;
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
	const { slug } = column;
	const { replaced } = annotated.links;
	if (!replaced || replace.includes(slug)) return false;
	warn(
		`${slug}: ${linkQuestions.gone(replaced.gone, replaced.of)}\n  the same column: npm run links -- --replace ${slug}`,
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

/** The answers for one column, by id. */
function answersFor({ slug }: ColumnFiles, given: Given): Answers {
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
	const { isTelling } = annotated.withholding;
	const say = (text: string) => print(`${slug}: ${text}`);
	const list = (ids: readonly string[]) => listIds(ids, isTelling);
	for (const { id, words } of report.retired) {
		say(`${nameOfId(id, isTelling)} is gone. Links to it will show its words: “${words}”`);
	}
	for (const id of report.revived) say(`${nameOfId(id, isTelling)} is back.`);
	if (annotated.withholding.registry !== column.registry)
		say("withdrawn words are taken out of the texts in links.yaml.");
	if (report.withdrawn.length > 0) say(`${report.withdrawn.length} answer “withdrawn”: ${list(report.withdrawn)}`);
	if (report.added.length > 0) say(`${report.added.length} new: ${list(report.added)}`);
	if (report.pages.length > 0) say(`${report.pages.length} with a page of their own: ${list(report.pages)}`);
	for (const { id, before, after } of report.reused) {
		warn(`${slug}: ${id} was published for “${before}” and now marks “${after}”. Give the new words their own id.`);
	}
	for (const { id, words, reason } of questions) {
		warn(
			`${slug}: ${linkQuestions.reasons[reason]}\n  ${id}: “${words}”\n  yes: npm run links -- --keep ${slug}/${id}\n  no:  npm run links -- --retire ${slug}/${id}`,
		);
	}
	say(isChanged ? `revision ${registry.revisions.length}` : "up to date");
	return report.reused.length > 0 || questions.length > 0;
}
