import { type Detection, isReported } from "../../model/detection.ts";
import type { TextRange } from "../../model/selector.ts";
import type { Stance, Voice } from "../../model/terms.ts";
import type { LayerBlock, TextLayer } from "../parse/text-layer.ts";
import { hullOf, toucher } from "../ranges.ts";
import { type Reported, voiceOfSource, voicesOf } from "../voice.ts";
import { type DetectContext, detectScored } from "./index.ts";
import { marksOf } from "./marks.ts";
import { sentences } from "./sentences.ts";
import { antecedentsIn, nameOfSource } from "./source-name.ts";
import { cuesFor } from "./speech/cues.ts";
import { concedes } from "./speech/stance.ts";
import { datelineOf } from "./times/index.ts";

/** The fields of detections that say who. */
const isSource = new Set(["source", "speaker", "saidBy"]);

/** A stretch of a text with its words. Offsets are UTF-16, the end exclusive. */
type Span = TextRange & { exact: string; name?: string; antecedent?: Span };

export type Described = {
	text: string;
	blocks: TextRange[];
	/** `score` says how likely somebody would check a sentence, from 0 to 1; null for headings and the like. */
	sentences: (TextRange & { voice: Voice; stance: Stance; score: number | null })[];
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
	const { detections: found, scores } = detectScored(layer, { ...context, marks, published }, ranges);
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
	const reported = found.filter(isReported).flatMap((one): Reported[] => {
		const voice = voiceOfSource[one.sourceKind];
		const by = one.source ?? one.range;
		const source = { words: text.slice(by.start, by.end) };
		return one.content.map((stretch) => ({ ...stretch, voice, stance: one.stance, source }));
	});
	reported.sort((a, b) => a.start - b.start);
	const reportedIn = toucher(reported);
	const cues = cuesFor(context.lang);
	const unnamed = ranges.map((range) => ({ id: "", range }));
	return {
		text,
		blocks: layer.blocks.map(({ start, end }) => ({ start, end })),
		sentences: voicesOf(text, unnamed, reported, []).map(({ range, voice }, index) => ({
			...range,
			voice,
			stance: stanceOf(range, voice),
			score: scores[index] ?? null,
		})),
		detections: found.map(({ type, range, ...fields }) => ({ type, ...span(range), ...describe(fields) })),
	};

	/** Where the columnist stands towards what a sentence says. */
	function stanceOf(range: TextRange, voice: Voice): Stance {
		if (voice === "question") return "asks";
		if (voice === "columnist") return cues && concedes(text, range, cues) ? "concedes" : "asserts";
		return reportedIn(range)[0]?.stance ?? "reports";
	}

	function describe(fields: object): Record<string, unknown> {
		return Object.fromEntries(
			Object.entries(fields).flatMap(([key, value]) => {
				// It stands with the source that it belongs to.
				if (key === "antecedent") return [];
				// Content is one stretch, with its parts where a cue stands between them.
				if (Array.isArray(value)) return [[key, { ...span(hullOf(value)), parts: value.map(span) }]];
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
		blocks.push({ start, end, node: { type: "paragraph", children: [leaf] }, segments: [{ start, end, node: leaf }] });
	}
	return { text, blocks };
}
