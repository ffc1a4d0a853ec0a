import { type Detection, isReported } from "../../model/detection.ts";
import { overlapLookup } from "../../text/overlap-lookup.ts";
import { byPosition, type TextRange } from "../../text/ranges.ts";
import type { SentenceReading } from "../detect/read-sentences.ts";
import { type AttributedRange, dominantVoices, unknownRange, voiceOfSourceKind } from "../voices.ts";
import type { Credit } from "./under-floor.ts";

type Shown = {
	/** Those left. */
	detections: readonly Detection[];
	/** Those taken away. */
	credits: ReadonlySet<Credit>;
	/** The words that only these credit. */
	unknown: readonly TextRange[];
};

/** Reads the sentences again that a credit touches which is not shown. A question stays the columnist's. */
export function readAgain(
	text: string,
	readings: readonly SentenceReading[],
	{ detections, credits, unknown }: Shown,
): SentenceReading[] {
	const touchedBy = overlapLookup([...credits].flatMap(({ range, content }) => [range, ...content]));
	const said = [...saidIn(detections), ...unknown.map(unknownRange)].sort(byPosition);
	const touched = readings.filter(({ range, voice }) => voice !== "question" && touchedBy(range).length > 0);
	const ranges = touched.map(({ range }) => range);
	const asides = touched.map((one) => one.asides);
	const voices = dominantVoices(text, ranges, said, [], asides);
	const voiceOf = new Map(touched.map((one, index) => [one, voices[index]]));
	return readings.map((one) => {
		const voice = voiceOf.get(one) ?? one.voice;
		return voice === "undetermined" ? { ...one, voice, stance: null } : { ...one, voice };
	});
}

function saidIn(detections: readonly Detection[]): AttributedRange[] {
	return detections
		.filter(isReported)
		.filter(({ source, stance }) => source !== null || stance !== "asks")
		.flatMap(({ range, content, sourceKind }) =>
			[range, ...content].map((one) => ({ ...one, voice: voiceOfSourceKind[sourceKind] })),
		);
}
