import { resolve } from "node:path";
import { messagesFor } from "../../src/messages/index.ts";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { frontMatterSchema } from "../../src/model/column.ts";
import type { Name } from "../../src/model/name.ts";
import type { ColumnSettings } from "../../src/model/site.ts";
import type { Statement } from "../../src/model/statement.ts";
import { buildColumn } from "../../src/pipeline/build.ts";
import { checkWithdrawnElsewhere } from "../../src/pipeline/check/withdrawn-elsewhere.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { type Library, readLibrary } from "../../src/pipeline/parse/library.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { formatDiagnostics } from "../../src/pipeline/print-diagnostics.ts";
import { type ColumnView, viewOf } from "../../src/views/column-view.ts";
import type { Register } from "../../src/views/context.ts";
import { allStatements } from "../../src/views/indexes.ts";

export const root = resolve(import.meta.dirname, "../..");

/** Reads a content folder and builds its columns, as a build of the site does. */
export function load(folder: string): { library: Library; columns: AnnotatedColumn[]; diagnostics: Diagnostics } {
	const diagnostics = new Diagnostics();
	const library = readLibrary(resolve(root, folder), resolve(root, folder), diagnostics);
	const columns = library.columns.map((column) => buildColumn(column, library.names, diagnostics, library.site));
	checkWithdrawnElsewhere(library, columns, diagnostics);
	return { library, columns, diagnostics };
}

/** The words of the interface in English. */
export const messages = messagesFor("en");

/** A register of names, by id. */
export function registerOf(names: readonly Name[]): Register {
	return new Map(names.map((name) => [name.id, name]));
}

/** The view of a column in English, as its pages show it. */
export function viewIn(column: AnnotatedColumn, names: readonly Name[]): ColumnView {
	return viewOf({ column, names: registerOf(names), messages });
}

/** The content of this project, and one that has every value of every vocabulary. */
export const contentFolders = ["content", "tests/fixtures/three-columns/content"];

/** What the pages of a content folder are made of. */
export type Built = { library: Library; views: ColumnView[]; names: Register; statements: Statement[] };

/** Builds the columns of a content folder and computes their views: once for all tests that ask for them. */
export function build(folder: string): Built {
	const known = built.get(folder);
	if (known) return known;
	const { columns, library } = load(folder);
	const views = columns.map((column) => viewIn(column, library.names));
	const made = { library, views, names: registerOf(library.names), statements: allStatements(views) };
	built.set(folder, made);
	return made;
}
const built = new Map<string, Built>();

/** The only column of this project's own content. */
export function ownView(): ColumnView {
	const [view] = build("content").views;
	if (!view) throw new Error("The column is missing.");
	return view;
}

/**
 * A made-up column: one with these words and no others.
 * @param decisions what its `annotations.yaml` says; without it no editor has seen the column
 * @param settings which proposals are sure changes with the detectors: left out, all are shown
 * @throws Error where the line reports an error
 */
export function madeColumn(
	markdown: string,
	names: readonly Name[] = [],
	decisions?: object,
	lang = "en",
	settings: ColumnSettings = { proposals: "all" },
): AnnotatedColumn {
	const diagnostics = new Diagnostics();
	const tree = parseMarkdown(markdown, "column.md", diagnostics);
	if (!tree) throw new Error(formatDiagnostics(diagnostics.all));
	const entries = decisions && annotationsFileSchema.parse({ by: "The editors", on: "2026-11-26", ...decisions });
	const files = {
		slug: "made",
		file: "column.md",
		source: markdown,
		frontMatter: frontMatterSchema.parse({ ...FRONT_MATTER, lang }),
		tree,
		prose: markdown,
		annotations: entries && { entries, placeOf: () => ({ file: "annotations.yaml", line: 1, column: 1 }) },
		registry: undefined,
		annotationsFile: "annotations.yaml",
		registryFile: "links.yaml",
	};
	const column = buildColumn(files, names, diagnostics, settings);
	if (diagnostics.hasErrors) throw new Error(formatDiagnostics(diagnostics.all));
	return column;
}

/** What a made-up column says of itself. Its words are not compared with those received. */
const FRONT_MATTER = {
	headline: "Made up",
	byline: "A. Columnist",
	published: "2026-11-26",
	rights: "Written for the tests.",
	lang: "en",
	status: "draft",
	words: { count: 1, sha256: "0".repeat(64) },
};
