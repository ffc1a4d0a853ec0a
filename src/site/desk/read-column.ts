import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeskColumn, DeskFile, DeskTexts } from "../../desk/context.ts";
import { messagesFor } from "../../messages/index.ts";
import { annotationsFileSchema } from "../../model/annotation.ts";
import { columnFiles, contentFiles, contentFolders } from "../../model/content-files.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Name, namesFileSchema } from "../../model/name.ts";
import type { Site } from "../../model/site.ts";
import { annotateColumn, finishColumn } from "../../pipeline/build.ts";
import { checkDecided } from "../../pipeline/check/decided.ts";
import { warningsWhileWriting } from "../../pipeline/check/links.ts";
import { Diagnostics } from "../../pipeline/diagnostics.ts";
import { type ColumnFiles, readColumn } from "../../pipeline/parse/column-folder.ts";
import { ContentFolder } from "../../pipeline/parse/content-folder.ts";
import { checkNames, readNames } from "../../pipeline/parse/names-file.ts";
import { readSite } from "../../pipeline/parse/site-file.ts";
import { parseYaml } from "../../pipeline/parse/yaml.ts";
import { wordHider } from "../../pipeline/withhold/hide-words.ts";
import { forgetRendered, type Memory } from "./memory.ts";

/** A column as the desk has read it; without `desk` where its files have errors. */
export type ReadColumn = {
	/** Changes with any file that it is made of. */
	stamp: string;
	/** Changes with any of them that the desk does not write. */
	others: string;
	desk: DeskColumn | null;
	problems: readonly Diagnostic[];
};

/** A column as far as it is read; without `desk` where its files have errors. */
export type Annotated = Omit<ReadColumn, "stamp" | "others">;

/** The folders that columns are read from. `root` is what paths in messages are relative to. */
export type DeskFolders = { content: string; root: string };

/** The path of a file that the desk writes, in the content folder. */
export function pathOf(file: DeskFile, slug: string): string {
	return file === "names" ? contentFiles.names : `${contentFolders.columns}/${slug}/${columnFiles.annotations}`;
}

/** The text of a file, with line feeds and without a byte order mark; null where there is none. */
export function textOf(path: string): string | null {
	if (!existsSync(path)) return null;
	return readFileSync(path, "utf8")
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n");
}

/** Reads one column with the register, as they stand on disk. Reads again what was changed meanwhile. */
export function readDeskColumn(folders: DeskFolders, slug: string, memory: Memory): ReadColumn {
	for (let tries = 0; ; tries++) {
		const stamp = stampOf(folders, slug);
		const others = stampOf(folders, slug, { isOfOthers: true });
		const read = readOnce(folders, slug, memory);
		if (tries === 3 || stampOf(folders, slug) === stamp) return { stamp, others, ...read };
	}
}

/** Fingerprints of the files that a column is made of, in one line; of those that the desk does not write alone. */
export function stampOf(
	{ content }: DeskFolders,
	slug: string,
	{ isOfOthers = false }: { isOfOthers?: boolean } = {},
): string {
	const hash = createHash("sha256");
	const own = Object.values(columnFiles).map((name) => `${contentFolders.columns}/${slug}/${name}`);
	const written = isOfOthers ? [pathOf("annotations", slug), pathOf("names", slug)] : [];
	for (const path of [...own, contentFiles.names, contentFiles.site].filter((one) => !written.includes(one))) {
		const whole = join(content, path);
		hash.update(existsSync(whole) ? readFileSync(whole) : "-").update("\0");
	}
	return hash.digest("hex").slice(0, 16);
}

function readOnce({ content, root }: DeskFolders, slug: string, memory: Memory): Annotated {
	const diagnostics = new Diagnostics(warningsWhileWriting);
	const folder = new ContentFolder(content, root, diagnostics);
	const texts: DeskTexts = {
		annotations: textOf(join(content, pathOf("annotations", slug))),
		names: textOf(join(content, pathOf("names", slug))),
	};
	const names = readNames(folder)?.data.names ?? [];
	const { site } = readSite(folder);
	const files = readColumn(folder, slug);
	if (!files || diagnostics.unread.size > 0) return { desk: null, problems: diagnostics.all };
	const desk = annotatedColumn({ files, names, texts, site, memory }, diagnostics);
	return { desk, problems: diagnostics.all };
}

/** What a column is annotated from. */
type Annotatable = { files: ColumnFiles; names: readonly Name[]; texts: DeskTexts; site: Site; memory: Memory };

function annotatedColumn({ files, names, texts, site, memory }: Annotatable, diagnostics: Diagnostics): DeskColumn {
	const annotated = annotateColumn(files, names, diagnostics, { ...site, detect: memory.detect });
	checkDecided(files, annotated, site.decided, diagnostics);
	forgetRendered(memory);
	const column = finishColumn(files, annotated, diagnostics, { isWhole: true, rendered: memory.rendered });
	return { files, annotated, column, names, texts, site, messages: messagesFor(site.language) };
}

/** A column as it would be with other texts: nothing is written yet. @returns without `desk` where they have errors */
export function withTexts(
	desk: DeskColumn,
	texts: DeskTexts,
	{ content, root }: DeskFolders,
	memory: Memory,
): Annotated {
	const diagnostics = new Diagnostics(warningsWhileWriting);
	const folder = new ContentFolder(content, root, diagnostics);
	const shown = { annotations: desk.files.annotationsFile, names: folder.shown(contentFiles.names) };
	const file =
		texts.annotations === null
			? undefined
			: parseYaml(texts.annotations, annotationsFileSchema, shown.annotations, diagnostics);
	const names = texts.names === null ? [] : registerIn(texts.names, shown.names, memory, diagnostics);
	if (file === null || names === null) return { desk: null, problems: diagnostics.all };
	const annotations = file ? { entries: file.data, placeOf: file.placeOf } : undefined;
	const files: ColumnFiles = { ...desk.files, annotations };
	const own = folder.shown(`${contentFolders.columns}/${files.slug}`);
	diagnostics.hide(`${own}/`, wordHider(files));
	const made = annotatedColumn({ files, names, texts, site: desk.site, memory }, diagnostics);
	return { desk: made, problems: diagnostics.all };
}

/** The entries of a register; null where it cannot be read. One without a fault is not read again. */
function registerIn(text: string, shown: string, memory: Memory, diagnostics: Diagnostics): readonly Name[] | null {
	let unsound: readonly Name[] | null = null;
	const sound = memory.register(text, () => {
		const before = diagnostics.all.length;
		const register = parseYaml(text, namesFileSchema, shown, diagnostics);
		if (register) checkNames(register, diagnostics);
		unsound = register?.data.names ?? null;
		return diagnostics.all.length === before ? unsound : null;
	});
	return sound ?? unsound;
}
