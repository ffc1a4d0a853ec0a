import type { Node } from "@takumi-rs/core";
import { columnCounts, ownShareInWords } from "../views/column-counts.ts";
import type { ColumnView } from "../views/column-view.ts";
import { openingOf } from "../views/opening.ts";
import { isVoiceKnown, type Strip, stripCells } from "../views/voice-strip.ts";
import { type Card, cardOf, colours, footer, PADDING, page, sizeWords, text, withBar } from "./card.ts";
import { type Drawing, LAYOUT_WIDTH, type Measure } from "./render.ts";
import { coloursOf, printedOf } from "./said-words.ts";
import { voiceColours } from "./voice-colours.ts";

/** What the card of a column shows: its first sentence as the words, with who says them before it. */
export type ColumnCard = Card & {
	/** The name of the site. */
	site: string;
	/** Who is speaking; null where nothing is known of it. */
	strip: Pick<Strip, "width" | "cells"> | null;
	/** What the strip and the annotations come to, in words. */
	counts: string[];
};

/** The card of a column. @param site the name of the site */
export function columnCardOf(view: ColumnView, site: string): ColumnCard {
	const { column, messages } = view;
	const { runs, said } = openingOf(view, 0);
	const own = ownShareInWords(view);
	// The figures and the quotation marks are left to the ledger: a picture of fewer letters is a smaller file.
	const counts = columnCounts(view).filter(({ section }) => section === "claims" || section === "sources");
	return {
		...cardOf(
			column.frontMatter,
			{ lead: null, furtherOn: null, framings: said === null ? [] : [said], remarks: [], stance: null, runs },
			messages.site.column,
		),
		site,
		strip: isVoiceKnown(column) ? stripCells(column) : null,
		counts: [...(own === null ? [] : [own]), ...counts.map(({ words: count }) => count)],
	};
}

const STRIP_HEIGHT = 36;
const STRIP_WIDTH = LAYOUT_WIDTH - 2 * PADDING;

/** How the card of a column is drawn. */
export function columnDrawing(card: ColumnCard): Drawing {
	const { kind, site, framing, runs, headline, byline, date, counts, lang } = card;
	const inks = Object.values(voiceColours).map(({ ink }) => ink);
	return {
		content: card,
		words: [kind, site, framing, printedOf(runs), headline, byline, date, ...counts, "·…"].join(" "),
		lang,
		colours: {
			paper: colours.paper,
			inks: [colours.ink, colours.soft],
			flat: [colours.rule, ...inks.filter((ink) => ink !== colours.rule)],
			tints: coloursOf(runs).tints,
		},
		limits: [{ most: Number.POSITIVE_INFINITY, largest: Number.POSITIVE_INFINITY }],
		layOut: (measure) => layOut(card, measure),
	};
}

async function layOut(card: ColumnCard, measure: Measure): Promise<Node> {
	const room = (card.strip ? 116 : 150) - (card.framing === "" ? 0 : 10);
	return page(card, [
		text(card.kind, { fontSize: 27, color: colours.soft }),
		text(card.headline, { fontSize: card.headline.length > 30 ? 46 : 66, lineHeight: 1.15, lineClamp: 2 }),
		...(card.framing === "" ? [] : [text(card.framing, { fontSize: 26, lineClamp: 2, marginTop: 16 })]),
		withBar(await sizeWords(card.runs, { room, sizes: [34, 31, 29, 27] }, measure), colours.rule),
		...(card.strip ? [strip(card.strip)] : []),
		text(card.counts.join(" · "), { fontSize: 21, color: colours.soft, lineClamp: 2, marginTop: 14 }),
		footer(`${card.byline} · ${card.site}`, card.date),
	]);
}

/** The voice strip, a box for each cell and for each space between two. */
function strip({ width, cells }: Pick<Strip, "width" | "cells">): Node {
	let end = 0;
	return {
		type: "container",
		style: { display: "flex", flexDirection: "row", width: "100%", height: STRIP_HEIGHT, marginTop: 20 },
		children: cells.flatMap(({ voice, x, w }) => {
			const space = x - end;
			end = x + w;
			return [...(space > 0 ? [box(space)] : []), box(w, voiceColours[voice].ink)];
		}),
	};
	function box(units: number, backgroundColor?: string): Node {
		const style = { width: (units * STRIP_WIDTH) / width, height: "100%", flexShrink: 0 };
		return { type: "container", style: backgroundColor ? { ...style, backgroundColor } : style, children: [] };
	}
}
