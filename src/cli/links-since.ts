import { z } from "zod";
import { isSameButWithheld } from "../links/newest-words.ts";
import { columnFiles } from "../model/content-files.ts";
import { type Registry, registrySchema } from "../model/registry.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { divideFrontMatter } from "../pipeline/parse/front-matter.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import type { Setting } from "./command.ts";
import { git } from "./git.ts";
import { shownPath } from "./shown-path.ts";

/**
 * Compares the present registries with those that a git revision records, for checks on a server: whatever was
 * published there must still be recorded, in a column that can be reached by the same address.
 * @param revision as git names it: `main`, `origin/main`, `HEAD~1`
 * @param folder the absolute path of the content folder
 * @returns the exit code: 1 where something is lost, or where nothing can be compared
 */
export function compareWith(revision: string, folder: string, setting: Setting): number {
	const { folder: root, warn } = setting;
	const diagnostics = new Diagnostics();
	const { columns } = readLibrary(folder, root, diagnostics);
	if (diagnostics.hasErrors) {
		warn(`${formatDiagnostics(diagnostics.all)}\nNothing was compared.`);
		return 1;
	}
	// The folder may be in a repository of its own.
	const commit = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`)?.trim();
	if (commit === undefined) {
		warn(
			`git knows no revision “${revision}” here. A shallow copy of a repository lacks most: fetch it first, as with \`git fetch origin main\`.`,
		);
		return 1;
	}
	const shown = shownPath(folder, setting);
	const files = git(folder, "ls-tree", "-r", "-z", "--name-only", commit, "--", "columns/")?.split("\0") ?? [];
	const problems = files.flatMap((path) => {
		const [, slug, name] = path.split("/");
		if (slug === undefined || name !== columnFiles.links) return [];
		const file = `${shown}/${path}`;
		const read = (name: string) => git(folder, "show", `${commit}:./columns/${slug}/${name}`);
		const before = {
			slug,
			file,
			restore: `git ${shown.startsWith("..") ? `-C ${shown} ` : ""}checkout ${revision} -- ${shown.startsWith("..") ? path : file}`,
			registry: registryOf(read(columnFiles.links), file),
			isDraft: isDraft(read(columnFiles.column)),
		};
		return problemsOf(before, columns, revision);
	});
	for (const problem of problems) warn(problem);
	return problems.length > 0 ? 1 : 0;
}

/**
 * A column as the revision records it. `registry` is null where it cannot be read; `restore` is the command that puts
 * its file back.
 */
type Before = { slug: string; file: string; restore: string; registry: Registry | null; isDraft: boolean };

/** What has been lost of a column, as sentences that say what to do. */
function problemsOf(before: Before, columns: readonly ColumnFiles[], revision: string): string[] {
	const { slug, file, registry } = before;
	if (!registry) return [`${file}: as ${revision} records it, it cannot be read. Compare with another revision.`];
	// What a draft's record holds was never published.
	if (registry.draft) return [];
	const present = columns.find((column) => column.slug === slug || column.frontMatter.redirects.includes(slug));
	if (!present) return [describeGone(before, columns, revision)];
	const { registryFile, frontMatter } = present;
	const restore = `Run \`${before.restore}\`${file === registryFile ? "" : `, move it to ${registryFile}`}, and then \`npm run links\`.`;
	if (frontMatter.status === "draft" && !before.isDraft) {
		return [`${present.file}: the column was published in ${revision} and is a draft now: its addresses lead nowhere.`];
	}
	if (!present.registry) return [`${registryFile} is missing, and ${revision} records it. ${restore}`];
	return lostIn(registry, present.registry).map(
		({ what, ids }) => `${registryFile}: ${revision} records ${what}: ${ids.join(", ")}. ${restore}`,
	);
}

function describeGone({ slug, file }: Before, columns: readonly ColumnFiles[], revision: string): string {
	const renamed = columns.find(({ registry }) => registry?.slugs.includes(slug));
	if (renamed) {
		return `${renamed.file}: the column was published as “${slug}” in ${revision}, and that address leads nowhere now. Add ${slug} to \`redirects\` in its front matter.`;
	}
	return `${file}: ${revision} has this column, and its folder is gone: every address below /columns/${slug}/ leads nowhere. Put the folder back; if it was renamed, move links.yaml with it and add ${slug} to \`redirects\`.`;
}

/** What one registry records and a later one lacks, or records otherwise. */
function lostIn(before: Registry, now: Registry): { what: string; ids: string[] }[] {
	const ids = Object.keys(before.passages);
	const known = new Set([...now.slugs, ...(now.pages ?? Object.keys(now.passages))]);
	return [
		{ what: "ids that are missing here", ids: ids.filter((id) => !now.passages[id]) },
		{
			what: "ids that were first published with other words than here",
			ids: ids.filter((id) => now.passages[id] && now.passages[id].born !== before.passages[id]?.born),
		},
		{
			what: "revisions that read otherwise here",
			ids: before.revisions.flatMap((_, index) => (isSameRevision(before, now, index) ? [] : [`${index + 1}`])),
		},
		{
			what: "withdrawals that are missing here",
			ids: (before.withdrawn ?? []).filter((one) => !now.withdrawn?.includes(one)),
		},
		{
			what: "ids whose words were withdrawn, or that tell such words, and are not marked so here",
			ids: ids.filter((id) => {
				const isUnmarked = before.passages[id]?.withdrawn && now.passages[id] && !now.passages[id].withdrawn;
				return isUnmarked || (before.untold?.includes(id) && !now.untold?.includes(id));
			}),
		},
		{
			what: "addresses that are missing here",
			ids: [...before.slugs, ...(before.pages ?? [])].filter((one) => !known.has(one)),
		},
	].filter((one) => one.ids.length > 0);
}

/** Whether a revision has the same texts, in the same blocks, in both registries, but for words withdrawn since. */
function isSameRevision(before: Registry, now: Registry, index: number): boolean {
	const [past, present] = [before.revisions[index]?.blocks ?? [], now.revisions[index]?.blocks ?? []];
	return (
		past.length === present.length &&
		past.every((key, at) => key === present[at] && isSameButWithheld(now.texts[key] ?? "", before.texts[key] ?? ""))
	);
}

function registryOf(text: string | undefined, file: string): Registry | null {
	return text === undefined ? null : (parseYaml(text, registrySchema, file, new Diagnostics())?.data ?? null);
}

/** Whether a `column.md` says that the column is a draft. */
function isDraft(text: string | undefined): boolean {
	const divided = text === undefined ? null : divideFrontMatter(text, "column.md", new Diagnostics());
	const schema = z.looseObject({ status: z.string().optional() });
	return divided !== null && parseYaml(divided.yaml, schema, "column.md", new Diagnostics())?.data.status === "draft";
}
