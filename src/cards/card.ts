import type { Node } from "@takumi-rs/core";
import type { FrontMatter } from "../model/column.ts";
import type { Stance } from "../model/vocabulary.ts";
import { joinSentences } from "../text/join-sentences.ts";
import type { Passage } from "../views/passages.ts";
import { isCredited, type SaidRun } from "../views/said-runs.ts";
import { fontFamily } from "./fonts.ts";
import { type Drawing, LAYOUT_WIDTH, type Limits, type Measure } from "./render.ts";
import { coloursOf, cutRuns, printedOf, runNodes, shorten, wordsOf } from "./said-words.ts";

/** What a card shows. */
export type Card = {
	/** That the words are from an opinion column. */
	kind: string;
	/** Who says the words, and the column's stance: shown above them, and never left out. */
	framing: string;
	/** The same where the words are cut before any that are credited; null where none are. */
	furtherOn: string | null;
	stance: Stance | null;
	/** The words, by whose they are. */
	runs: readonly SaidRun[];
	headline: string;
	byline: string;
	date: string;
	lang: string;
	isRightToLeft: boolean;
};

/** The card of a passage of a column. @param kind what says that it is an opinion column */
export function cardOf(
	{ headline, byline, printedDate, published, lang }: FrontMatter,
	{
		lead,
		furtherOn,
		framings,
		remarks,
		stance,
		runs,
	}: Pick<Passage, "lead" | "furtherOn" | "framings" | "remarks" | "stance" | "runs">,
	kind: string,
): Card {
	return {
		kind,
		framing: joinSentences(lead === null ? framings : [lead, ...remarks]),
		furtherOn: furtherOn === null ? null : joinSentences([furtherOn, ...remarks]),
		stance,
		runs,
		headline,
		byline,
		date: printedDate ?? published,
		lang,
		isRightToLeft: RIGHT_TO_LEFT.test(lang),
	};
}

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;

/** Between the edge and what stands on the card. */
export const PADDING = 64;
const WORDS_WIDTH = LAYOUT_WIDTH - 2 * PADDING - 28;
const WORDS_HEIGHT = 310;
const LINE_HEIGHT = 1.32;
/** So many characters of who says what fit in two lines; more get three smaller lines, still more smaller ones. */
const LONG_FRAMING = 120;
const LONGER_FRAMING = 270;
/** The sizes that words are tried at, largest first; what does not fit at the last is cut. */
const SIZES = [66, 58, 50, 44, 38, 33, 29];

export const colours = { paper: "#fdfbf6", ink: "#1d1b18", soft: "#5f5a52", rule: "#d8d2c6" };
/** The bar beside the words: the column's own, somebody else's, or rejected. The line above the words says the same. */
const barOf: Record<Stance, string> = {
	asserts: "#1d1b18",
	reports: "#2b5f8a",
	rejects: "#a3301f",
	concedes: "#6b5b1e",
	asks: "#5b3f86",
};

/** Large letters are more bytes: smaller ones are tried before words are cut. */
const LIMITS = [
	{ most: 700, largest: 66 },
	{ most: 700, largest: 38 },
	{ most: 700, largest: 33 },
	{ most: 700, largest: 29 },
	...[350, 300, 250, 170, 110, 60].map((most) => ({ most, largest: 38 })),
];

/** How the card of a passage is drawn: who says the words, the words as large as they fit, and where they stand. */
export function passageDrawing(card: Card): Drawing {
	const { kind, framing, furtherOn, runs, headline, byline, date, lang } = card;
	const { tints, lines } = coloursOf(runs);
	return {
		content: card,
		words: [kind, framing, furtherOn ?? "", printedOf(runs), headline, byline, date, "·…"].join(" "),
		lang,
		colours: {
			paper: colours.paper,
			inks: [colours.ink, colours.soft, ...(card.stance === "rejects" ? [barOf.rejects] : [])],
			flat: [...new Set([colours.rule, barColour(card)]), ...lines],
			tints,
		},
		limits: LIMITS,
		layOut: (measure, limits) => layOut(card, measure, limits),
	};
}

async function layOut(card: Card, measure: Measure, { most, largest }: Limits): Promise<Node> {
	const { kind, headline, byline, date, stance } = card;
	const room = card.framing.length > LONGER_FRAMING ? WORDS_HEIGHT - 60 : WORDS_HEIGHT;
	const sized = await sizeWords(
		shorten(card.runs, most),
		{ room, sizes: SIZES.filter((size) => size <= largest) },
		measure,
	);
	// Who says what is never cut: without its end the words would be read as somebody else's.
	const framing = (isCutBeforeCredited(card.runs, sized.runs) ? card.furtherOn : null) ?? card.framing;
	return page(card, [
		text(kind, { fontSize: 24, color: colours.soft, marginBottom: 12 }),
		text(framing, {
			fontSize: framing.length <= LONG_FRAMING ? 30 : framing.length <= LONGER_FRAMING ? 22 : 18,
			color: stance === "rejects" ? barOf.rejects : colours.ink,
		}),
		withBar(sized, barColour(card)),
		footer(`${headline} · ${byline}`, date),
	]);
}

/** Beside words in several voices the bar is nobody's, but for what the column rejects. */
function barColour({ runs, stance }: Pick<Card, "runs" | "stance">): string {
	const voices = new Set(runs.filter(({ text: words }) => /[\p{L}\p{N}]/u.test(words)).map(({ voice }) => voice));
	return stance === null || (voices.size > 1 && stance !== "rejects") ? colours.rule : barOf[stance];
}

/** The card itself, with what stands on it from top to bottom. */
export function page({ isRightToLeft }: Pick<Card, "isRightToLeft">, children: Node[]): Node {
	return {
		type: "container",
		style: {
			display: "flex",
			flexDirection: "column",
			width: "100%",
			height: "100%",
			padding: PADDING,
			backgroundColor: colours.paper,
			color: colours.ink,
			fontFamily,
			direction: isRightToLeft ? "rtl" : "ltr",
		},
		children,
	};
}

/** Whether words are cut so that none of those is shown which somebody is credited with. */
function isCutBeforeCredited(runs: readonly SaidRun[], shown: readonly SaidRun[]): boolean {
	const hasCredited = (some: readonly SaidRun[]) => some.some(({ voice }) => isCredited(voice));
	return hasCredited(runs) && !hasCredited(shown);
}

/** The words beside their bar. */
export function withBar({ runs, size }: SizedWords, colour: string): Node {
	return {
		type: "container",
		style: { display: "flex", flexDirection: "row", flexGrow: 1, alignItems: "center", gap: 22, marginTop: 24 },
		children: [
			{ type: "container", style: { width: 6, alignSelf: "stretch", backgroundColor: colour } },
			wordsNode(runs, size),
		],
	};
}

/** The last line: where the words stand, and the date. */
export function footer(place: string, date: string): Node {
	return {
		type: "container",
		style: {
			display: "flex",
			flexDirection: "row",
			justifyContent: "space-between",
			alignItems: "baseline",
			marginTop: 28,
			paddingTop: 20,
			borderTopWidth: 2,
			borderTopStyle: "solid",
			borderTopColor: colours.rule,
		},
		children: [
			text(place, { fontSize: 27, maxWidth: 800, lineClamp: 1 }),
			text(date, { fontSize: 24, color: colours.soft }),
		],
	};
}

export function text(value: string, style: Node["style"]): Node {
	return { type: "text", text: value, style: { ...style } };
}

function wordsNode(runs: readonly SaidRun[], size: number): Node {
	return {
		type: "container",
		style: { display: "block", fontSize: size, lineHeight: LINE_HEIGHT, width: WORDS_WIDTH, letterSpacing: -0.2 },
		children: runNodes(runs, size, colours.soft),
	};
}

/** About how high words come out: a character is about half as wide as it is high. */
function estimate(words: string, size: number): number {
	return Math.ceil((words.length * size * 0.5) / WORDS_WIDTH) * size * LINE_HEIGHT;
}

/** The words as they are set. @property size of the letters, in pixels */
export type SizedWords = { runs: readonly SaidRun[]; size: number };

/**
 * The largest size at which all words fit; at the smallest, as many words as fit.
 * @param room the height, in pixels, that the words have
 */
export async function sizeWords(
	runs: readonly SaidRun[],
	{ room, sizes }: { room: number; sizes: readonly number[] },
	measure: Measure,
): Promise<SizedWords> {
	const words = wordsOf(runs);
	const smallest = sizes.at(-1) ?? 29;
	const fits = async (shown: readonly SaidRun[], size: number) => {
		const { height } = await measure({
			type: "container",
			style: { display: "flex", width: LAYOUT_WIDTH, fontFamily },
			children: [wordsNode(shown, size)],
		});
		return height <= room;
	};
	// From the size that should fit by the number of characters, up while there is room, or down until there is.
	let at = sizes.findIndex((size) => estimate(printedOf(runs), size) <= room);
	if (at === -1) at = sizes.length - 1;
	let isFitting = await fits(runs, sizes[at] ?? smallest);
	while (isFitting && at > 0 && (await fits(runs, sizes[at - 1] ?? smallest))) at--;
	while (!isFitting && at < sizes.length - 1) {
		at++;
		isFitting = await fits(runs, sizes[at] ?? smallest);
	}
	if (isFitting) return { runs, size: sizes[at] ?? smallest };
	const ends = [...words.matchAll(/ /g)].map(({ index }) => index);
	let shown = 0;
	let more = ends.length;
	while (more - shown > 1) {
		const middle = (shown + more) >> 1;
		if (await fits(cutRuns(runs, ends[middle] ?? words.length), smallest)) shown = middle;
		else more = middle;
	}
	// A text without spaces is cut between characters.
	return { runs: cutRuns(runs, ends[shown] ?? 300), size: smallest };
}
