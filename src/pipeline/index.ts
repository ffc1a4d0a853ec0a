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
import type { SentenceReading } from "./detect/read-sentences.ts";
import { sentences as findSentences } from "./detect/sentences.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { markup } from "./markup/index.ts";
import { numberNotes } from "./markup/note-numbers.ts";
import { merge } from "./merge/index.ts";
import { type TextLayer, textLayer } from "./parse/text-layer.ts";
import { withVoices } from "./voices.ts";

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
	const { tree, slug, lang, marks, names, published, annotations: file, registry, answers } = input;
	const layer = textLayer(tree);
	const sentenceRanges = findSentences(layer, lang);
	const carried = carryLinks({ blocks: blockTexts(layer), sentences: sentenceRanges, slug }, registry, answers);
	const { detections, sentences: readings } = detectAll(layer, { lang, names, marks, published }, sentenceRanges);
	const decisions = file ? anchor(layer, { ...file, names }, diagnostics) : noDecisions();
	const decided = { decisions, unreviewed: file?.entries.unread ?? [] };
	const sentences = withVoices(layer.text, withIds(sentenceRanges, carried.sentences), decided, readings);
	const detected = { detections, presuppositions: presuppositionsOf(readings) };
	const merged = merge({ text: layer.text, lang, sentences, ...detected, ...decided, links: carried });
	const annotations = numberNotes(merged, names);
	const links = { ...recordLinks(carried, annotations), questions: carried.questions };
	const marked = markup(tree, { blockIds: carried.blocks, sentences, annotations, former: links.former });
	return { layer, ...marked, sentences, annotations, detections, links };
}

function blockTexts({ text, blocks }: TextLayer): string[] {
	return blocks.map(({ start, end }) => text.slice(start, end));
}

function withIds(ranges: readonly TextRange[], ids: readonly string[]): { id: string; range: TextRange }[] {
	return ranges.map((range, index) => ({ id: ids[index] ?? "", range }));
}

function presuppositionsOf(readings: readonly SentenceReading[]): TextRange[] {
	return readings.flatMap(({ presupposes }) => presupposes.map(({ range }) => range));
}
