import { escapeHtml } from "../text/escape-html.ts";

/** How wide a frame is that has room, in CSS pixels. */
export const FRAME_WIDTH = 640;
/** What surrounds the words, the height of a line, and how many characters a line of a narrow frame holds. */
const AROUND = 130;
const LINE = 29;
const NARROW_LINE = 42;

/** What a frame shows, as its size depends on it. */
export type Framed = {
	/** What stands before the words; null where nothing does. */
	lead: string | null;
	words: string;
	remarks: readonly string[];
};

/**
 * How high a frame must be for what it shows, in CSS pixels: on a narrow screen too, up to a height where it scrolls.
 */
export function frameHeight({ lead, words, remarks }: Framed): number {
	const lines = [lead ?? "", words, ...remarks].map(({ length }) => Math.ceil(length / NARROW_LINE));
	return Math.min(680, AROUND + lines.reduce((sum, count) => sum + count, 0) * LINE);
}

/**
 * The HTML that shows a passage in another site's page: a frame, without script.
 * @param address the whole address of the frame
 * @param title what the frame is called for readers who do not see it
 */
export function frameCode(framed: Framed, { address, title }: { address: string; title: string }): string {
	const size = `width="100%" height="${frameHeight(framed)}"`;
	return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" ${size} style="max-width:${FRAME_WIDTH}px;border:0" loading="lazy"></iframe>`;
}
