import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export type Built = {
	/** The absolute path of the finished site. */
	folder: string;
	columns: number;
	/** How many words were proven. */
	words: number;
	pages: number;
	milliseconds: number;
};

/** What a build says at its end, in two lines. */
export function summary({ folder, columns, words, pages, milliseconds }: Built): string {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
	const seconds = (milliseconds / 1000).toFixed(1);
	return [
		`Word proof: ${count(words, "word")} in ${count(columns, "column")}, 0 differences`,
		`${count(pages, "page")}, ${count(files.length, "file")}, ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s: ${folder}`,
	].join("\n");
}

function count(number: number, noun: string): string {
	return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
