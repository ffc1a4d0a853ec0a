import { axisX, axisY, dot, gridX, link, text } from "@observablehq/plot";
import { type Chart, draw } from "./draw.ts";

/** A share in per cent: one value, or what it lies between. */
export type ShareDot = { label: string; value: number | null; min: number | null; max: number | null; words: string };

/** Shares of which each may be compared with the others, from nothing to all: a dot, or an interval, never an area. */
export function sharesChart(shares: readonly ShareDot[]): Chart {
	const rows = shares.map((share, index) => ({ ...share, index, at: share.value ?? share.max ?? share.min ?? 0 }));
	const intervals = rows.filter(({ min, max }) => min !== null && max !== null);
	return draw((width) => ({
		height: rows.length * (width < 500 ? 72 : 40) + 32,
		marginTop: 4,
		marginBottom: 28,
		marginLeft: width < 500 ? 132 : 260,
		marginRight: 40,
		x: { domain: [0, 100], label: null },
		y: { type: "point", label: null, domain: rows.map(({ index }) => index), padding: 0.5 },
		marks: [
			gridX({ interval: 25 }),
			axisX({ interval: 25, tickSize: 0, tickFormat: (share: number) => `${share}%` }),
			axisY({
				tickSize: 0,
				tickPadding: 8,
				lineWidth: width < 500 ? 9 : 18,
				tickFormat: (index: number) => rows[index]?.label ?? "",
			}),
			link(intervals, { x1: "min", x2: "max", y: "index", stroke: "currentColor", strokeWidth: 3 }),
			dot(
				rows.filter(({ value }) => value !== null),
				{ x: "value", y: "index", fill: "currentColor", r: 5 },
			),
			text(rows, { x: "at", y: "index", text: "words", textAnchor: "start", dx: 10 }),
		],
	}));
}
