import type { Root } from "mdast";
import { blockId, sentenceId } from "../links/ids.ts";
import type { Block, Sentence } from "../model/annotated-column.ts";
import type { Annotation } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import { type AnchorInput, anchor, noDecisions } from "./anchor/index.ts";
import { detect } from "./detect/index.ts";
import { sentences as findSentences } from "./detect/sentences.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { markup } from "./markup/index.ts";
import { number } from "./markup/numbers.ts";
import { merge } from "./merge/index.ts";
import { blockIndexAt, type TextLayer, textLayer } from "./parse/text-layer.ts";
import { voices } from "./voice.ts";

export type AnnotateInput = {
	/** The column's prose. It is marked up in place. */
	tree: Root;
	lang: string;
	names: readonly Name[];
	/** The editor's decisions, where there are any. */
	annotations?: Pick<AnchorInput, "entries" | "placeOf"> | undefined;
};

export type Annotated = {
	layer: TextLayer;
	blocks: Block[];
	sentences: Sentence[];
	annotations: Annotation[];
};

/** The line from a column's tree to its marked-up tree: one stage a line. */
export function annotate({ tree, lang, names, annotations: file }: AnnotateInput, diagnostics: Diagnostics): Annotated {
	const layer = textLayer(tree);
	const ranges = identify(layer, findSentences(layer, lang));
	const detections = detect(layer, { lang, names });
	const decisions = file ? anchor(layer, { ...file, names }, diagnostics) : noDecisions();
	const sentences = voices(layer.text, ranges, decisions);
	const merged = merge({ text: layer.text, sentences, detections, decisions });
	const annotations = number(merged, names);
	const blocks = markup(tree, layer, sentences, annotations);
	return { layer, blocks, sentences, annotations };
}

/** Gives each sentence its id: its block's, and its place in it. */
function identify(layer: TextLayer, ranges: ReturnType<typeof findSentences>) {
	const counts = new Map<number, number>();
	return ranges.map((range) => {
		const position = blockIndexAt(layer, range.start);
		const count = counts.get(position) ?? 0;
		counts.set(position, count + 1);
		return { id: sentenceId(blockId(position), count), range };
	});
}
