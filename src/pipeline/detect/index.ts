import type { Marks } from "../../model/column.ts";
import type { Detection, Mention, Quotation } from "../../model/detection.ts";
import type { Name } from "../../model/name.ts";
import type { TextRange } from "../../model/selector.ts";
import { blockIndexAt, type TextLayer } from "../parse/text-layer.ts";
import { byPosition, hullOf, outside, overlap } from "../ranges.ts";
import { detectClaims } from "./claims/index.ts";
import { antecedents } from "./coreference.ts";
import { detectFigures } from "./figures.ts";
import { pairMarks } from "./marks.ts";
import { detectNames } from "./names.ts";
import { detectQuotations } from "./quotations.ts";
import { sentences } from "./sentences.ts";
import { findCredits } from "./speech/attributions.ts";
import { boundaryOf } from "./speech/boundary.ts";
import type { Credit } from "./speech/credit.ts";
import { cuesFor } from "./speech/cues.ts";
import { type Token, tokenize } from "./speech/tokens.ts";
import { detectTimes } from "./times.ts";
import { detectUnknownNames } from "./unknown-names.ts";
import { detectWordCounts } from "./word-counts.ts";

export type DetectContext = {
	lang: string;
	names: readonly Name[];
	/** The day of publication, from which "this week" counts. */
	published?: string | undefined;
	/** Which marks the text quotes with; double ones where it is left out. */
	marks?: Marks | undefined;
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
	const { pairs } = pairMarks(layer, context.marks);
	// Parts of speech are English's: without words of a language that credit, nothing asks for them.
	const tokens = cuesFor(context.lang) ? ranges.map((range) => tokenize(layer.text, range)) : [];
	const credits = creditsIn(layer, { ranges, tokens, pairs, lang: context.lang });
	const quotations = detectQuotations(layer.text, pairs, credits, context.lang);
	const mentions = mentionsIn(layer, context, { tokens, credits, quotations });
	const meant = antecedents(credits, { text: layer.text, tokens, mentions, lang: context.lang });
	// What is proposed: a new type of annotation is a file and a line here.
	const found: Detection[] = [
		...credits.map((credit) => attributionOf(layer.text, credit, meant.get(credit) ?? null)),
		...quotations,
		...figuresIn(layer, context, tokens),
		...mentions,
	];
	const claims = detectClaims(layer.text, ranges, tokens, found, context.lang);
	const code = layer.blocks.filter(({ node }) => node.type === "code");
	return [...found, ...claims]
		.filter(({ range }) => !code.some((block) => overlap(block, range) > 0))
		.sort((a, b) => byPosition(a.range, b.range));
}

type Marked = { ranges: readonly TextRange[]; tokens: readonly Token[][]; pairs: readonly TextRange[]; lang: string };

/** Who is credited with what, block by block. */
function creditsIn(layer: TextLayer, { ranges, tokens, pairs, lang }: Marked): Credit[] {
	const read = ranges.map((range, index) => ({ range, tokens: tokens[index] ?? [] }));
	const groups = Map.groupBy(read, ({ range }) => blockIndexAt(layer, range.start));
	return findCredits(layer.text, [...groups.values()], pairs, lang);
}

/** Figures and times: what is told as a time is no figure of its own, and a number in words none twice. */
function figuresIn(layer: TextLayer, { lang, published }: DetectContext, tokens: readonly Token[][]): Detection[] {
	const times = detectTimes(layer, lang, published);
	const figures = detectFigures(layer, lang, times.map(rangeOf));
	const shaped = [...times, ...figures];
	return [...shaped, ...detectWordCounts(tokens, shaped.map(rangeOf), lang)];
}

const rangeOf = ({ range }: Detection) => range;

type Read = { tokens: readonly Token[][]; credits: readonly Credit[]; quotations: readonly Quotation[] };

/** The names that the register holds, and those that look like names, in text order; none inside the title of a work. */
function mentionsIn(
	layer: TextLayer,
	{ names, lang }: DetectContext,
	{ tokens, credits, quotations }: Read,
): Mention[] {
	const titles = quotations.filter(({ use }) => use === "title").map(rangeOf);
	const known = outside(detectNames(layer, names), titles);
	const sources = credits.flatMap(({ source }) => source ?? []);
	const taken = [...known.map(rangeOf), ...titles].sort(byPosition);
	return [...known, ...detectUnknownNames(tokens, sources, taken, lang)].sort((a, b) => byPosition(a.range, b.range));
}

function attributionOf(text: string, credit: Credit, antecedent: TextRange | null): Detection {
	const { source, sourceKind, cue, content, manner, stance } = credit;
	return {
		type: "attribution",
		range: hullOf(cue ? [source ?? cue, cue] : content),
		source,
		antecedent,
		sourceKind,
		cue,
		content,
		manner,
		stance,
		...boundaryOf(text, credit),
	};
}
