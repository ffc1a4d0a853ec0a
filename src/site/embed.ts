import { escapeHtml } from "../text/escape-html.ts";
import { joinSentences } from "../text/join-sentences.ts";
import type { Passage } from "../views/passages.ts";
import { absolute, address } from "./address.ts";

/** How wide a frame is that has room, in CSS pixels. */
export const EMBED_WIDTH = 640;
/** What surrounds the words, the height of a line, and how many characters a line of a narrow frame holds. */
const AROUND = 110;
const LINE = 29;
const NARROW_LINE = 42;

/** How high a frame must be for the words of a passage, on a narrow screen too, up to a height where it scrolls. */
export function embedHeight({ words, framings }: Passage): number {
	const lines = Math.ceil(words.length / NARROW_LINE) + Math.ceil(joinSentences(framings).length / NARROW_LINE);
	return Math.min(680, AROUND + lines * LINE);
}

/** The HTML that embeds a passage: a frame, without script. */
export function embedCode(slug: string, passage: Passage): string {
	const title = escapeHtml(passage.title);
	const size = `width="100%" height="${embedHeight(passage)}"`;
	return `<iframe src="${absolute(address.embed(slug, passage.id))}" title="${title}" ${size} style="max-width:${EMBED_WIDTH}px;border:0" loading="lazy"></iframe>`;
}
