import { columnFiles, contentFolders } from "../../model/content-files.ts";
import { identifierSchema } from "../../model/identifier.ts";
import { Diagnostics } from "../../pipeline/diagnostics.ts";
import { columnSlugs } from "../../pipeline/parse/column-folder.ts";
import { ContentFolder } from "../../pipeline/parse/content-folder.ts";
import type { DeskFolders } from "./read-column.ts";

/** The names of the folders that hold a column: nothing else has a desk. */
export function deskColumns({ content, root }: DeskFolders): string[] {
	const folder = new ContentFolder(content, root, new Diagnostics());
	return columnSlugs(folder).filter(
		(slug) =>
			identifierSchema.safeParse(slug).success &&
			folder.isUsable(`${contentFolders.columns}/${slug}/${columnFiles.column}`, "file"),
	);
}
