import type { Detection, Mention, Quotation } from "../../model/detection.ts";
import type { Name } from "../../model/name.ts";
import type { MarkStyle } from "../../model/vocabulary.ts";
import { overlapLookup, withoutOverlaps } from "../../text/overlap-lookup.ts";
import { byPosition, enclosingRange, type TextRange } from "../../text/ranges.ts";
import { blockIndexAt, type TextLayer } from "../parse/text-layer.ts";
import { findCredits } from "./attribution/attributions.ts";
import { boundaryOf } from "./attribution/boundary.ts";
import { antecedents } from "./coreference.ts";
import type { Credit } from "./credit.ts";
import { detectFigures } from "./figures/index.ts";
import { fillSlots } from "./figures/slots.ts";
import { detectWordCounts } from "./figures/word-counts.ts";
import { type Token, tokenize } from "./grammar/tokens.ts";
import { cuesFor } from "./lexicon/cues.ts";
import { pairMarks } from "./marks.ts";
import { detectNames } from "./names.ts";
import { askedCredits } from "./questions/asked-credits.ts";
import { type Asked, readQuestions } from "./questions/index.ts";
import { detectQuotations } from "./quotations.ts";
import { readSentences, type SentenceReading } from "./read-sentences.ts";
import type { Meant } from "./referents.ts";
import { sentences } from "./sentences.ts";
import { detectTimes } from "./times/index.ts";
import { detectUnknownNames } from "./unknown-names.ts";

export type DetectContext = {
	lang: string;
	names: readonly Name[];
	/** The day of publication, from which "this week" counts. */
	published?: string | undefined;
	/** Which marks the text quotes with; double ones where it is left out. */
	marks?: MarkStyle | undefined;
};
/**
 * Everything that the detectors propose for a text, in text order.
 * @param ranges its sentences, where they are known already
 */
export function detect(
	layer: TextLayer,
	context: DetectContext,
	ranges: readonly TextRange[] = sentences(layer, context.lang),
): Detection[] {
	return detectAll(layer, context, ranges).detections;
}

/** The same, with how each sentence is read. */
export function detectAll(
	layer: TextLayer,
	context: DetectContext,
	ranges: readonly TextRange[],
): { detections: Detection[]; sentences: SentenceReading[] } {
	const { pairs } = pairMarks(layer, context);
	// Parts of speech are English's: without words of a language that credit, nothing asks for them.
	const tokens = cuesFor(context.lang) ? ranges.map((range) => tokenize(layer.text, range)) : [];
	const asked = readQuestions(layer.text, ranges, tokens, pairs, context.lang);
	const credits = creditsIn(layer, { ranges, tokens, pairs, asked, lang: context.lang });
	const quotations = detectQuotations(layer.text, pairs, credits, context.lang);
	const mentions = mentionsIn(layer, context, { tokens, credits, quotations });
	const meant = antecedents(credits, { text: layer.text, tokens, mentions, lang: context.lang });
	// What is proposed: a new type of annotation is a file and a line here.
	const found: Detection[] = [
		...credits.map((credit) => attributionOf(layer.text, credit, meant.get(credit))),
		...quotations,
		...figuresIn(layer, context, { tokens, credits }),
		...mentions,
	];
	const read = readSentences(layer, { ranges, tokens, pairs, asked, found, lang: context.lang });
	const codeAt = overlapLookup(layer.blocks.filter(({ node }) => node.type === "code"));
	const detections = [...found, ...read.flatMap(({ claims }) => claims)]
		.sort((a, b) => byPosition(a.range, b.range))
		.filter(({ range }) => codeAt(range).length === 0);
	return { detections, sentences: read };
}

type Marked = {
	ranges: readonly TextRange[];
	tokens: readonly Token[][];
	pairs: readonly TextRange[];
	asked: readonly Asked[];
	lang: string;
};

/** Who is credited with what, block by block. */
function creditsIn(layer: TextLayer, { ranges, tokens, pairs, asked, lang }: Marked): Credit[] {
	const read = ranges.map((range, index) => ({ range, tokens: tokens[index] ?? [] }));
	const groups = Map.groupBy(read, ({ range }) => blockIndexAt(layer, range.start));
	const blocks = [...groups].map(([index, words]) => ({ words, holders: layer.blocks[index]?.holders ?? [] }));
	return askedCredits(layer.text, findCredits(layer.text, blocks, pairs, lang), ranges, asked);
}

/** Figures and times: what is told as a time is no figure of its own, and a number in words none twice. */
function figuresIn(
	layer: TextLayer,
	{ lang, published }: DetectContext,
	{ tokens, credits }: Pick<Read, "tokens" | "credits">,
): Detection[] {
	const times = detectTimes(layer, lang, published);
	const figures = detectFigures(layer, lang, times.map(rangeOf));
	const counts = detectWordCounts(tokens, [...times, ...figures].map(rangeOf), lang);
	const all = [...figures, ...counts].sort((a, b) => byPosition(a.range, b.range));
	return [...times, ...fillSlots(layer.text, all, tokens, credits, lang)];
}

const rangeOf = ({ range }: { range: TextRange }) => range;

type Read = { tokens: readonly Token[][]; credits: readonly Credit[]; quotations: readonly Quotation[] };

/**
 * The names that the register holds, and those that look like names, in text order; none inside the title of a work.
 */
function mentionsIn(
	layer: TextLayer,
	{ names, lang }: DetectContext,
	{ tokens, credits, quotations }: Read,
): Mention[] {
	const titles = quotations.filter(({ use }) => use === "title").map(rangeOf);
	const known = withoutOverlaps(detectNames(layer, names, lang), titles);
	const sources = credits.flatMap(({ source }) => source ?? []);
	const taken = [...known.map(rangeOf), ...titles].sort(byPosition);
	return [...known, ...detectUnknownNames(tokens, sources, taken, lang)].sort((a, b) => byPosition(a.range, b.range));
}

function attributionOf(text: string, credit: Credit, meant: Meant | undefined): Detection {
	const { source, cue, content, manner, construction, others, polarity, stance } = credit;
	const { antecedent, sourceKind } = meant ?? { antecedent: null, sourceKind: credit.sourceKind };
	return {
		type: "attribution",
		range: enclosingRange(cue ? [source ?? cue, cue] : content),
		source,
		antecedent,
		sourceKind,
		cue,
		content,
		manner,
		construction,
		others,
		polarity,
		stance,
		...boundaryOf(text, credit),
	};
}
