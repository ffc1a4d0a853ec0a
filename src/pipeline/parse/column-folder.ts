import { contradictionIn } from "../../links/passages.ts";
import { annotationsFileSchema } from "../../model/annotation.ts";
import { identifierSchema, isDeviceName } from "../../model/identifier.ts";
import { type Registry, registrySchema } from "../../model/registry.ts";
import type { AnchorInput } from "../anchor/index.ts";
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
	/** `links.yaml`, the registry of permalinks; undefined if there is none. */
	registry: Registry | undefined;
	/** The path of `links.yaml`, as shown in messages, whether it exists or not. */
	registryFile: string;
};

/** The folder of all columns, in `content/`. */
const COLUMNS = "columns";

/**
 * Reads all columns, by the names of their folders. A column with an error in its files is left out; the diagnostics
 * say why.
 */
export function readColumns(folder: ContentFolder): ColumnFiles[] {
	if (!folder.isFolder(COLUMNS)) {
		folder.diagnostics.add("file-missing", folder.start(COLUMNS), "There is no folder `columns`.");
		return [];
	}
	return folder
		.list(COLUMNS)
		.filter((slug) => isColumnFolder(folder, slug))
		.flatMap((slug) => readColumn(folder, slug) ?? []);
}

/** Whether an entry of the columns' folder is the folder of a column. Reports what is wrong if it is not. */
function isColumnFolder(folder: ContentFolder, slug: string): boolean {
	const path = `${COLUMNS}/${slug}`;
	const file = `${path}/column.md`;
	const { diagnostics } = folder;
	if (!folder.isInside(path)) {
		const message = "The folder is a symbolic link to a place outside the content folder.";
		diagnostics.add("file-outside", folder.start(file), message);
	} else if (!folder.isFolder(path)) {
		diagnostics.add("file-stray", folder.start(path), "This file is among the columns' folders, where it is not read.");
	} else if (!identifierSchema.safeParse(slug).success) {
		const reason = isDeviceName(slug) ? "is kept for a device by Windows" : "cannot be part of an address";
		diagnostics.add("slug-invalid", folder.start(file), `The folder's name, “${slug}”, ${reason}.`);
	} else if (!folder.isFile(file)) {
		diagnostics.add("file-missing", folder.start(file), "The folder has no column.md.");
	} else {
		return true;
	}
	return false;
}

/** @returns null if a file of the column has an error: the diagnostics say why */
function readColumn(folder: ContentFolder, slug: string): ColumnFiles | null {
	const inside = (name: string) => `${COLUMNS}/${slug}/${name}`;
	const file = folder.shown(inside("column.md"));
	const text = folder.read(inside("column.md"));
	const entries = folder.readYaml(inside("annotations.yaml"), annotationsFileSchema);
	const registry = folder.readYaml(inside("links.yaml"), registrySchema, "generated");
	const received = folder.read(inside("received.txt"), "received");
	const column = text === null ? null : parseColumn(text, received, file, folder.diagnostics);
	const problem = registry && contradictionIn(registry.data);
	if (problem) folder.diagnostics.add("links-broken", folder.start(inside("links.yaml")), problem);
	if (text === null || !column || entries === null || registry === null || problem) return null;
	return {
		slug,
		file,
		source: text,
		...column,
		annotations: entries && { entries: entries.data, placeOf: entries.placeOf },
		registry: registry?.data,
		registryFile: folder.shown(inside("links.yaml")),
	};
}
