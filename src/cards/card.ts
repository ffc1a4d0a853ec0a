import type { Node } from "@takumi-rs/core";
import type { FrontMatter } from "../model/column.ts";
import type { Stance } from "../model/vocabulary.ts";
import { joinSentences } from "../text/join-sentences.ts";
import type { Passage } from "../views/passages.ts";
import { fontFamily } from "./fonts.ts";

/** What a card shows. */
export type Card = {
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

/** The card of a passage of a column. */
export function cardOf(
	{ headline, byline, printedDate, published, lang }: FrontMatter,
	{ framings, stance, words }: Pick<Passage, "framings" | "stance" | "words">,
): Card {
	return {
		framing: joinSentences(framings),
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

/** The size that previews are shown at. @see https://ogp.me/#structured */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const PADDING = 64;
const WORDS_WIDTH = CARD_WIDTH - 2 * PADDING - 28;
const WORDS_HEIGHT = 350;
const LINE_HEIGHT = 1.32;
/** So many characters of who says what fit in two lines; more get three smaller lines, which are as high. */
const LONG_FRAMING = 120;
/** The sizes that words are tried at, largest first; what does not fit at the last is cut. */
const SIZES = [66, 58, 50, 44, 38, 33, 29];

const colours = { paper: "#fdfbf6", ink: "#1d1b18", soft: "#5f5a52", rule: "#d8d2c6" };
/** The bar beside the words: the column's own, somebody else's, or rejected. The line above the words says the same. */
const barOf: Record<Stance, string> = {
	asserts: "#1d1b18",
	reports: "#2b5f8a",
	rejects: "#a3301f",
	concedes: "#6b5b1e",
	asks: "#5b3f86",
};

type Measure = (node: Node) => Promise<{ height: number }>;

/** Lays a card out: the words as large as they fit. @param measure how high a node comes out */
export async function layOut(card: Card, measure: Measure): Promise<Node> {
	const { words, size } = await sizeWords(card, measure);
	const direction = card.isRightToLeft ? ("rtl" as const) : ("ltr" as const);
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
			direction,
		},
		children: [
			text(card.framing, {
				...(card.framing.length > LONG_FRAMING ? { fontSize: 22, lineClamp: 3 } : { fontSize: 30, lineClamp: 2 }),
				color: card.stance === "rejects" ? barOf.rejects : colours.ink,
			}),
			{
				type: "container",
				style: { display: "flex", flexDirection: "row", flexGrow: 1, alignItems: "center", gap: 22, marginTop: 24 },
				children: [
					{
						type: "container",
						style: {
							width: 6,
							alignSelf: "stretch",
							backgroundColor: card.stance === null ? colours.rule : barOf[card.stance],
						},
					},
					wordsNode(words, size),
				],
			},
			{
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
					text(`${card.headline} · ${card.byline}`, { fontSize: 27, maxWidth: 800, lineClamp: 1 }),
					text(card.date, { fontSize: 24, color: colours.soft }),
				],
			},
		],
	};
}

function text(value: string, style: Node["style"]): Node {
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
async function sizeWords({ words }: Card, measure: Measure): Promise<{ words: string; size: number }> {
	const smallest = SIZES.at(-1) ?? 29;
	const fits = async (shown: string, size: number) => {
		const { height } = await measure({
			type: "container",
			style: { display: "flex", width: CARD_WIDTH, fontFamily },
			children: [wordsNode(shown, size)],
		});
		return height <= WORDS_HEIGHT;
	};
	// From the size that should fit by the number of characters, up while there is room, or down until there is.
	let at = SIZES.findIndex((size) => estimate(words, size) <= WORDS_HEIGHT);
	if (at === -1) at = SIZES.length - 1;
	let isFitting = await fits(words, SIZES[at] ?? smallest);
	while (isFitting && at > 0 && (await fits(words, SIZES[at - 1] ?? smallest))) at--;
	while (!isFitting && at < SIZES.length - 1) {
		at++;
		isFitting = await fits(words, SIZES[at] ?? smallest);
	}
	if (isFitting) return { words, size: SIZES[at] ?? smallest };
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
