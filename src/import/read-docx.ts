import { strToU8, zipSync } from "fflate";
import { documentProperties } from "./document-properties.ts";
import { PlainNodes } from "./plain-nodes.ts";
import { ImportProblem } from "./problem.ts";
import { readHtmlBlocks } from "./read-html-blocks.ts";
import type { SourceText } from "./source-text.ts";

/** What styles become, besides mammoth's own list. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "br[type='page'] => hr"];

/** What mammoth writes for the sign of a note, and for the way back to it: no words of the text. */
const NOTE_SIGNS = /<sup><a href="#[^"]*note-[^"]*"[^>]*>\[\d+\]<\/a><\/sup>|<a href="#[^"]*note-ref-[^"]*">↑<\/a>/g;

/**
 * Reads a .docx with mammoth. It gets the parts that hold text alone, and reads no other file.
 * @param parts the file unpacked
 */
export async function readDocx(
	parts: Record<string, Uint8Array>,
	clean: (text: string) => string,
): Promise<SourceText> {
	const { default: mammoth } = await import("mammoth");
	const packed = Buffer.from(zipSync({ ...parts, mimetype: strToU8("") }, { level: 0 }));
	let html: string;
	try {
		const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
		({ value: html } = await mammoth.convertToHtml(
			{ buffer: packed },
			{ styleMap: STYLES, convertImage, externalFileAccess: false },
		));
	} catch (error) {
		throw new ImportProblem(
			`The document cannot be read (${error instanceof Error ? error.message : "damaged"}). Save it anew as .docx or .odt.`,
		);
	}
	const plain = new PlainNodes(clean);
	return {
		format: "a .docx document",
		blocks: plain.blocks(readHtmlBlocks(html.replace(NOTE_SIGNS, ""))),
		found: documentProperties(parts["docProps/core.xml"]),
		leftOut: [],
		told: [...(parts["word/comments.xml"] ? ["The comments in the document were left out."] : []), ...plain.told()],
	};
}
