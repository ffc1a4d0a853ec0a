import type { Decisions } from "../../model/decisions.ts";
import type { Detection } from "../../model/detection.ts";
import type { TextRange } from "../../text/ranges.ts";
import type { SentenceReading } from "../detect/read-sentences.ts";

/** What a machine proposes of a column, what an editor decides, and the words of which nobody knows whose they are. */
export type Known = {
	/** In text order. */
	detections: readonly Detection[];
	/** The reading of each sentence, in text order. */
	readings: readonly SentenceReading[];
	decisions: Decisions;
	/** Ascending and apart from each other. */
	unknown: readonly TextRange[];
};
