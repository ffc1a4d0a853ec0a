import type { Line } from "./pdf-lines.ts";

/** A gap between lines that is larger than this many usual ones divides paragraphs. */
const WIDE_GAP = 1.3;
/** A line that begins this much further right than the others, in parts of its height, begins a paragraph. */
const INDENT = 0.8;
/** Lines whose heights differ more are not in one paragraph. */
export const OTHER_SIZE = 1.15;
/** Lines with less than this many heights between them stand beside each other. */
const BESIDE = 0.3;
/** From so many lines on, it is known how far the lines of a column reach. */
const MIN_LINES = 5;
/** Most lines of a column reach as far as this part of them does; those of a headline reach further. */
const USUAL_REACH = 0.8;
/** How much more room than the next word needs a line leaves that was ended on purpose. */
const ROOM = 1.3;

/** The lines of a page as text, with a blank line where a paragraph ends. */
export function withBlankLines(lines: readonly Line[]): string {
	const gaps = lines.flatMap((line, index) => {
		const gap = (lines[index - 1]?.bottom ?? Number.NaN) - line.bottom;
		return gap > 0 ? [gap] : [];
	});
	const usual = median(gaps);
	return columnsOf(lines)
		.map((column) =>
			column
				.map((line, index) => `${isStart(line, column[index - 1], column, usual) ? "\n" : ""}${line.text}`)
				.join("\n"),
		)
		.join("\n\n");
}

/** The columns of a page: each begins above the line before it. */
function columnsOf(lines: readonly Line[]): Line[][] {
	const columns: Line[][] = [];
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		if (before && before.bottom >= line.bottom) columns.at(-1)?.push(line);
		else columns.push([line]);
	}
	return columns;
}

/** Whether a line begins a paragraph of its column. */
function isStart(line: Line, before: Line | undefined, column: readonly Line[], usual: number): boolean {
	if (!before) return false;
	const gap = before.bottom - line.bottom;
	if (gap > usual * WIDE_GAP || gap < line.height * BESIDE) return true;
	if (Math.max(line.height, before.height) > Math.min(line.height, before.height) * OTHER_SIZE) return true;
	const margin = Math.min(...column.map(({ left }) => left));
	if (line.left - margin > line.height * INDENT && before.left - margin < line.height * INDENT) return true;
	return isEndedEarly(before, line, column);
}

/** Whether a line ends with its sentence although the first word of the next one would have stood in it. */
function isEndedEarly(before: Line, line: Line, column: readonly Line[]): boolean {
	if (!/[.!?…][”’"')\]]*$/.test(before.text) || !/^[“‘"'([¿¡«„—–-]*\s?[\p{Lu}\p{N}]/u.test(line.text)) return false;
	const alike = column.filter(({ height }) => height === line.height).map(({ right }) => right);
	if (alike.length < MIN_LINES) return false;
	const reach = alike.sort((a, b) => a - b)[Math.floor((alike.length - 1) * USUAL_REACH)] ?? 0;
	const [word = ""] = line.text.split(" ", 1);
	const needed = ((line.right - line.left) / line.text.length) * (word.length + 1);
	return reach - before.right > needed * ROOM;
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
