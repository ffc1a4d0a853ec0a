import type { Registry } from "../../model/registry.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import type { ColumnCheck } from "./column-check.ts";

/**
 * Errors of a build that are warnings under `npm run dev`: there a page is shown before its links are recorded, and
 * before an edit of its words is accepted.
 */
export const warningsWhileWriting = [
	"links-missing",
	"links-outdated",
	"links-question",
	"quote-moved",
	"undecided",
	"words-changed",
] as const;

/**
 * Reports differences between a column's links.yaml and the column as it would be published. Skipped for drafts without
 * a registry, and for columns with other errors: their text or annotations are not yet those that will be published.
 */
export const checkLinks: ColumnCheck = (column, { links, withholding }, diagnostics) => {
	if (diagnostics.hasErrorsIn(folderOf(column.file))) return;
	if (column.frontMatter.status === "draft" && !column.registry) return;
	const place = { file: column.registryFile, line: 1, column: 1 };
	if (!column.registry) {
		diagnostics.add("links-missing", place, "The column is published, but it has no links.yaml.");
		return;
	}
	reportLost(column, column.registry, diagnostics);
	const { report, questions, isChanged } = links;
	for (const former of column.registry.slugs) {
		if (former === column.slug || column.frontMatter.redirects.includes(former)) continue;
		diagnostics.add(
			"links-moved",
			{ ...place, file: column.file },
			`The column was published as “${former}”, but its folder is now named “${column.slug}”.`,
		);
	}
	for (const { id, before, after } of report.reused) {
		diagnostics.add("links-reused", place, `The id “${id}” was published for “${before}”; it now marks “${after}”.`);
	}
	for (const { id, words } of questions) {
		diagnostics.add("links-question", place, `It is uncertain whether ${id} is still the passage “${excerpt(words)}”.`);
	}
	if (!isChanged || report.reused.length > 0) return;
	const isTold = withholding.registry !== column.registry;
	const list = (ids: readonly string[]) => listIds(ids, withholding.isTelling);
	const nameOf = (id: string) => nameOfId(id, withholding.isTelling);
	const changes = [
		...(isTold ? ["its texts still have withdrawn words"] : []),
		...(report.withdrawn.length > 0 ? [`withdrawn: ${list(report.withdrawn)}`] : []),
		...report.retired.map(({ id, words }) => `${nameOf(id)} (“${excerpt(words)}”) is gone`),
		...report.revived.map((id) => `${nameOf(id)} is back`),
		...(report.added.length > 0 ? [`new: ${list(report.added)}`] : []),
		...(report.pages.length > 0 ? [`with a page of their own, to be kept: ${list(report.pages)}`] : []),
	];
	const what = changes.length > 0 ? changes.join("; ") : "words or marks have moved";
	diagnostics.add("links-outdated", place, `The column differs from links.yaml: ${what}.`);
};

/** Warns of addresses that were probably given out and lead nowhere, as far as it can be told without git. */
function reportLost({ file, frontMatter }: ColumnFiles, registry: Registry, diagnostics: Diagnostics): void {
	const place = { file, line: 1, column: 1 };
	for (const former of frontMatter.redirects.filter((one) => !registry.slugs.includes(one))) {
		const message = `\`redirects\` has “${former}”, but links.yaml does not record that the column was published so.`;
		diagnostics.add("links-anew", place, message);
	}
	if (frontMatter.status === "published") return;
	diagnostics.add("links-of-draft", place, "The column has permanent links, but as a draft it is not on the site.");
}

/**
 * Reports a registry that lacks a revision of which a correction tells: an older one stands in its place, or none, and
 * what is recorded on top of it would give ids a second time.
 */
export function reportOlderRegistry(
	{ file, frontMatter, registry, registryFile }: ColumnFiles,
	next: Registry,
	diagnostics: Diagnostics,
): void {
	// One that cannot be read has been reported.
	if (!registry && (frontMatter.status === "draft" || diagnostics.hasErrorsIn(folderOf(file)))) return;
	const newest = Math.max(0, ...frontMatter.corrections.map(({ revision }) => revision ?? 0));
	// What is recorded next counts: a correction that was ended before it had written links.yaml is no loss.
	const count = next.revisions.length;
	if (newest <= count) return;
	const message = `\`corrections\` in ${file} tells of revision ${newest}, and links.yaml would have ${count}: it is older, or was made anew.`;
	diagnostics.add("links-older", { file: registryFile, line: 1, column: 1 }, message);
}

/** The folder of a file, with a slash at its end. */
function folderOf(file: string): string {
	return file.slice(0, file.lastIndexOf("/") + 1);
}

/** The first words of a text, at most 60 characters, for a message. */
function excerpt(words: string): string {
	return words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, "")}…` : words;
}

/** What a message calls an id: not by itself where it tells withdrawn words. */
export function nameOfId(id: string, isTelling: (id: string) => boolean): string {
	return isTelling(id) ? "an id that tells withdrawn words" : id;
}

/**
 * Lists ids for a message: the first eight, and how many more there are.
 * @param isTelling whether an id tells withdrawn words: it is counted alone
 */
export function listIds(ids: readonly string[], isTelling: (id: string) => boolean): string {
	const named = ids.filter((id) => !isTelling(id)).slice(0, 8);
	const more = ids.length - named.length;
	if (named.length === 0) return `${more}`;
	return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
