import type { DroppedCharacters } from "./clean-text.ts";
import { declaredIn, decodeText } from "./decode-text.ts";
import { recognize } from "./format.ts";
import { ImportProblem } from "./problem.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPlain } from "./read-plain.ts";
import type { SourceText } from "./source-text.ts";

/** The largest file, in bytes. */
export const MAX_BYTES = 10_000_000;

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
export async function readSource(
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
	const read = await readAs(recognized, bytes, decoded.text, address, clean);
	if (read.blocks.length === 0)
		throw new ImportProblem(
			`${read.format} was found, and no text in it.`.replace(/^./, (first) => first.toUpperCase()),
		);
	const isText = ["plain", "markdown", "html"].includes(recognized.format);
	return isText ? { ...read, format: `${read.format} in ${decoded.encoding.toUpperCase()}` } : read;
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
