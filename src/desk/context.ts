import type { Messages } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type AnnotationsFile, annotationsFileSchema } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { Site } from "../model/site.ts";
import type { Annotated } from "../pipeline/index.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";

/** The texts of the files that the desk writes; null for one that is not there. Line ends are line feeds. */
export type DeskTexts = { annotations: string | null; names: string | null };
export type DeskFile = keyof DeskTexts;

/** A column as the desk reads it. */
export type DeskColumn = {
	files: ColumnFiles;
	annotated: Annotated;
	column: AnnotatedColumn;
	names: readonly Name[];
	texts: DeskTexts;
	site: Site;
	messages: Messages;
};

/** The entries of a column's `annotations.yaml`; empty lists where there is no such file. */
export function entriesOf({ files }: Pick<DeskColumn, "files">): AnnotationsFile {
	return files.annotations?.entries ?? annotationsFileSchema.parse({ rejected: [], by: "-", on: "2000-01-01" });
}
