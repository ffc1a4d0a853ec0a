import type { Detection } from "../../model/detection.ts";
import type { Name } from "../../model/name.ts";
import type { TextRange } from "../../model/selector.ts";
import { blockIndexAt, type TextLayer } from "../parse/text-layer.ts";
import { hullOf, overlap } from "../ranges.ts";
import { detectClaims } from "./claims/index.ts";
import { detectFigures } from "./figures.ts";
import { detectNames } from "./names.ts";
import { detectQuotations, pairMarks } from "./quotations.ts";
import { sentences } from "./sentences.ts";
import { findCredits } from "./speech/attributions.ts";
import type { Credit } from "./speech/credit.ts";
import { cuesFor } from "./speech/cues.ts";
import { type Token, tokenize } from "./speech/tokens.ts";
import { detectTimes } from "./times.ts";
import { detectUnknownNames } from "./unknown-names.ts";

export type DetectContext = { lang: string; names: readonly Name[] };
type Found = {
	pairs: readonly TextRange[];
	credits: readonly Credit[];
	/** The words of each sentence, with their parts of speech. */
	tokens: readonly Token[][];
};
type Detector = (layer: TextLayer, context: DetectContext & Found) => Detection[];

/** The detectors, one for each type of annotation that is proposed. A new one is a file and a line here. */
const detectors = [
	(_, { credits }) => credits.map(attributionOf),
	(layer, { pairs, credits, lang }) => detectQuotations(layer.text, pairs, credits, lang),
	(layer, { lang }) => {
		const times = detectTimes(layer, lang);
		const ranges = times.map(({ range }) => range);
		return [...detectFigures(layer, lang, ranges), ...times];
	},
	(layer, { names, tokens, credits, lang }) => {
		const known = detectNames(layer, names);
		const sources = credits.flatMap(({ source }) => source ?? []);
		const ranges = known.map(({ range }) => range);
		return [...known, ...detectUnknownNames(tokens, sources, ranges, lang)];
	},
] satisfies Detector[];

/**
 * Everything that the detectors propose for a text, in text order.
 * @param ranges its sentences, where they are known already
 */
export function detect(
	layer: TextLayer,
	context: DetectContext,
	ranges: readonly TextRange[] = sentences(layer, context.lang),
): Detection[] {
	const { pairs } = pairMarks(layer);
	// Parts of speech are English's: without words of a language that credit, nothing asks for them.
	const tokens = cuesFor(context.lang) ? ranges.map((range) => tokenize(layer.text, range)) : [];
	const credits = creditsIn(layer, { ranges, tokens, pairs, lang: context.lang });
	const found = detectors.flatMap((detector) => detector(layer, { ...context, pairs, credits, tokens }));
	const claims = detectClaims(layer.text, ranges, tokens, found, context.lang);
	const code = layer.blocks.filter(({ node }) => node.type === "code");
	return [...found, ...claims]
		.filter(({ range }) => !code.some((block) => overlap(block, range) > 0))
		.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

/** Who is credited with what, block by block. */
type Marked = { ranges: readonly TextRange[]; tokens: readonly Token[][]; pairs: readonly TextRange[]; lang: string };

function creditsIn(layer: TextLayer, { ranges, tokens, pairs, lang }: Marked): Credit[] {
	const read = ranges.map((range, index) => ({ range, tokens: tokens[index] ?? [] }));
	const groups = Map.groupBy(read, ({ range }) => blockIndexAt(layer, range.start));
	return findCredits(layer.text, [...groups.values()], pairs, lang);
}

function attributionOf({ source, sourceKind, cue, content, manner }: Credit): Detection {
	return {
		type: "attribution",
		range: hullOf(cue ? [source ?? cue, cue] : content),
		source,
		sourceKind,
		cue,
		content,
		manner,
	};
}
