import { contradictionIn } from "../../links/passages.ts";
import { annotationsFileSchema } from "../../model/annotation.ts";
import { identifierSchema } from "../../model/identifier.ts";
import { type Registry, registrySchema } from "../../model/registry.ts";
import type { AnchorInput } from "../anchor/index.ts";
import { type ParsedColumn, parseColumn } from "./column.ts";
import type { ContentFolder } from "./content-folder.ts";

/** A column's files, parsed. */
export type ColumnFiles = ParsedColumn & {
	slug: string;
	/** The path of `column.md`, as shown in messages. */
	file: string;
	/** The text of `column.md`. */
	source: string;
	annotations: Pick<AnchorInput, "entries" | "placeOf"> | undefined;
	/** The registry of permalinks, and the path where it is or should be. */
	registry: Registry | undefined;
	registryFile: string;
};

/** The folder of all columns, in `content/`. */
const COLUMNS = "columns";

/** Reads every column whose files have no errors, in the order of their folders. */
export function readColumns(folder: ContentFolder): ColumnFiles[] {
	if (!folder.isFolder(COLUMNS)) {
		folder.diagnostics.add("file-missing", folder.start(COLUMNS), "There is no folder of columns.");
		return [];
	}
	return folder
		.list(COLUMNS)
		.filter((slug) => isColumnFolder(folder, slug))
		.flatMap((slug) => readColumn(folder, slug) ?? []);
}

/** Whether an entry of the columns' folder is the folder of a column; what else is wrong with it is reported. */
function isColumnFolder(folder: ContentFolder, slug: string): boolean {
	const path = `${COLUMNS}/${slug}`;
	const file = `${path}/column.md`;
	const { diagnostics } = folder;
	if (!folder.isInside(path)) {
		const message = "The folder is a link that leads out of the content folder.";
		diagnostics.add("file-outside", folder.start(file), message);
	} else if (!folder.isFolder(path)) {
		diagnostics.add("file-stray", folder.start(path), "A file stands among the columns' folders.");
	} else if (!identifierSchema.safeParse(slug).success) {
		diagnostics.add("slug-invalid", folder.start(file), `The folder is named “${slug}”.`);
	} else if (!folder.isFile(file)) {
		diagnostics.add("file-missing", folder.start(file), "The folder holds no column.md.");
	} else {
		return true;
	}
	return false;
}

/** @returns null where a file of the column has errors: it has reported them, and more would only be noise */
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
