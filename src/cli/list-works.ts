import { type Messages, messagesFor } from "../messages/index.ts";
import type { Work } from "../model/work.ts";
import { buildColumn } from "../pipeline/build.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { viewOf } from "../views/column-view.ts";
import { workDated } from "../views/work-words.ts";
import { type WorkEntry, workEntries } from "../views/works.ts";
import { refuse, type Setting } from "./command.ts";

/**
 * Prints the works that can be cited, each with the passages whose notes link to it.
 * @param folder the absolute path of the content folder
 * @returns the exit code: 1 where the content has errors
 */
export function listWorks(folder: string, setting: Setting): number {
	const diagnostics = new Diagnostics();
	const { columns, names, works, site } = readLibrary(folder, setting.folder, diagnostics);
	const built = columns.map((column) => buildColumn(column, names, diagnostics, site));
	if (diagnostics.hasErrors) return refuse(formatDiagnostics(diagnostics.all), setting);
	const messages = messagesFor(site.language);
	const register = new Map(names.map((name) => [name.id, name]));
	const views = built.map((column) => viewOf({ column, names: register, messages }));
	for (const entry of workEntries(views, works)) setting.print(linesOf(entry, messages));
	const counted = `${works.length} ${works.length === 1 ? "work" : "works"}.`;
	setting.print(works.length > 0 ? counted : "No works yet. To bring some in: npm run works -- import FILE");
	return 0;
}

function linesOf({ work, citations }: WorkEntry, messages: Messages): string {
	const cited = citations.map(({ slug, annotation }) => `    ${slug} ${annotation.id}: “${annotation.exact}”`);
	return [described(work, messages), ...(cited.length > 0 ? cited : ["    No note links to it."])].join("\n");
}

function described(work: Work, messages: Messages): string {
	const told = workDated(work, work.published, messages);
	return `${work.id}: “${work.title}”${told === "" ? "" : `, ${told}`}`;
}
