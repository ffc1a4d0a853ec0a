/** The files and folders of `content/` that are read. Whatever else lies there is not; names with a dot first may. */
export const contentFiles = {
	names: "names.yaml",
	authors: "authors.yaml",
	works: "works.yaml",
	site: "site.yaml",
} as const;
export const contentFolders = { columns: "columns", guide: "guide", schemas: "schemas" } as const;

/**
 * The first line of a YAML file, by which the program that it is written in knows its fields and values.
 * @param name the name of the file, without its ending
 * @param depth how many folders the file lies below `content/`
 * @see https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
 */
export function schemaLine(name: string, depth: number): string {
	return `# yaml-language-server: $schema=${"../".repeat(depth)}${contentFolders.schemas}/${name}.json`;
}

/** The files of a column's folder. Only the first must be there. */
export const columnFiles = {
	column: "column.md",
	received: "received.txt",
	annotations: "annotations.yaml",
	links: "links.yaml",
} as const;

const IN_COLUMN = new RegExp(`^(?:.*/)?${contentFolders.columns}/([^/]+)/[^/]+$`);

/** The name of the folder of the column that a file is of, by the file's path; null where it is of none. */
export function columnOfFile(path: string): string | null {
	return IN_COLUMN.exec(path)?.[1] ?? null;
}

/** The folders inside the guide's; the pages in it are files that end in `.md`. */
export const guideFolders = { decisions: "decisions", pictures: "pictures" } as const;
