/** The files and folders of `content/` that are read. Whatever else lies there is not; names with a dot first may. */
export const contentFiles = { names: "names.yaml", works: "works.yaml", site: "site.yaml" } as const;
export const contentFolders = { columns: "columns", guide: "guide" } as const;

/** The files of a column's folder. Only the first must be there. */
export const columnFiles = {
	column: "column.md",
	received: "received.txt",
	annotations: "annotations.yaml",
	links: "links.yaml",
} as const;

/** The folders inside the guide's; the pages in it are files that end in `.md`. */
export const guideFolders = { decisions: "decisions", pictures: "pictures" } as const;
