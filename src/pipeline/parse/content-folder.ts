import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import { Diagnostics, type Place } from "../diagnostics.ts";
import { decodeFile, type FileKind } from "./decode-file.ts";
import { type FileStatus, reasonFor, statusOf } from "./file-status.ts";
import { type ParsedYaml, parseYaml } from "./yaml.ts";

/**
 * A content folder on disk. Paths are relative to it, with slashes: "columns/putins-ploy/column.md". Nothing outside it
 * is read, not even through a symbolic link.
 */
export class ContentFolder {
	readonly diagnostics: Diagnostics;
	readonly #folder: string;
	readonly #root: string;

	/**
	 * @param folder the absolute path of `content/`
	 * @param root the folder that paths in messages are relative to
	 */
	constructor(folder: string, root: string, diagnostics: Diagnostics) {
		this.#folder = folder;
		this.#root = root;
		this.diagnostics = diagnostics;
	}

	/** A path as shown in messages: relative to `root`, with slashes. */
	shown(path: string): string {
		return relative(this.#root, join(this.#folder, path)).replaceAll("\\", "/");
	}

	/** Line 1, column 1 of a file: the place of messages about the whole file. */
	start(path: string): Place {
		return { file: this.shown(path), line: 1, column: 1 };
	}

	/** What is at a path. */
	status(path: string): FileStatus {
		return statusOf(join(this.#folder, path));
	}

	/** Whether a path is a file. */
	isFile(path: string): boolean {
		return this.status(path) === "file";
	}

	/** Whether a path is a folder. */
	isFolder(path: string): boolean {
		return this.status(path) === "folder";
	}

	/**
	 * Whether a path can be used as what is expected there. Reports why not, unless nothing is there.
	 * @param expected what the path should be
	 */
	isUsable(path: string, expected: "file" | "folder"): boolean {
		const status = this.status(path);
		if (status === "nothing") return false;
		if (status !== expected) {
			const found = typeof status === "object" ? status.problem : `It is a ${status}.`;
			this.diagnostics.add("file-unreadable", this.start(path), `A ${expected} is expected here. ${found}`);
			return false;
		}
		if (this.#isInside(path)) return true;
		const message = `The ${expected} is a symbolic link to a place outside the content folder.`;
		this.diagnostics.add("file-outside", this.start(path), message);
		return false;
	}

	/** Whether a path that exists is inside this folder once symbolic links are resolved. */
	#isInside(path: string): boolean {
		return !relative(realpathSync(this.#folder), realpathSync(join(this.#folder, path))).startsWith("..");
	}

	/** The names in a folder, sorted, without hidden ones; empty if there is no such folder. */
	list(path: string): string[] {
		if (!this.isFolder(path) || !this.#isInside(path)) return [];
		const names = this.#attempt(path, () => readdirSync(join(this.#folder, path))) ?? [];
		return names.filter((name) => !name.startsWith(".")).sort();
	}

	/**
	 * Reads a text file.
	 * @returns null if there is no such file, or if it cannot be used: then the diagnostics say why
	 */
	read(path: string, kind: FileKind = "markdown"): string | null {
		if (!this.isUsable(path, "file")) return null;
		const bytes = this.#attempt(path, () => readFileSync(join(this.#folder, path)));
		return bytes === null ? null : decodeFile(bytes, this.shown(path), this.diagnostics, kind);
	}

	/**
	 * Reads a YAML file.
	 * @returns undefined if there is no such file; null if it has errors, which are in the diagnostics
	 */
	readYaml<S extends z.ZodType>(
		path: string,
		schema: S,
		kind: FileKind = "yaml",
	): ParsedYaml<z.output<S>> | null | undefined {
		if (this.status(path) === "nothing") return undefined;
		const text = this.read(path, kind);
		if (text === null) return null;
		if (kind !== "generated") return parseYaml(text, schema, this.shown(path), this.diagnostics);
		// Nobody mends what a command has written: whatever is wrong with it, it is restored.
		const found = new Diagnostics();
		const parsed = parseYaml(text, schema, this.shown(path), found);
		const [first] = found.all;
		if (first) this.diagnostics.add("links-broken", first, first.message);
		return parsed;
	}

	/** Reads from the disk. @returns null where the system refuses: the diagnostics say why */
	#attempt<T>(path: string, read: () => T): T | null {
		try {
			return read();
		} catch (error) {
			this.diagnostics.add("file-unreadable", this.start(path), reasonFor(error));
			return null;
		}
	}
}
