import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { firstLimit, type Size } from "./host-limits.ts";

export type Built = {
	/** The absolute path of the finished site. */
	folder: string;
	columns: number;
	/** How many words were proven. */
	words: number;
	pages: number;
	milliseconds: number;
	/** Whether a file only leads on to another address. @param path from the folder of the site, with "/" */
	isRedirect?: (path: string) => boolean;
};

/** What a build says at its end: that the words are proven, how large the site is, how many columns a host takes. */
export function summary(built: Built): string {
	const { folder, columns, words, pages, milliseconds, isRedirect = () => false } = built;
	const files = filesOf(folder);
	const all = sizeOf(files);
	const seconds = (milliseconds / 1000).toFixed(1);
	const lines = [
		`Word proof: ${count(words, "word")} in ${count(columns, "column")}, 0 differences`,
		`${count(pages, "page")}, ${count(all.files, "file")}, ${megabytes(all.bytes)} in ${seconds} s: ${folder}`,
	];
	if (columns === 0) return lines.join("\n");
	const ofColumns = files.filter(({ path }) => path.startsWith("columns/"));
	const redirects = sizeOf(ofColumns.filter(({ path }) => isRedirect(path)));
	const own = sizeOf(ofColumns.filter(({ path }) => !isRedirect(path)));
	const more = redirects.files > 0 ? `, and ${count(redirects.files, "redirect")} in all` : "";
	lines.push(
		`A column: ${count(Math.round(own.files / columns), "file")}, ${megabytes(own.bytes / columns)} on average${more}`,
	);
	const without = { files: all.files - own.files, bytes: all.bytes - own.bytes };
	const first = firstLimit(without, { files: own.files / columns, bytes: own.bytes / columns });
	if (first) {
		const { host, unit, most } = first.limit;
		const limit = unit === "files" ? count(most, "file") : megabytes(most);
		lines.push(`First limit of a host: ${host}, ${limit}: room for ${count(first.columns, "column")} like these`);
	}
	return lines.join("\n");
}

type SiteFile = { path: string; bytes: number };

function filesOf(folder: string): SiteFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return { path: relative(folder, path).replaceAll(sep, "/"), bytes: statSync(path).size };
		});
}

function sizeOf(files: readonly SiteFile[]): Size {
	return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
}

function count(number: number, noun: string): string {
	return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
