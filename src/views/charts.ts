import type { ClaimBasis, Voice } from "../model/vocabulary.ts";
import { wrapLines } from "../text/wrap-lines.ts";

/**
 * Where everything in a chart is drawn, in CSS pixels from its upper left corner. A chart is laid out for a narrow and
 * for a wide page, so that neither is scaled by much.
 */
export type ChartWidth = 320 | 640;

/** The height of a line of a label. */
export const LINE_HEIGHT = 14;
/** Room for a letter of average width. Generous, since the reader's system chooses the font. */
const LETTER_WIDTH = 7.2;
/** Space between a label and what it names. */
const LABEL_GAP = 8;

type Label = {
	lines: string[];
	/** Where the lines end. */
	x: number;
	/** The middle of the first line. */
	y: number;
};

/** The voice whose pattern each kind of support is drawn in: what rests on a named source looks like one. */
export const voiceOfSupport: Record<ClaimBasis, Voice> = {
	named: "named",
	unnamed: "unnamed",
	linked: "reported",
	document: "document",
	poll: "poll",
	none: "columnist",
	own: "question",
	rejected: "undetermined",
	undecided: "columnist",
};

export type SupportBar = {
	width: ChartWidth;
	height: number;
	top: number;
	/** The segments from left to right; `middle` is where the count is centred. */
	segments: { voice: Voice; count: number; x: number; w: number; middle: number }[];
};

/** Claims by what they rest on, as one bar: a segment for each kind of support, as wide as its share of the claims. */
export function supportBar(rows: readonly { support: ClaimBasis; count: number }[], width: ChartWidth): SupportBar {
	const total = Math.max(
		1,
		rows.reduce((sum, { count }) => sum + count, 0),
	);
	const top = 20;
	let before = 0;
	const segments = rows.map(({ support, count }) => {
		const x = (width * before) / total;
		const w = (width * count) / total;
		before += count;
		return {
			voice: voiceOfSupport[support],
			count,
			x: round(x),
			w: round(Math.max(0, w - 1)),
			middle: round(x + w / 2),
		};
	});
	return { width, height: top + 44, top, segments };
}

export type SpeakerBars = {
	width: ChartWidth;
	height: number;
	bars: { label: Label; voice: Voice; words: number; x: number; y: number; w: number; h: number; numberX: number }[];
};

/** Who speaks for how many words: a bar for each, from nothing, in the order given. */
export function speakerBars(
	speakers: readonly { label: string; voice: Voice; words: number }[],
	width: ChartWidth,
): SpeakerBars {
	const left = width === 320 ? 132 : 220;
	const room = width - left - 44;
	const most = Math.max(1, ...speakers.map(({ words }) => words));
	const barHeight = 17;
	let y = 8;
	const bars = speakers.map(({ label, voice, words }) => {
		const lines = wrapLabel(label, left);
		const height = Math.max(23, lines.length * LINE_HEIGHT + 6);
		const middle = y + height / 2;
		y += height;
		const w = round((room * words) / most);
		return {
			label: labelAt(lines, left, middle),
			voice,
			words,
			x: left,
			y: middle - barHeight / 2,
			w,
			h: barHeight,
			numberX: round(left + w + 6),
		};
	});
	return { width, height: y + 4, bars };
}

/** A share in per cent as its words give it: one value, or the interval that it lies in. */
export type Share = { label: string; value: number | null; min: number | null; max: number | null; words: string };

export type ShareDots = {
	width: ChartWidth;
	height: number;
	/** The lower end of the grid. */
	bottom: number;
	grid: { share: number; x: number }[];
	rows: {
		label: Label;
		y: number;
		words: string;
		wordsX: number;
		dot: number | null;
		interval: { from: number; to: number } | null;
	}[];
};

/**
 * Shares that may be compared with each other, on a scale from nothing to all: a dot, or an interval, never an area.
 */
export function shareDots(shares: readonly Share[], width: ChartWidth): ShareDots {
	const left = width === 320 ? 132 : 260;
	const xOf = (share: number) => round(left + ((width - left - 40) * share) / 100);
	let bottom = 4;
	const rows = shares.map(({ label, value, min, max, words }) => {
		const lines = wrapLabel(label, left);
		const height = Math.max(28, lines.length * LINE_HEIGHT + 12);
		const y = bottom + height / 2;
		bottom += height;
		return {
			label: labelAt(lines, left, y),
			y,
			words,
			wordsX: xOf(value ?? max ?? min ?? 0) + 10,
			dot: value === null ? null : xOf(value),
			interval: min === null || max === null ? null : { from: xOf(min), to: xOf(max) },
		};
	});
	return {
		width,
		height: bottom + 28,
		bottom,
		grid: [0, 25, 50, 75, 100].map((share) => ({ share, x: xOf(share) })),
		rows,
	};
}

function wrapLabel(label: string, room: number): string[] {
	return wrapLines(label, Math.floor((room - LABEL_GAP) / LETTER_WIDTH));
}

/** A label before `left`, its lines centred on `middle`. */
function labelAt(lines: string[], left: number, middle: number): Label {
	return { lines, x: left - LABEL_GAP, y: middle - ((lines.length - 1) * LINE_HEIGHT) / 2 };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
