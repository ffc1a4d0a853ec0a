import { barX, stackX, text } from "@observablehq/plot";
import type { ClaimSupport } from "../views/claim-support.ts";
import { type Chart, draw } from "./draw.ts";
import { fillOfVoice, voiceOfSupport } from "./fills.ts";

/** Claims by what they rest on, as one bar: as long as there are claims, with the number of each above it. */
export function supportChart(rows: readonly { support: ClaimSupport; count: number }[]): Chart {
	const total = rows.reduce((sum, { count }) => sum + count, 0);
	return draw(() => ({
		height: 64,
		margin: 0,
		marginTop: 20,
		axis: null,
		x: { domain: [0, Math.max(1, total)] },
		marks: [
			barX(
				rows,
				stackX({
					order: null,
					x: "count",
					fill: ({ support }) => fillOfVoice(voiceOfSupport[support as ClaimSupport]),
					insetRight: 1,
				}),
			),
			text(rows, stackX({ order: null, x: "count", text: "count", dy: -32, fontWeight: 600 })),
		],
	}));
}
