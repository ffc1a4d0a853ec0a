import type { Diagnostic, Fix } from "../model/diagnostic.ts";
import { withCodes } from "../text/hidden-character.ts";
import { type RuleId, rules } from "./rules.ts";

/** A place in a file: its path as shown in messages, line and column counted from 1, columns in UTF-16 units. */
export type Place = { file: string; line: number; column: number };

/** Collects the diagnostics of a run, so that all of them are reported together. */
export class Diagnostics {
	readonly all: Diagnostic[] = [];
	/** Names of files that are there and could not be read: what refers to what is in them cannot be checked. */
	readonly unread = new Set<string>();
	/** What the paths of the content folder's files begin with; empty where that folder is what they are relative to. */
	content = "";
	readonly #lenient: ReadonlySet<RuleId>;
	/** What may not be said of the files in a folder, by the folder. */
	readonly #hidden = new Map<string, (message: string) => string>();

	/** @param lenient rules whose diagnostics are warnings in this run, whatever their severity */
	constructor(lenient: readonly RuleId[] = []) {
		this.#lenient = new Set(lenient);
	}

	/**
	 * Adds a diagnostic.
	 * @param message what was found, with its words, and what was expected, as sentences
	 * @param fix what can only be meant, if that is so
	 */
	add(rule: RuleId, { file, line, column }: Place, message: string, fix?: Fix): void {
		const { severity, advice } = rules[rule];
		const hide = [...this.#hidden].find(([folder]) => file.startsWith(folder))?.[1] ?? ((text) => text);
		const words = hide(withCodes(message));
		const shown = { severity: this.#lenient.has(rule) ? ("warning" as const) : severity, message: words };
		this.all.push({ rule, advice, file, line, column, ...shown, ...(fix && { fix }) });
	}

	/** Adds those of a text inside a file. @param placeOf gives each its place in the file */
	include({ all }: Diagnostics, placeOf: (inside: Place) => Place): void {
		this.all.push(...all.map((one) => ({ ...one, ...placeOf(one) })));
	}

	/** Hides words in what is said of the files in a folder, so far and from now on. @param hide gives what is said */
	hide(folder: string, hide: (message: string) => string): void {
		this.#hidden.set(folder, hide);
		for (const one of this.all) if (one.file.startsWith(folder)) one.message = hide(one.message);
	}

	/** Whether any diagnostic is an error. */
	get hasErrors(): boolean {
		return this.all.some((diagnostic) => diagnostic.severity === "error");
	}

	/** The names of the columns' folders that have errors; null where an error is in what all columns share. */
	columnsWithErrors(): Set<string> | null {
		const errors = this.all.filter(({ severity }) => severity === "error");
		const slugs = errors.map(({ file }) => /^columns\/([^/]+)/.exec(this.#pathIn(file))?.[1]);
		return slugs.includes(undefined) ? null : new Set(slugs.filter((slug) => slug !== undefined));
	}

	/** The errors in a column's folder, and in what all columns share. */
	errorsIn(folder: string): Diagnostic[] {
		const isShared = (file: string) => !/^(?:columns|(?:content\/)?guide)\//.test(this.#pathIn(file));
		return this.all.filter(({ severity, file }) => severity === "error" && (file.startsWith(folder) || isShared(file)));
	}

	/** The path of a file from the content folder on: a folder around that may be called `columns`, too. */
	#pathIn(file: string): string {
		return file.startsWith(this.content) ? file.slice(this.content.length) : file;
	}

	/** Whether there is one. */
	hasErrorsIn(folder: string): boolean {
		return this.errorsIn(folder).length > 0;
	}
}
