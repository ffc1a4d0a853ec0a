import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../../src/pipeline/parse/fingerprint.ts";
import { wordsOf } from "../../src/text/diff.ts";

/** The folder of the one column of a small project. */
export const SMALL_COLUMN = "content/columns/a-column";

/**
 * Writes a small project into a folder: a published column of some paragraphs, as it was received, without links.yaml.
 * @returns reading and writing of its files, by their paths in the folder
 */
export function writeSmallProject(folder: string, { prose, annotations }: { prose: string[]; annotations: string }) {
	mkdirSync(join(folder, SMALL_COLUMN), { recursive: true });
	const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
	const read = (file: string) => readFileSync(join(folder, file), "utf8");
	/** Writes the column with these paragraphs, and what was received with the same. */
	const writeProse = (paragraphs: readonly string[]) => {
		const received = ["A Headline", "A. Writer", ...paragraphs].join("\n\n");
		const { count, sha256 } = fingerprint(wordsOf(received));
		const front = [
			"headline: A Headline",
			"byline: A. Writer",
			'published: "2026-01-02"',
			"rights: Written for the tests.",
			"lang: en",
			"status: published",
			"words:",
			`  count: ${count}`,
			`  sha256: ${sha256}`,
		];
		write(`${SMALL_COLUMN}/column.md`, `---\n${front.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`);
		write(`${SMALL_COLUMN}/received.txt`, `${received}\n`);
	};
	writeProse(prose);
	write(`${SMALL_COLUMN}/annotations.yaml`, annotations);
	return { write, read, writeProse };
}
