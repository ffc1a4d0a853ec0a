import type { Answers } from "../links/carry.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type AnnotationsFile, isClosed } from "../model/annotations-file.ts";
import { isReported } from "../model/detection.ts";
import type { Name } from "../model/name.ts";
import { lineOf } from "../text/ranges.ts";
import { checkLinks } from "./check/links.ts";
import { pairMarks } from "./detect/marks.ts";
import { describeName, unknownNames } from "./detect/unregistered.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { type Annotated, annotate } from "./index.ts";
import { pieces } from "./markup/pieces.ts";
import type { ColumnFiles } from "./parse/library.ts";
import { placeOfOffset } from "./parse/text-layer.ts";

/** Annotates one column of a library and renders it: what its pages are made of. */
export function buildColumn(column: ColumnFiles, names: readonly Name[], diagnostics: Diagnostics): AnnotatedColumn {
	const annotated = annotateColumn(column, names, diagnostics);
	const { layer, tree, blocks, sentences, annotations, links } = annotated;
	warnOfMarks(column, annotated, diagnostics);
	warnOfBoundaries(column, annotated, diagnostics);
	warnOfNames(column, annotated, diagnostics);
	// Links are recorded of what is sound: before that, what differs is known to differ.
	if (!diagnostics.hasErrorsIn(folderOf(column.file))) checkLinks(column, annotated, diagnostics);
	const { frontMatter, annotations: decisions } = column;
	return {
		slug: column.slug,
		frontMatter,
		text: layer.text,
		prose: column.prose,
		blocks,
		sentences,
		annotations,
		pieces: pieces(tree, new Set(blocks.map(({ id }) => id))),
		links: {
			registry: links.registry,
			former: links.former,
			gone: links.gone.map(({ id, words, block }) => ({ id, words, near: blocks[block]?.id ?? "p1" })),
		},
		editor: decisions ? { by: decisions.entries.by, on: decisions.entries.on } : null,
		isAssessed: decisions !== undefined && isAssessed(decisions.entries),
	};
}

/** Whether an editor has decided who is credited, or who speaks, in all of a column. */
function isAssessed({ attributions, voices, unread }: AnnotationsFile): boolean {
	return attributions.length + voices.length > 0 && !unread.includes("attributions");
}

/** Takes one column of a library through the line. @param answers what an editor has said of doubtful links */
export function annotateColumn(
	{ slug, tree, frontMatter, annotations, registry }: ColumnFiles,
	names: readonly Name[],
	diagnostics: Diagnostics,
	answers?: Answers,
): Annotated {
	const { lang, marks, published } = frontMatter;
	return annotate({ slug, tree, lang, marks, names, published, annotations, registry, answers }, diagnostics);
}

/** The folder of a column, which holds all of its files. */
function folderOf(file: string): string {
	return file.slice(0, file.lastIndexOf("/") + 1);
}

function warnOfMarks(
	{ file, frontMatter }: ColumnFiles,
	{ layer, annotations }: Annotated,
	diagnostics: Diagnostics,
): void {
	const place = (offset: number) => ({ file, ...placeOfOffset(layer, offset) });
	for (const offset of pairMarks(layer, frontMatter).unclosed) {
		const words = lineOf(layer.text, { start: offset, end: offset + 40 });
		diagnostics.add("quotation-unclosed", place(offset), `Nothing closes the quotation that begins “${words}…”.`);
	}
	for (const annotation of annotations) {
		if (annotation.type !== "quotation") continue;
		// What a machine reads out of a few words that nobody is credited with is for an editor to decide.
		const isGuess = annotation.status === "proposed" && annotation.speaker === null && annotation.use !== "speech";
		if (annotation.use !== null && !isGuess) continue;
		diagnostics.add(
			"quotation-undecided",
			place(annotation.range.start),
			`It is undecided what the marks of ${annotation.exact} do.`,
		);
	}
}

/** While no editor has decided on any name, those that the register does not hold are proposed for it, with their titles. */
function warnOfNames(
	{ file, annotations }: ColumnFiles,
	{ layer, detections }: Annotated,
	diagnostics: Diagnostics,
): void {
	if (annotations && annotations.entries.mentions.length > 0) return;
	const unknown = unknownNames(layer.text, detections);
	const [first] = unknown;
	if (!first) return;
	diagnostics.add(
		"name-unknown",
		{ file, ...placeOfOffset(layer, first.start) },
		`names.yaml does not hold ${unknown.map(describeName).join("; ")}.`,
	);
}

/** Where a machine's reading of who says what is proposed, and the end of it is in doubt, an editor is told which words. */
function warnOfBoundaries(
	{ file, annotations }: ColumnFiles,
	{ layer, detections }: Annotated,
	diagnostics: Diagnostics,
): void {
	const entries = annotations?.entries;
	if (entries && isClosed(entries, entries.unread, "attributions")) return;
	for (const { source, doubtful } of detections.filter(isReported)) {
		if (!source || !doubtful) continue;
		diagnostics.add(
			"boundary-doubtful",
			{ file, ...placeOfOffset(layer, doubtful.start) },
			`Whether “${lineOf(layer.text, doubtful)}” is still what “${lineOf(layer.text, source)}” is credited with is uncertain.`,
		);
	}
}
