import type { DroppedCharacters } from "./clean-text.ts";
import { firstWords } from "./compare-text.ts";
import { declaredIn, decodeText } from "./decode-text.ts";
import { recognize } from "./format.ts";
import { unpackMail } from "./mail-body.ts";
import { textOfNode } from "./plain-nodes.ts";
import { ImportProblem } from "./problem.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPlain } from "./read-plain.ts";
import type { SourceText } from "./source-text.ts";

/** The largest file, in bytes. */
export const MAX_BYTES = 10_000_000;

/** The longest text, in bytes: some 50,000 words. */
const MAX_TEXT = 300_000;
/** The longest paragraph, in UTF-16 units: markdown takes long to read more. */
const MAX_PARAGRAPH = 30_000;

/** A file or an answer from the web. */
export type Source = {
	bytes: Uint8Array;
	/** The file's name or the last part of the address; empty if there is none. */
	name: string;
	/** The address that it was loaded from. */
	address?: string | undefined;
	/** The encoding that the server declares. */
	charset?: string | undefined;
};

/**
 * Reads a source of any format.
 * @param dropped counts the hidden characters that are left out
 * @throws ImportProblem for what cannot be read, with what to do
 */
export async function readSource(source: Source, dropped: DroppedCharacters): Promise<SourceText> {
	const mail = source.bytes.length > MAX_BYTES ? null : unpackMail(source.bytes);
	if (!mail) return readUnpacked(source, dropped);
	const read = await readUnpacked({ bytes: mail.body, name: "", charset: mail.charset }, dropped);
	return {
		...read,
		format: `a mail, in it ${read.format}`,
		found: [...mail.found, ...read.found],
		leftOut: [...mail.leftOut, ...read.leftOut],
		told: [...mail.told, ...read.told],
	};
}

async function readUnpacked(
	{ bytes, name, address, charset }: Source,
	dropped: DroppedCharacters,
): Promise<SourceText> {
	if (bytes.length === 0) throw new ImportProblem("The file is empty.");
	if (bytes.length > MAX_BYTES) {
		throw new ImportProblem(
			`The file has ${Math.ceil(bytes.length / 1_000_000)} MB; at most ${MAX_BYTES / 1_000_000} MB are read. Put the column alone into a file.`,
		);
	}
	const clean = (text: string) => dropped.clean(text);
	const decoded = decodeText(bytes, charset ?? declaredIn(bytes));
	const recognized = recognize(bytes, () => decoded.text, name);
	const isWritten = recognized.format === "plain" || recognized.format === "markdown";
	if (isWritten && bytes.length > MAX_TEXT) {
		throw new ImportProblem(
			`The text has ${bytes.length} bytes; a column has at most ${MAX_TEXT}. Put the column alone into a file.`,
		);
	}
	const read = await shallow(() => readAs(recognized, bytes, decoded.text, address, clean));
	refuseLong(read.blocks.map(({ node }) => textOfNode(node)));
	if (read.blocks.length === 0)
		throw new ImportProblem(
			`${read.format} was found, and no text in it.`.replace(/^./, (first) => first.toUpperCase()),
		);
	const isText = ["plain", "markdown", "html"].includes(recognized.format);
	return isText ? { ...read, format: `${read.format} in ${decoded.encoding.toUpperCase()}` } : read;
}

function refuseLong(texts: readonly string[]): void {
	const length = texts.reduce((sum, text) => sum + text.length, 0);
	if (length > MAX_TEXT) {
		throw new ImportProblem(
			`The text has ${length} characters; a column has at most ${MAX_TEXT}. Put the column alone into a file.`,
		);
	}
	const long = texts.find((text) => text.length > MAX_PARAGRAPH);
	if (long === undefined) return;
	throw new ImportProblem(
		`The paragraph “${firstWords(long)}” has ${long.length} characters; at most ${MAX_PARAGRAPH} are read. Divide it with blank lines.`,
	);
}

/** Reads what readers of pages and markdown follow one call a level. @throws ImportProblem for too many of them */
async function shallow(read: () => Promise<SourceText>): Promise<SourceText> {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new ImportProblem(
			"The parts of the text are nested too deeply to be read. Copy the column's text into a plain file.",
		);
	}
}

async function readAs(
	recognized: ReturnType<typeof recognize>,
	bytes: Uint8Array,
	text: string,
	address: string | undefined,
	clean: (text: string) => string,
): Promise<SourceText> {
	switch (recognized.format) {
		case "plain":
			return readPlain(text, clean);
		case "markdown":
			return readMarkdown(text, clean);
		// What a command for one format needs, the others do not load.
		case "html":
			return (await import("./read-page.ts")).readPage(text, address, clean);
		case "docx":
			return (await import("./read-docx.ts")).readDocx(recognized.parts, clean);
		case "odt":
			return (await import("./read-odt.ts")).readOdt(recognized.parts, clean);
		case "pdf":
			return (await import("./read-pdf.ts")).readPdf(bytes, clean);
	}
}
