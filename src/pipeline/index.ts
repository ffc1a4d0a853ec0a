import type { Root } from "mdast";
import { type CarriedLinks, carryLinks } from "../links/carry.ts";
import type { Answers } from "../links/passage-tracker.ts";
import { type RecordedLinks, recordLinks } from "../links/record.ts";
import type { Block, Sentence } from "../model/annotated-column.ts";
import type { Annotation } from "../model/annotation.ts";
import type { Detection } from "../model/detection.ts";
import type { Name } from "../model/name.ts";
import type { Registry } from "../model/registry.ts";
import type { TextRange } from "../text/ranges.ts";
import { type AnchorInput, anchor, noDecisions } from "./anchor/index.ts";
import { type DetectContext, detectAll } from "./detect/index.ts";
import { sentences as findSentences } from "./detect/sentences.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { markup } from "./markup/index.ts";
import { number } from "./markup/numbers.ts";
import { merge } from "./merge/index.ts";
import { type TextLayer, textLayer } from "./parse/text-layer.ts";
import { voices } from "./voice.ts";

export type AnnotateInput = {
	/** The column's prose. */
	tree: Root;
	lang: string;
	/** Which marks the column quotes with; double ones where it is left out. */
	marks?: DetectContext["marks"];
	names: readonly Name[];
	/** The day of publication (`2026-02-05`), which "this week" is counted from. */
	published?: string | undefined;
	/** The editor's decisions, where there are any. */
	annotations?: Pick<AnchorInput, "entries" | "placeOf"> | undefined;
	/** Every id that was ever published, and the editor's answers to what a registry cannot know. */
	registry?: Registry | undefined;
	/** The name of the column's folder. */
	slug?: string | undefined;
	answers?: Answers | undefined;
};

export type Annotated = {
	/** The text of the tree that was given. */
	layer: TextLayer;
	/** A copy of that tree, marked up. */
	tree: Root;
	blocks: Block[];
	sentences: Sentence[];
	annotations: Annotation[];
	/** What the machine found, whatever became of it. */
	detections: Detection[];
	links: RecordedLinks & Pick<CarriedLinks, "questions">;
};

/** The line from a column's tree to its marked-up tree: one stage a line. The input is left as it is. */
export function annotate(input: AnnotateInput, diagnostics: Diagnostics): Annotated {
	const { tree, lang, marks, names, published, annotations: file } = input;
	const layer = textLayer(tree);
	const ranges = findSentences(layer, lang);
	const content = { blocks: textsOf(layer), sentences: ranges, slug: input.slug };
	const carried = carryLinks(content, input.registry, input.answers);
	const { detections, sentences: readings } = detectAll(layer, { lang, names, marks, published }, ranges);
	const decisions = file ? anchor(layer, { ...file, names }, diagnostics) : noDecisions();
	const unread = file?.entries.unread ?? [];
	const sentences = voices(layer.text, identify(ranges, carried), { decisions, unread }, readings);
	const presupposed = readings.flatMap(({ presupposes }) => presupposes.map(({ range }) => range));
	const found = { text: layer.text, lang, detections, presupposed };
	const merged = merge({ ...found, sentences, decisions, unread, links: carried });
	const annotations = number(merged, names);
	const links = { ...recordLinks(carried, annotations), questions: carried.questions };
	const marked = markup(tree, { ids: carried.blocks, sentences, annotations, former: links.former });
	return { layer, ...marked, sentences, annotations, detections, links };
}

function textsOf({ text, blocks }: TextLayer): string[] {
	return blocks.map(({ start, end }) => text.slice(start, end));
}

function identify(ranges: readonly TextRange[], { sentences }: CarriedLinks) {
	return ranges.map((range, index) => ({ id: sentences[index] ?? "", range }));
}
