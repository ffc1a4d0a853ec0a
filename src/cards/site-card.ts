import { colours, footer, page, text } from "./card.ts";
import type { Drawing } from "./render.ts";

/** What the card of the front page or of an index shows. */
export type SiteCard = { title: string; lead: string; site: string; lang: string };

/** How the card of a page that is no column's is drawn: what it is, what it holds, on which site. */
export function siteDrawing(card: SiteCard): Drawing {
	const { title, lead, site, lang } = card;
	return {
		content: card,
		words: [title, lead, site, "…"].join(" "),
		lang,
		colours: { paper: colours.paper, inks: [colours.ink, colours.soft], flat: [colours.rule] },
		limits: [{ most: Number.POSITIVE_INFINITY, largest: Number.POSITIVE_INFINITY }],
		layOut: async () =>
			page({ isRightToLeft: false }, [
				text(title, { fontSize: title.length > 30 ? 66 : 100, lineHeight: 1.15, lineClamp: 2 }),
				text(lead, { fontSize: 40, lineHeight: 1.35, lineClamp: 5, color: colours.soft, marginTop: 30, flexGrow: 1 }),
				footer(site, ""),
			]),
	};
}
