import type { Detection } from "../../model/detection.ts";
import { enclosingRange, type TextRange } from "../../text/ranges.ts";
import type { LayerBlock, TextLayer } from "../parse/text-layer.ts";
import { rateOf } from "./attribution/rates.ts";
import { type DetectContext, detectAll } from "./index.ts";
import { marksOf } from "./marks.ts";
import type { Voiced } from "./sentence-voices.ts";
import { sentences } from "./sentences.ts";
import { antecedentsIn, nameOfSource } from "./source-name.ts";
import { datelineOf } from "./times/index.ts";

/** The fields of detections that say who. */
const isSource = new Set(["source", "speaker", "saidBy"]);

/** A stretch of a text with its words. Offsets are UTF-16, the end exclusive. */
type Span = TextRange & { exact: string; name?: string; antecedent?: Span };

export type Described = {
	text: string;
	blocks: TextRange[];
	/**
	 * `score` says how likely somebody would check a sentence, from 0 to 1; null for headings and the like. `presupposes`
	 * is what a question takes as given, in its own words; `asides` what stands in brackets or between dashes.
	 */
	sentences: (TextRange &
		Voiced & {
			score: number | null;
			presupposes: (Span & { trigger: Span })[];
			asides: (Span & Voiced)[];
		})[];
	detections: (Span & { type: Detection["type"] } & Record<string, unknown>)[];
};

/**
 * Everything that the detectors find in a plain text, in the form that `npm run detect` writes: offsets into the text
 * as given, blocks divided by blank lines; a speaker, source or cue as a stretch with its words, or null.
 */
export function describeDetections(text: string, context: DetectContext): Described {
	const layer = plainLayer(text);
	const marks = context.marks ?? marksOf(layer, context.lang);
	const published = context.published ?? datelineOf(layer, context.lang);
	const ranges = sentences(layer, context.lang);
	const { detections: found, sentences: read } = detectAll(layer, { ...context, marks, published }, ranges);
	const span = ({ start, end }: TextRange): Span => ({ start, end, exact: text.slice(start, end) });
	const meant = antecedentsIn(found);
	const named = (range: TextRange): Span => {
		const antecedent = meant.get(range.start);
		const name =
			nameOfSource(text, range, found, context.lang) ??
			(antecedent && nameOfSource(text, antecedent, found, context.lang));
		return {
			...span(range),
			...(name === undefined ? {} : { name }),
			...(antecedent ? { antecedent: span(antecedent) } : {}),
		};
	};
	return {
		text,
		blocks: layer.blocks.map(({ start, end }) => ({ start, end })),
		sentences: read.map(({ range, voice, stance, score, presupposes, asides }) => ({
			...range,
			voice,
			stance,
			score,
			presupposes: presupposes.map(({ range: given, trigger }) => ({ ...span(given), trigger: span(trigger) })),
			asides: asides.map((aside) => ({ ...span(aside), voice: aside.voice, stance: aside.stance })),
		})),
		detections: found.map(({ type, range, ...fields }) => ({
			type,
			...span(range),
			...describe(fields),
			...("construction" in fields ? { rate: rateOf(fields.construction) } : {}),
		})),
	};

	function describe(fields: object): Record<string, unknown> {
		return Object.fromEntries(
			Object.entries(fields).flatMap(([key, value]) => {
				// It stands with the source that it belongs to.
				if (key === "antecedent") return [];
				if (key === "others") return [[key, value]];
				// Content is one stretch, with its parts where a cue stands between them.
				if (Array.isArray(value)) return [[key, { ...span(enclosingRange(value)), parts: value.map(span) }]];
				const isRange = value !== null && typeof value === "object" && "start" in value;
				return [[key, isRange ? (isSource.has(key) ? named(value) : span(value)) : value]];
			}),
		);
	}
}

/** A plain text as a layer: its blocks are what blank lines divide, and its offsets those of the text itself. */
export function plainLayer(text: string): TextLayer {
	const blocks: LayerBlock[] = [];
	for (const match of text.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
		const words = match[0].trim();
		const start = match.index + match[0].indexOf(words);
		const end = start + words.length;
		const leaf = { type: "text" as const, value: words };
		const segments = [{ start, end, node: leaf }];
		blocks.push({ start, end, node: { type: "paragraph", children: [leaf] }, segments, holders: [] });
	}
	return { text, blocks };
}
