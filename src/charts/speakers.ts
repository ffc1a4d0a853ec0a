import { axisY, barX, text } from "@observablehq/plot";
import type { SourceKind } from "../model/terms.ts";
import { voiceOfSource } from "../pipeline/voice.ts";
import { type Chart, draw } from "./draw.ts";
import { fillOfVoice } from "./fills.ts";

export type SpeakerBar = { label: string; kind: SourceKind | null; words: number };

/** Who speaks for how many words: a bar each, from nothing, in the order given. */
export function speakersChart(bars: readonly SpeakerBar[]): Chart {
	const rows = bars.map((bar, index) => ({
		...bar,
		index,
		fill: fillOfVoice(bar.kind === null ? "columnist" : voiceOfSource[bar.kind]),
	}));
	return draw((width) => ({
		height: rows.length * 24 + 8,
		marginTop: 4,
		marginBottom: 4,
		marginLeft: width < 500 ? 132 : 220,
		marginRight: 44,
		x: { axis: null, domain: [0, Math.max(1, ...rows.map(({ words }) => words))] },
		y: { type: "band", label: null, domain: rows.map(({ index }) => index), padding: 0.25 },
		marks: [
			axisY({
				tickSize: 0,
				tickPadding: 8,
				lineWidth: width < 500 ? 9 : 15,
				textOverflow: "ellipsis",
				tickFormat: (index: number) => rows[index]?.label ?? "",
			}),
			barX(rows, { x: "words", y: "index", fill: "fill" }),
			text(rows, { x: "words", y: "index", text: "words", textAnchor: "start", dx: 6 }),
		],
	}));
}
