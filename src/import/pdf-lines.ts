/** A line of a page: its words, and where it stands, in points from the lower left corner. */
export type Line = { text: string; left: number; right: number; bottom: number; height: number };

/** A run of text on a page: its words, its place and size, as PDF.js gives them. */
type Item = { str?: string; transform?: number[]; width?: number; height?: number; hasEOL?: boolean };

/** A gap within a line that is wider than this, in heights of it, divides it: a running head's parts stand so. */
const WIDE_GAP = 4;

/** The lines of a page, from runs of text in reading order. */
export function linesOf(items: readonly object[]): Line[] {
	const lines: Line[] = [];
	let end = 0;
	let isOpen = false;
	for (const item of items as readonly Item[]) {
		if (item.str === undefined) continue;
		const [, , , scale = 0, left = 0, bottom = 0] = item.transform ?? [];
		const height = item.height || Math.abs(scale);
		const last = lines.at(-1);
		const isSame: boolean =
			isOpen &&
			last !== undefined &&
			Math.abs(last.bottom - bottom) < Math.max(last.height, height) * 0.5 &&
			left - last.right < height * WIDE_GAP;
		if (last && isSame) {
			const isApart = left - end > height * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(item.str);
			last.text += `${isApart ? " " : ""}${item.str}`;
		} else if (item.str.trim() !== "") {
			lines.push({ text: item.str, left, right: left, bottom, height });
		}
		const current = lines.at(-1);
		end = left + (item.width ?? 0);
		if (current && item.str.trim() !== "") current.right = end;
		isOpen = isSame || item.str.trim() !== "";
		if (item.hasEOL) isOpen = false;
	}
	return lines
		.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }))
		.filter(({ text }) => text !== "");
}
