import { contradictionIn } from "../../links/passages.ts";
import { annotationsFileSchema } from "../../model/annotation.ts";
import { columnFiles, contentFolders } from "../../model/content-files.ts";
import { identifierSchema, isDeviceName } from "../../model/identifier.ts";
import { type Registry, registrySchema } from "../../model/registry.ts";
import { nearName } from "../../text/near-name.ts";
import type { AnchorInput } from "../anchor/index.ts";
import { wordHider } from "../withhold/hide-words.ts";
import { type ParsedColumn, parseColumn } from "./column.ts";
import type { ContentFolder } from "./content-folder.ts";

/** The files of a column's folder, parsed. */
export type ColumnFiles = ParsedColumn & {
	/** The name of the folder. */
	slug: string;
	/** The path of `column.md`, as shown in messages. */
	file: string;
	/** The text of `column.md`. */
	source: string;
	/** `annotations.yaml`; undefined if there is none. */
	annotations: Pick<AnchorInput, "entries" | "placeOf"> | undefined;
	/** The path of `annotations.yaml`, as shown in messages, whether it exists or not. */
	annotationsFile: string;
	/** `links.yaml`, the registry of permalinks; undefined if there is none. */
	registry: Registry | undefined;
	/** The path of `links.yaml`, as shown in messages, whether it exists or not. */
	registryFile: string;
};

/** The folder of all columns, in `content/`. */
const COLUMNS = contentFolders.columns;

/**
 * Reads all columns, by the names of their folders. A column with an error in its files is left out; the diagnostics
 * say why.
 */
export function readColumns(folder: ContentFolder): ColumnFiles[] {
	if (folder.status(COLUMNS) === "nothing") {
		folder.diagnostics.add("file-missing", folder.start(COLUMNS), `There is no folder \`${COLUMNS}\`.`);
		return [];
	}
	if (!folder.isUsable(COLUMNS, "folder")) return [];
	return columnSlugs(folder)
		.filter((slug) => isColumnFolder(folder, slug))
		.flatMap((slug) => readColumn(folder, slug) ?? []);
}

/** The names of what lies in the folder of columns. */
export function columnSlugs(folder: ContentFolder): string[] {
	return folder.list(COLUMNS);
}

/** Whether an entry of the columns' folder is the folder of a column. Reports what is wrong if it is not. */
function isColumnFolder(folder: ContentFolder, slug: string): boolean {
	const path = `${COLUMNS}/${slug}`;
	const file = `${path}/${columnFiles.column}`;
	const { diagnostics } = folder;
	if (folder.isFile(path)) {
		diagnostics.add("file-stray", folder.start(path), "This file is among the columns' folders, where it is not read.");
		return false;
	}
	if (!folder.isUsable(path, "folder")) return false;
	if (!identifierSchema.safeParse(slug).success) {
		const reason = isDeviceName(slug) ? "is kept for a device by Windows" : "cannot be part of an address";
		diagnostics.add("slug-invalid", folder.start(file), `The folder's name, “${slug}”, ${reason}.`);
		return false;
	}
	if (folder.status(file) !== "nothing") return true;
	// Where its name is mistyped, that is reported.
	const isThere = folder.list(path).some((name) => nearName(name, [columnFiles.column]) !== null);
	if (!isThere) diagnostics.add("file-missing", folder.start(file), `The folder has no ${columnFiles.column}.`);
	return false;
}

/** Reads one column. @returns null if a file of it has an error: the diagnostics say why */
export function readColumn(folder: ContentFolder, slug: string): ColumnFiles | null {
	const inside = (name: string) => `${COLUMNS}/${slug}/${name}`;
	const file = folder.shown(inside(columnFiles.column));
	const text = folder.read(inside(columnFiles.column));
	const entries = folder.readYaml(inside(columnFiles.annotations), annotationsFileSchema);
	const registry = folder.readYaml(inside(columnFiles.links), registrySchema, "generated");
	const received = folder.read(inside(columnFiles.received), "received");
	const column = text === null ? null : parseColumn(text, received, file, folder.diagnostics);
	const problem = registry && contradictionIn(registry.data);
	if (problem) folder.diagnostics.add("links-broken", folder.start(inside(columnFiles.links)), problem);
	// What is recorded of a draft was never published.
	const published = registry?.data.draft ? undefined : registry?.data;
	const annotations = entries ? { entries: entries.data, placeOf: entries.placeOf } : undefined;
	const hide = wordHider({ annotations, registry: problem ? undefined : published, tree: column?.tree });
	folder.diagnostics.hide(`${folder.shown(`${COLUMNS}/${slug}`)}/`, hide);
	if (text === null || !column || entries === null || registry === null || problem) return null;
	return {
		slug,
		file,
		source: text,
		...column,
		annotations,
		annotationsFile: folder.shown(inside(columnFiles.annotations)),
		registry: published,
		registryFile: folder.shown(inside(columnFiles.links)),
	};
}
