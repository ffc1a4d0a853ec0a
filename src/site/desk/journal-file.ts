import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type History, historyOf, type JournalLine, printLine } from "../../desk/journal.ts";

/** The folder of the content in which the desk keeps what it did. Files with a dot first are none of the content. */
export const DESK_FOLDER = ".desk";

/** The journal of a column's desk, on disk. */
export class JournalFile {
	readonly #path: string;

	/** @param content the absolute path of the content folder */
	constructor(content: string, slug: string) {
		this.#path = join(content, DESK_FOLDER, `${slug}.jsonl`);
	}

	get path(): string {
		return this.#path;
	}

	/** What can be undone and done again. */
	read(): History {
		return historyOf(existsSync(this.#path) ? readFileSync(this.#path, "utf8") : "");
	}

	/** Adds a line. What a run which was killed has left of one is ended first. */
	add(line: JournalLine): void {
		mkdirSync(dirname(this.#path), { recursive: true });
		const before = existsSync(this.#path) ? readFileSync(this.#path, "utf8") : "";
		const isCut = before !== "" && !before.endsWith("\n");
		appendFileSync(this.#path, `${isCut ? "\n" : ""}${printLine(line)}`);
	}
}
