import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { decodeFile, type FileKind } from "./decode-file.ts";
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

	/** Whether a path is a file. */
	isFile(path: string): boolean {
		const absolute = join(this.#folder, path);
		return existsSync(absolute) && statSync(absolute).isFile();
	}

	/** Whether a path is a folder. */
	isFolder(path: string): boolean {
		const absolute = join(this.#folder, path);
		return existsSync(absolute) && statSync(absolute).isDirectory();
	}

	/** Whether a path that exists is inside this folder once symbolic links are resolved. */
	isInside(path: string): boolean {
		return !relative(realpathSync(this.#folder), realpathSync(join(this.#folder, path))).startsWith("..");
	}

	/** The names in a folder, sorted, without hidden ones; empty if there is no such folder. */
	list(path: string): string[] {
		if (!this.isFolder(path)) return [];
		return readdirSync(join(this.#folder, path))
			.filter((name) => !name.startsWith("."))
			.sort();
	}

	/**
	 * Reads a text file.
	 * @returns null if there is no such file, or if it cannot be used: then the diagnostics say why
	 */
	read(path: string, kind: FileKind = "written"): string | null {
		if (!this.isFile(path)) return null;
		if (!this.isInside(path)) {
			const message = "The file is a symbolic link to a place outside the content folder.";
			this.diagnostics.add("file-outside", this.start(path), message);
			return null;
		}
		return decodeFile(readFileSync(join(this.#folder, path)), this.shown(path), this.diagnostics, kind);
	}

	/**
	 * Reads a YAML file.
	 * @returns undefined if there is no such file; null if it has errors, which are in the diagnostics
	 */
	readYaml<S extends z.ZodType>(path: string, schema: S, kind?: FileKind): ParsedYaml<z.output<S>> | null | undefined {
		const text = this.read(path, kind);
		return text === null ? undefined : parseYaml(text, schema, this.shown(path), this.diagnostics);
	}
}
