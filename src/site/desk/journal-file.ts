import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { type History, type JournalLine, newHistory, printLine, readLines } from "../../desk/journal.ts";
import { errorCode } from "../../text/error-code.ts";

/** The folder of the content in which the desk keeps what it did. Files with a dot first are none of the content. */
export const DESK_FOLDER = ".desk";

const LINE_FEED = 0x0a;

/** The journal of a column's desk, on disk. It is read once, and then only what was added. */
export class JournalFile {
	readonly #path: string;
	#history: History = newHistory();
	/** The file that was read, and up to which byte: the end of a line. */
	#read = { file: 0, bytes: 0 };

	/** @param content the absolute path of the content folder */
	constructor(content: string, slug: string) {
		this.#path = join(content, DESK_FOLDER, `${slug}.jsonl`);
	}

	get path(): string {
		return this.#path;
	}

	/** What can be undone and done again. */
	read(): History {
		const added = this.#withFile((descriptor) => {
			const { ino: file, size } = fstatSync(descriptor);
			// Somebody has deleted it, and another has begun.
			if (file !== this.#read.file || size < this.#read.bytes) this.#forget(file);
			const bytes = Buffer.alloc(size - this.#read.bytes);
			readSync(descriptor, bytes, 0, bytes.length, this.#read.bytes);
			return bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1);
		});
		if (!added) this.#forget(0);
		else {
			readLines(added.toString("utf8"), this.#history);
			this.#read.bytes += added.length;
		}
		return this.#history;
	}

	/** Adds a line. What a run which was killed has left of one is ended first. */
	add(line: JournalLine): void {
		mkdirSync(dirname(this.#path), { recursive: true });
		const isCut = this.#withFile((descriptor) => {
			const { size } = fstatSync(descriptor);
			const last = Buffer.alloc(1);
			return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== LINE_FEED;
		});
		// What is cut must never be read as a line, though all but its end is there.
		appendFileSync(this.#path, `${isCut ? "(cut)\n" : ""}${printLine(line)}`);
	}

	#forget(file: number): void {
		this.#history = newHistory();
		this.#read = { file, bytes: 0 };
	}

	/** @returns null where there is no such file */
	#withFile<T>(act: (descriptor: number) => T): T | null {
		let descriptor: number;
		try {
			descriptor = openSync(this.#path, "r");
		} catch (error) {
			if (errorCode(error) === "ENOENT") return null;
			throw error;
		}
		try {
			return act(descriptor);
		} finally {
			closeSync(descriptor);
		}
	}
}
