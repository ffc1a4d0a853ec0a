import { z } from "zod";
import type { Detection } from "../../src/model/detection.ts";
import type { QuantityKind } from "../../src/model/vocabulary.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { overlap } from "../../src/text/ranges.ts";
import { jsonLines } from "./json-lines.ts";
import { type Result, resultOf } from "./result.ts";
import { Score } from "./score.ts";

const schema = z.object({
	/** Which of the recognizers the case was made for. */
	spec: z.string(),
	text: z.string(),
	figures: z.array(z.object({ start: z.number(), end: z.number() })),
});

/** Which of the detections answer the cases of each recognizer. */
const kinds: { spec: string; label: string; of: (QuantityKind | "time")[] }[] = [
	{ spec: "PercentModel", label: "percentages", of: ["share"] },
	{ spec: "CurrencyModel", label: "money", of: ["money"] },
	{ spec: "NumberModel", label: "numbers", of: ["count", "share", "money", "ordinal", "range", "date", "duration"] },
	{ spec: "OrdinalModel", label: "ranks", of: ["ordinal"] },
	{ spec: "NumberRangeModel", label: "ranges of numbers", of: ["range", "count", "share", "money", "comparison"] },
	{ spec: "AgeModel", label: "ages", of: ["duration"] },
	{ spec: "DateTimeModel", label: "dates and times", of: ["time", "date", "duration"] },
];

/**
 * Scores figures on short cases, many of them commands and no prose: a figure is found where one of its kind touches
 * it.
 */
export function shortCases(folder: string): Result {
	return resultOf("short-cases", "short cases", jsonLines(folder, "recognizers.jsonl", schema), (rows) =>
		kinds.map(({ spec, label, of }) => {
			const score = new Score();
			for (const { text, figures } of rows.filter((row) => row.spec === spec)) {
				const found = detect(plainLayer(text), { lang: "en", names: [] }).filter((one) =>
					of.some((kind) => kind === kindOf(one)),
				);
				score.add(
					figures,
					found.map(({ range }) => ({ ...range, speaker: null })),
					(gold, candidate) => overlap(gold, candidate) > 0,
				);
			}
			return score.row(`${label}, touched`);
		}),
	);
}

function kindOf(one: Detection): QuantityKind | "time" | undefined {
	return one.type === "quantity" ? one.kind : one.type === "time" ? "time" : undefined;
}
