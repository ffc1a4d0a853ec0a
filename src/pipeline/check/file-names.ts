import { columnFiles, contentFiles, contentFolders, guideFolders } from "../../model/content-files.ts";
import { isBackup, isUnfinished, nearName } from "../../text/near-name.ts";
import type { ContentFolder } from "../parse/content-folder.ts";

/** What may be in a folder: its files, its folders, and whether others of its files are read too. */
type Expected = { files: readonly string[]; folders: readonly string[]; isRead?: (name: string) => boolean };

const inContent: Expected = { files: Object.values(contentFiles), folders: Object.values(contentFolders) };
const inColumn: Expected = { files: Object.values(columnFiles), folders: [] };
const isPage = (name: string) => name.endsWith(".md");
const inGuide: Expected = { files: [], folders: Object.values(guideFolders), isRead: isPage };
const inDecisions: Expected = { files: [], folders: [], isRead: isPage };

/**
 * Reports files and folders that are not read. One whose name is nearly that of one that is read is an error: what it
 * says would be left out in silence.
 * @param slugs the folders of columns
 */
export function checkFileNames(folder: ContentFolder, slugs: readonly string[]): void {
	const { columns, guide } = contentFolders;
	checkFolder(folder, "", inContent);
	for (const slug of slugs) checkFolder(folder, `${columns}/${slug}/`, inColumn);
	checkFolder(folder, `${guide}/`, inGuide);
	checkFolder(folder, `${guide}/${guideFolders.decisions}/`, inDecisions);
}

function checkFolder(folder: ContentFolder, path: string, { files, folders, isRead }: Expected): void {
	const known = [...files, ...folders];
	const present = folder.list(path);
	for (const name of present) {
		if (known.includes(name) || isRead?.(name)) continue;
		const place = folder.start(`${path}${name}`);
		const meant = meantBy(name, folder.isFolder(`${path}${name}`) ? known : files, isRead);
		const isKept = meant !== null && isBackup(name) && (present.includes(meant) || isUnfinished(name));
		if (meant === null || isKept) {
			folder.diagnostics.add(
				"file-stray",
				place,
				`“${name}” is not read here. Only ${list.format(isRead ? [...known, "files that end in .md"] : known)} are.`,
			);
			continue;
		}
		if (!present.includes(meant)) folder.diagnostics.unread.add(meant);
		const both = present.includes(meant) ? ` ${meant} is there, too, and is the one that is read.` : "";
		folder.diagnostics.add("file-misnamed", place, `“${name}” is not read: its name must be ${meant}.${both}`);
	}
}

/** The name that was meant; null where it is near to none. */
function meantBy(name: string, known: readonly string[], isRead?: (name: string) => boolean): string | null {
	const page = name.replace(/\.(?:markdown|mdown|mkd|mdx|md\.txt)$/i, ".md").replace(/\.MD$/i, ".md");
	if (isRead?.(page)) return page;
	return nearName(name, known);
}

const list = new Intl.ListFormat("en-GB");
