import { linesToParagraphs } from "./lines-to-paragraphs.ts";
import { PlainNodes } from "./plain-nodes.ts";
import { ImportProblem } from "./problem.ts";
import type { LeftOut, SourceText } from "./source-text.ts";

/** A column has one or two pages. */
const MAX_PAGES = 60;
/** A gap between lines that is larger than this many usual ones divides paragraphs. */
const WIDE_GAP = 1.3;
/** A line that begins this much further right than the others, in parts of its height, begins a paragraph. */
const INDENT = 0.8;
/** Lines whose heights differ more are not in one paragraph. */
const OTHER_SIZE = 1.15;

type Line = { text: string; left: number; bottom: number; height: number };

/** Reads the text of a PDF with unpdf: lines by where they stand, paragraphs by gaps, indents and sizes. */
export async function readPdf(bytes: Uint8Array, clean: (text: string) => string): Promise<SourceText> {
	const { getDocumentProxy } = await import("unpdf");
	let pages: Line[][];
	try {
		const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
		if (document.numPages > MAX_PAGES) {
			throw new ImportProblem(
				`The PDF has ${document.numPages} pages; at most ${MAX_PAGES} are read. Print the column's pages into a PDF of their own.`,
			);
		}
		pages = [];
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			pages.push(linesOf((await page.getTextContent()).items));
		}
		await document.loadingTask.destroy();
	} catch (error) {
		if (error instanceof ImportProblem) throw error;
		const reason = error instanceof Error ? error.message : "damaged";
		throw new ImportProblem(
			`The PDF cannot be read (${reason}). Open it, copy its text, and save that as a text file.`,
		);
	}
	if (pages.every((lines) => lines.length === 0)) {
		throw new ImportProblem("The PDF holds pictures of pages and no text. Have the text recognized first, or type it.");
	}
	const leftOut = takeRunningLines(pages);
	const { paragraphs, told } = linesToParagraphs(pages.map(withBlankLines).join("\f"));
	const plain = new PlainNodes(clean);
	const blocks = paragraphs.flatMap(({ text, isBeforePageBreak }) =>
		plain
			.blocks([{ type: "paragraph", children: [{ type: "text", value: text }] }])
			.map((block) => ({ ...block, isBeforePageBreak })),
	);
	return { format: "the text of a PDF", blocks, found: [], leftOut, told };
}

/** A run of text on a page: its words, its place and size, as PDF.js gives them. */
type Item = { str?: string; transform?: number[]; width?: number; height?: number; hasEOL?: boolean };

/** The lines of a page, from runs of text in reading order. */
function linesOf(items: readonly object[]): Line[] {
	const lines: Line[] = [];
	let end = 0;
	let isOpen = false;
	for (const item of items as readonly Item[]) {
		if (item.str === undefined) continue;
		const [, , , scale = 0, left = 0, bottom = 0] = item.transform ?? [];
		const height = item.height || Math.abs(scale);
		const last = lines.at(-1);
		const isSame: boolean =
			isOpen && last !== undefined && Math.abs(last.bottom - bottom) < Math.max(last.height, height) * 0.5;
		if (last && isSame) {
			const isApart = left - end > height * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(item.str);
			last.text += `${isApart ? " " : ""}${item.str}`;
		} else if (item.str.trim() !== "") {
			lines.push({ text: item.str, left, bottom, height });
		}
		end = left + (item.width ?? 0);
		isOpen = isSame || item.str.trim() !== "";
		if (item.hasEOL) isOpen = false;
	}
	return lines
		.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }))
		.filter(({ text }) => text !== "");
}

/** Takes page numbers, and lines that stand at the same edge of several pages, out of the pages. */
function takeRunningLines(pages: Line[][]): LeftOut[] {
	const key = ({ text }: Line) => text.replace(/\d+/g, "0");
	const edges = pages.flatMap((lines) =>
		[...new Set([lines.at(0), lines.at(1), lines.at(-2), lines.at(-1)])].flatMap((line) => (line ? [key(line)] : [])),
	);
	const isRunning = (line: Line, isEdge: boolean) => {
		if (!isEdge || pages.length < 2) return false;
		return (
			edges.filter((one) => one === key(line)).length >= Math.max(2, pages.length / 2) ||
			/^[-–— ]*\d{1,3}[-–— ]*$/.test(line.text)
		);
	};
	return pages.flatMap((lines, index) => {
		const taken = lines.filter((line, at) => isRunning(line, at < 2 || at >= lines.length - 2));
		pages[index] = lines.filter((line) => !taken.includes(line));
		return taken.map(({ text }) => ({ what: "page numbers and running heads", text }));
	});
}

/** The lines of a page as text, with a blank line where a paragraph ends. */
function withBlankLines(lines: readonly Line[]): string {
	const gaps = lines.flatMap((line, index) => {
		const gap = (lines[index - 1]?.bottom ?? Number.NaN) - line.bottom;
		return gap > 0 ? [gap] : [];
	});
	const usual = median(gaps);
	const margin = Math.min(...lines.map(({ left }) => left));
	return lines
		.map((line, index) => {
			const before = lines[index - 1];
			if (!before) return line.text;
			const gap = before.bottom - line.bottom;
			const isOtherSize = Math.max(line.height, before.height) > Math.min(line.height, before.height) * OTHER_SIZE;
			const isIndented = line.left - margin > line.height * INDENT && before.left - margin < line.height * INDENT;
			return `${gap > usual * WIDE_GAP || gap < 0 || isOtherSize || isIndented ? "\n" : ""}${line.text}`;
		})
		.join("\n");
}

function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
