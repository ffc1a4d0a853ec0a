import { linesToParagraphs } from "./lines-to-paragraphs.ts";
import { type Line, linesOf } from "./pdf-lines.ts";
import { median, OTHER_SIZE, withBlankLines } from "./pdf-paragraphs.ts";
import { PlainNodes } from "./plain-nodes.ts";
import { ImportProblem } from "./problem.ts";
import { type Found, LARGEST, type LeftOut, type SourceText } from "./source-text.ts";

/** A column has one or two pages. */
const MAX_PAGES = 60;
/** A headline is set so much larger than most lines, and has at most so many characters. */
const HEADLINE_SIZE = 1.3;
const MAX_HEADLINE = 200;

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
	const found = joinHeadline(pages);
	const { paragraphs, told } = linesToParagraphs(pages.map(withBlankLines).join("\f"));
	const plain = new PlainNodes(clean);
	const blocks = paragraphs.flatMap(({ text, isBeforePageBreak }) =>
		plain
			.blocks([{ type: "paragraph", children: [{ type: "text", value: text }] }])
			.map((block) => ({ ...block, isBeforePageBreak })),
	);
	return { format: "the text of a PDF", blocks, found, leftOut, told };
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

/** Makes the largest lines of the first page one line, and tells it as the headline: what stands above it is none. */
function joinHeadline(pages: Line[][]): Found[] {
	const [first = []] = pages;
	const usual = median(pages.flat().map(({ height }) => height));
	// A large letter that begins the text is no headline.
	const large = first.filter(({ height, text }) => height >= usual * HEADLINE_SIZE && text.includes(" "));
	const size = Math.max(...large.map(({ height }) => height));
	const start = first.findIndex((line) => large.includes(line) && line.height === size);
	const rest = first.slice(start);
	const end = rest.findIndex(({ height }) => height * OTHER_SIZE < size);
	const lines = start < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end);
	const [line] = lines;
	const text = lines.map((one) => one.text).join(" ");
	if (!line || text.length > MAX_HEADLINE) return [];
	pages[0] = [...first.slice(0, start), { ...line, text }, ...rest.slice(lines.length)];
	return [{ field: "headline", value: text, from: LARGEST }];
}
