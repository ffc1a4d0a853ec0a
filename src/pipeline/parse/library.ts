import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { problemOf } from "../../links/carried.ts";
import { annotationsFileSchema } from "../../model/annotations-file.ts";
import { identifierSchema } from "../../model/identifier.ts";
import { type Name, namesFileSchema } from "../../model/name.ts";
import { type Registry, registrySchema } from "../../model/registry.ts";
import { type Work, worksFileSchema } from "../../model/work.ts";
import { fold } from "../../text/fold.ts";
import type { AnchorInput } from "../anchor/index.ts";
import type { Diagnostics } from "../diagnostics.ts";
import { type ParsedColumn, parseColumn } from "./column.ts";
import { decodeSource, type SourceKind } from "./source.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

/** A column's files, parsed. */
export type ColumnFiles = ParsedColumn & {
	slug: string;
	/** The path of `column.md`, as shown in messages. */
	file: string;
	annotations: Pick<AnchorInput, "entries" | "placeOf"> | undefined;
	/** The registry of permalinks, and the path where it is or should be. */
	registry: Registry | undefined;
	registryFile: string;
};

export type Library = {
	columns: ColumnFiles[];
	names: Name[];
	works: Work[];
};

/**
 * Reads a content folder: every column, the register of names, the works cited.
 * @param folder the absolute path of `content/`
 * @param root the folder that paths in messages are relative to
 */
export function readLibrary(folder: string, root: string, diagnostics: Diagnostics): Library {
	const shown = (path: string) => relative(root, path).replaceAll("\\", "/");
	const read = (path: string, kind: SourceKind = "written"): string | null => {
		if (!existsSync(path) || !statSync(path).isFile()) return null;
		if (relative(realpathSync(folder), realpathSync(path)).startsWith("..")) {
			diagnostics.add(
				"file-outside",
				{ file: shown(path), line: 1, column: 1 },
				"The file is a link that leads out of the content folder.",
			);
			return null;
		}
		return decodeSource(readFileSync(path), shown(path), diagnostics, kind);
	};
	const namesPath = join(folder, "names.yaml");
	const namesText = read(namesPath);
	const names = namesText === null ? null : parseYaml(namesText, namesFileSchema, shown(namesPath), diagnostics);
	if (names) checkNames(names, diagnostics);
	const worksPath = join(folder, "works.yaml");
	const worksText = read(worksPath);
	const works = worksText === null ? null : parseYaml(worksText, worksFileSchema, shown(worksPath), diagnostics);

	const columns: ColumnFiles[] = [];
	const columnsFolder = join(folder, "columns");
	if (!existsSync(columnsFolder)) {
		const place = { file: shown(columnsFolder), line: 1, column: 1 };
		diagnostics.add("file-missing", place, "There is no folder of columns.");
		return { columns, names: names?.data.names ?? [], works: works?.data.works ?? [] };
	}
	for (const slug of readdirSync(columnsFolder).sort()) {
		const path = join(columnsFolder, slug);
		if (slug.startsWith(".")) continue;
		const file = join(path, "column.md");
		const place = { file: shown(file), line: 1, column: 1 };
		if (relative(realpathSync(folder), realpathSync(path)).startsWith("..")) {
			diagnostics.add("file-outside", place, "The folder is a link that leads out of the content folder.");
			continue;
		}
		if (!statSync(path).isDirectory()) {
			diagnostics.add("file-stray", { ...place, file: shown(path) }, "A file stands among the columns' folders.");
			continue;
		}
		if (!identifierSchema.safeParse(slug).success) {
			diagnostics.add("slug-invalid", place, `The folder is named “${slug}”.`);
			continue;
		}
		if (!existsSync(file) || !statSync(file).isFile()) {
			diagnostics.add("file-missing", place, "The folder holds no column.md.");
			continue;
		}
		const text = read(file);
		const annotationsPath = join(path, "annotations.yaml");
		const annotationsText = read(annotationsPath);
		const entries =
			annotationsText === null
				? null
				: parseYaml(annotationsText, annotationsFileSchema, shown(annotationsPath), diagnostics);
		const registryPath = join(path, "links.yaml");
		const registryText = read(registryPath, "generated");
		const registry =
			registryText === null ? null : parseYaml(registryText, registrySchema, shown(registryPath), diagnostics);
		const column =
			text === null ? null : parseColumn(text, read(join(path, "received.txt"), "received"), shown(file), diagnostics);
		// A file in error has said so already; building on without it would only add noise.
		const problem = registry && problemOf(registry.data);
		if (problem) diagnostics.add("links-broken", { ...place, file: shown(registryPath) }, problem);
		const isRegistrySound = registryText === null || (registry !== null && !problem);
		if (!column || (annotationsText !== null && !entries) || !isRegistrySound) continue;
		const annotations = entries ? { entries: entries.data, placeOf: entries.placeOf } : undefined;
		columns.push({
			slug,
			file: shown(file),
			...column,
			annotations,
			registry: registry?.data,
			registryFile: shown(registryPath),
		});
	}
	checkRedirects(columns, diagnostics);
	return { columns, names: names?.data.names ?? [], works: works?.data.works ?? [] };
}

/** An address leads to one column only. */
function checkRedirects(columns: readonly ColumnFiles[], diagnostics: Diagnostics): void {
	const owners = new Map(columns.map(({ slug }) => [slug, slug]));
	for (const { slug, file, frontMatter } of columns) {
		for (const former of frontMatter.redirects) {
			const owner = owners.get(former);
			const message = `“${former}” of \`redirects\` is the address of the column ${owner}.`;
			if (owner !== undefined) diagnostics.add("redirect-taken", { file, line: 1, column: 1 }, message);
			else owners.set(former, slug);
		}
	}
}

/** Ids must be unique, and no form may stand for two entries. */
function checkNames({ data, placeOf }: Parsed<{ names: Name[] }>, diagnostics: Diagnostics): void {
	const ids = new Set<string>();
	const forms = new Map<string, string>();
	for (const [index, name] of data.names.entries()) {
		if (ids.has(name.id)) {
			diagnostics.add("id-duplicate", placeOf(["names", index, "id"]), `The id “${name.id}” is used twice.`);
		}
		ids.add(name.id);
		for (const form of [name.name, ...name.aliases]) {
			const owner = forms.get(fold(form).text);
			if (owner !== undefined) {
				diagnostics.add(
					"alias-duplicate",
					placeOf(["names", index]),
					`The form “${form}” of ${name.id} is already a form of ${owner}.`,
				);
			}
			forms.set(fold(form).text, name.id);
		}
	}
}
