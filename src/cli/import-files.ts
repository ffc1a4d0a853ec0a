import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ColumnText } from "../import/column-text.ts";
import type { ImportChoices, Imported } from "../import/import-text.ts";
import type { Source } from "../import/read-source.ts";
import { doubted } from "../import/report.ts";
import { printRegistry } from "../links/print-registry.ts";
import { columnFiles, contentFolders } from "../model/content-files.ts";
import { identifierSchema } from "../model/identifier.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { parseColumn } from "../pipeline/parse/column.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import type { Setting } from "./command.ts";
import { shownPath } from "./shown-path.ts";
import { importRecord, isUntouchedDraft } from "./untouched-draft.ts";
import { reasonFor, writeFiles } from "./write-files.ts";

/** Where a column goes: the absolute path of the content folder, the name of its own folder in it. */
export type Place = { folder: string; slug: string; setting: Setting };

const pathOf = ({ folder, slug }: Place): string => join(folder, contentFolders.columns, slug);

/** The path of the column's folder as shown in messages. */
export function shownFolder(place: Place): string {
	return shownPath(pathOf(place), place.setting);
}

/** Why no column can be put there, whatever it is, as a sentence; null where one can. */
export function refusalOfPlace({ folder, slug, setting }: Place): string | null {
	const named = identifierSchema.safeParse(slug);
	if (!named.success) {
		return `The name “${slug}” cannot be part of an address: it must be ${named.error.issues[0]?.message}. Give another: --slug leave-the-clock-alone`;
	}
	if (existsSync(folder)) return null;
	return `There is no folder ${shownPath(folder, setting)}. Give the content folder: --content FOLDER`;
}

/** Whether something is there already. */
export function isTaken(place: Place): boolean {
	const path = pathOf(place);
	return existsSync(path) && !(statSync(path).isDirectory() && readdirSync(path).length === 0);
}

/** Whether what is there is a draft that an import of the same text has written, and nothing else. */
export function isOwnDraft(place: Place, source: Source): boolean {
	return isUntouchedDraft(pathOf(place), source);
}

/**
 * Whether what is there is a column as an import has written it, and nothing else. One that lacks what a column must
 * have has no record of it: its words are compared.
 */
export function isAsImported(place: Place, { column, received }: ColumnText): boolean {
	const path = pathOf(place);
	const names: string[] = [columnFiles.column, columnFiles.received];
	if (!statSync(path).isDirectory() || !readdirSync(path).every((name) => names.includes(name))) return false;
	const read = (name: string) => (existsSync(join(path, name)) ? readFileSync(join(path, name), "utf8") : null);
	return read(columnFiles.column) === column && read(columnFiles.received) === received;
}

/** Writes the column's files, all or none. @returns why not, as a sentence; null where they are written */
export function writeColumn(
	imported: Imported,
	made: { status: ImportChoices["status"]; source: Source },
	place: Place,
): string | null {
	const [path, shown] = [pathOf(place), shownFolder(place)];
	const links = imported.missing.length > 0 ? null : registryOf(imported, made, place);
	const isNew = !existsSync(path);
	try {
		mkdirSync(path, { recursive: true });
	} catch (error) {
		return `${shown} could not be made: ${reasonFor(error)}.`;
	}
	const file = (name: string, content: string) => ({
		path: join(path, name),
		shown: `${shown}/${name}`,
		text: content,
	});
	const failure = writeFiles([
		file(columnFiles.received, imported.received),
		file(columnFiles.column, imported.column),
		...(links === null ? [] : [file(columnFiles.links, links)]),
	]);
	if (failure !== null && isNew) rmSync(path, { recursive: true, force: true });
	return failure;
}

/** The text of `links.yaml`, made as `npm run links` makes it; that of a draft says that nobody has seen it. */
function registryOf(
	{ column, received, slug }: Imported,
	{ status, source }: { status: ImportChoices["status"]; source: Source },
	{ folder, setting }: Place,
): string | null {
	const parsed = parseColumn(column, null, "column.md", new Diagnostics());
	if (!parsed) return null;
	const { names, site } = readLibrary(folder, setting.folder, new Diagnostics());
	const files = {
		slug,
		file: "",
		source: column,
		...parsed,
		annotations: undefined,
		registry: undefined,
		annotationsFile: "",
		registryFile: "",
	};
	const { registry } = annotateColumn(files, names, new Diagnostics(), site).links;
	const { format, ...recorded } = registry;
	if (status === "published") return printRegistry(registry);
	const draft = { format, draft: true, ...recorded } as const;
	const imported = importRecord(source, column, received, printRegistry(draft));
	return printRegistry({ format, draft: true, imported, ...recorded });
}

/** What was written, and what comes next. @param drop the paragraphs that were left out */
export function nextSteps(
	imported: Imported,
	status: ImportChoices["status"],
	drop: ReadonlySet<number>,
	place: Place,
): string {
	const { slug, missing } = imported;
	const shown = shownFolder(place);
	const isDraft = status === "draft";
	const files = [columnFiles.received, columnFiles.column, ...(missing.length > 0 ? [] : [columnFiles.links])];
	const lines = [
		`\n${slug}: wrote ${files.join(", ")} into ${shown} as ${isDraft ? "a draft" : "a published column"}.`,
	];
	const left = doubted(imported).filter((number) => !drop.has(number));
	if (left.length > 0) {
		const numbers = [...drop, ...left].sort((a, b) => a - b).join(",");
		lines.push(`In doubt: ${left.join(", ")}. To leave them all out, import once more with --drop ${numbers}`);
	}
	if (missing.length > 0) {
		lines.push(`Write ${missing.join(", ")} into ${shown}/${columnFiles.column}, then: npm run check`);
	} else {
		lines.push(`To annotate it: npm run propose -- ${slug}`);
	}
	const publishing = "To publish it, write `status: published` into column.md, then: npm run links && npm run build";
	lines.push(isDraft ? publishing : "To build the site with it: npm run build");
	return lines.join("\n");
}
