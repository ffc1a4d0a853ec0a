import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import type { Diagnostics, Place } from "../diagnostics.ts";
import { decodeFile, type FileKind } from "./decode-file.ts";
import { type ParsedYaml, parseYaml } from "./yaml.ts";

/**
 * A content folder on disk. Paths are relative to it, with slashes: "columns/putins-ploy/column.md". Nothing outside of
 * it is read, not even through a link.
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

	/** A path as messages show it. */
	shown(path: string): string {
		return relative(this.#root, join(this.#folder, path)).replaceAll("\\", "/");
	}

	/** The beginning of a file, as a place for messages about all of it. */
	start(path: string): Place {
		return { file: this.shown(path), line: 1, column: 1 };
	}

	isFile(path: string): boolean {
		const absolute = join(this.#folder, path);
		return existsSync(absolute) && statSync(absolute).isFile();
	}

	isFolder(path: string): boolean {
		const absolute = join(this.#folder, path);
		return existsSync(absolute) && statSync(absolute).isDirectory();
	}

	/** Whether a path that exists leads to no other place than this folder. */
	isInside(path: string): boolean {
		return !relative(realpathSync(this.#folder), realpathSync(join(this.#folder, path))).startsWith("..");
	}

	/** The names in a folder, in order; hidden ones are left out. Empty where there is no such folder. */
	list(path: string): string[] {
		if (!this.isFolder(path)) return [];
		return readdirSync(join(this.#folder, path))
			.filter((name) => !name.startsWith("."))
			.sort();
	}

	/** @returns the text of a file, or null where there is none or it cannot be used; in that case diagnostics say why */
	read(path: string, kind: FileKind = "written"): string | null {
		if (!this.isFile(path)) return null;
		if (!this.isInside(path)) {
			const message = "The file is a link that leads out of the content folder.";
			this.diagnostics.add("file-outside", this.start(path), message);
			return null;
		}
		return decodeFile(readFileSync(join(this.#folder, path)), this.shown(path), this.diagnostics, kind);
	}

	/** @returns the data of a YAML file; undefined where there is none; null where it has errors, which diagnostics hold */
	readYaml<S extends z.ZodType>(path: string, schema: S, kind?: FileKind): ParsedYaml<z.output<S>> | null | undefined {
		const text = this.read(path, kind);
		return text === null ? undefined : parseYaml(text, schema, this.shown(path), this.diagnostics);
	}
}
