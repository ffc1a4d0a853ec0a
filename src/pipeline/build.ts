import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";
import { pairMarks } from "./detect/quotations.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { annotate } from "./index.ts";
import { pieces } from "./markup/pieces.ts";
import type { ColumnFiles } from "./parse/library.ts";
import { placeOfOffset } from "./parse/text-layer.ts";

/** Annotates one column of a library and renders it: what its pages are made of. */
export function buildColumn(column: ColumnFiles, names: readonly Name[], diagnostics: Diagnostics): AnnotatedColumn {
	const { slug, file, frontMatter, tree, prose, annotations: decisions } = column;
	const { layer, blocks, sentences, annotations } = annotate(
		{ tree, lang: frontMatter.lang, names, annotations: decisions },
		diagnostics,
	);
	const place = (offset: number) => ({ file, ...placeOfOffset(layer, offset) });
	for (const offset of pairMarks(layer).unclosed) {
		const words = layer.text.slice(offset, offset + 40).replace(/\s+/g, " ");
		diagnostics.add("quotation-unclosed", place(offset), `Nothing closes the quotation that begins “${words}…”.`);
	}
	for (const annotation of annotations) {
		if (annotation.type !== "quotation" || annotation.use !== null) continue;
		diagnostics.add(
			"quotation-undecided",
			place(annotation.range.start),
			`It is undecided what the marks of ${annotation.exact} do.`,
		);
	}
	return {
		slug,
		frontMatter,
		text: layer.text,
		prose,
		blocks,
		sentences,
		annotations,
		pieces: pieces(tree, new Set(blocks.map(({ id }) => id))),
		editor: decisions ? { by: decisions.entries.by, on: decisions.entries.on } : null,
	};
}
