import type { Node } from "@takumi-rs/core";
import type { FrontMatter } from "../model/column.ts";
import type { Stance } from "../model/vocabulary.ts";
import { firstClauses } from "../text/clauses.ts";
import { joinSentences } from "../text/join-sentences.ts";
import type { Passage } from "../views/passages.ts";
import { fontFamily } from "./fonts.ts";
import { type Drawing, LAYOUT_WIDTH, type Measure } from "./render.ts";

/** What a card shows. */
export type Card = {
	/** That the words are from an opinion column. */
	kind: string;
	/** Who says the words, and the column's stance: shown above them, and never left out. */
	framing: string;
	stance: Stance | null;
	words: string;
	headline: string;
	byline: string;
	date: string;
	lang: string;
	isRightToLeft: boolean;
};

/** The card of a passage of a column. @param kind what says that it is an opinion column */
export function cardOf(
	{ headline, byline, printedDate, published, lang }: FrontMatter,
	{ lead, framings, stance, words }: Pick<Passage, "lead" | "framings" | "stance" | "words">,
	kind: string,
): Card {
	return {
		kind,
		framing: lead ?? joinSentences(framings),
		stance,
		words,
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

/** How many characters of the words are tried. */
const LENGTHS = [700, 350, 300, 250, 170, 110, 60];
/** Large letters are more bytes: where words are cut to fewer characters than this, letters are smaller, too. */
const SMALLER_BELOW = 350;

/** How the card of a passage is drawn: who says the words, the words as large as they fit, and where they stand. */
export function passageDrawing(card: Card): Drawing {
	const { kind, framing, words, headline, byline, date, lang } = card;
	return {
		content: card,
		words: [kind, framing, words, headline, byline, date, "·…"].join(" "),
		lang,
		colours: {
			paper: colours.paper,
			inks: [colours.ink, colours.soft, ...(card.stance === "rejects" ? [barOf.rejects] : [])],
			flat: [colours.rule, ...(card.stance === null ? [] : [barOf[card.stance]])],
		},
		lengths: LENGTHS,
		layOut: (measure, most) => layOut(card, measure, most),
	};
}

async function layOut(card: Card, measure: Measure, most: number): Promise<Node> {
	const { kind, framing, headline, byline, date, stance } = card;
	// Who says what is never cut: without its end the words would be read as somebody else's.
	const words = shorten(card.words, most);
	return page(card, [
		text(kind, { fontSize: 24, color: colours.soft, marginBottom: 12 }),
		text(framing, {
			fontSize: framing.length <= LONG_FRAMING ? 30 : framing.length <= LONGER_FRAMING ? 22 : 18,
			color: stance === "rejects" ? barOf.rejects : colours.ink,
		}),
		await withBar(
			{ words },
			{
				room: framing.length > LONGER_FRAMING ? WORDS_HEIGHT - 60 : WORDS_HEIGHT,
				colour: stance === null ? colours.rule : barOf[stance],
				sizes: most < SMALLER_BELOW ? SIZES.slice(-3) : SIZES,
			},
			measure,
		),
		footer(`${headline} · ${byline}`, date),
	]);
}

/** As many whole clauses as fit. Words whose first clause is longer are not cut: half of one may say the contrary. */
function shorten(words: string, most: number): string {
	const { end } = firstClauses(words, { start: 0, end: words.length }, most);
	return end < words.length ? `${words.slice(0, end).trimEnd()} …` : words;
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

/** The words beside their bar. @param room the height, in pixels, that the words have */
export async function withBar(
	card: Pick<Card, "words">,
	{ room, colour, sizes }: { room: number; colour: string; sizes: readonly number[] },
	measure: Measure,
): Promise<Node> {
	const { words, size } = await sizeWords(card, { room, sizes }, measure);
	return {
		type: "container",
		style: { display: "flex", flexDirection: "row", flexGrow: 1, alignItems: "center", gap: 22, marginTop: 24 },
		children: [
			{ type: "container", style: { width: 6, alignSelf: "stretch", backgroundColor: colour } },
			wordsNode(words, size),
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

function wordsNode(words: string, size: number): Node {
	return text(words, { fontSize: size, lineHeight: LINE_HEIGHT, width: WORDS_WIDTH, letterSpacing: -0.2 });
}

/** About how high words come out: a character is about half as wide as it is high. */
function estimate(words: string, size: number): number {
	return Math.ceil((words.length * size * 0.5) / WORDS_WIDTH) * size * LINE_HEIGHT;
}

/** The largest size at which all words fit; at the smallest, as many words as fit. */
async function sizeWords(
	{ words }: Pick<Card, "words">,
	{ room, sizes }: { room: number; sizes: readonly number[] },
	measure: Measure,
): Promise<{ words: string; size: number }> {
	const smallest = sizes.at(-1) ?? 29;
	const fits = async (shown: string, size: number) => {
		const { height } = await measure({
			type: "container",
			style: { display: "flex", width: LAYOUT_WIDTH, fontFamily },
			children: [wordsNode(shown, size)],
		});
		return height <= room;
	};
	// From the size that should fit by the number of characters, up while there is room, or down until there is.
	let at = sizes.findIndex((size) => estimate(words, size) <= room);
	if (at === -1) at = sizes.length - 1;
	let isFitting = await fits(words, sizes[at] ?? smallest);
	while (isFitting && at > 0 && (await fits(words, sizes[at - 1] ?? smallest))) at--;
	while (!isFitting && at < sizes.length - 1) {
		at++;
		isFitting = await fits(words, sizes[at] ?? smallest);
	}
	if (isFitting) return { words, size: sizes[at] ?? smallest };
	const all = words.split(" ");
	let shown = 0;
	let more = all.length;
	while (more - shown > 1) {
		const middle = (shown + more) >> 1;
		if (await fits(`${all.slice(0, middle).join(" ")} …`, smallest)) shown = middle;
		else more = middle;
	}
	// A text without spaces is cut between characters.
	const cut = shown > 0 ? all.slice(0, shown).join(" ") : words.slice(0, 300);
	return { words: `${cut} …`, size: smallest };
}
