import { strToU8, zipSync } from "fflate";
import type { RootContent } from "mdast";
import { plainKey } from "./compare-text.ts";
import { documentProperties } from "./document-properties.ts";
import { PlainNodes, textOfNode } from "./plain-nodes.ts";
import { ImportProblem } from "./problem.ts";
import { readHtmlBlocks } from "./read-html-blocks.ts";
import { BOX_DOUBT, NOTE_DOUBT, NOTE_SIGNS, type SourceText } from "./source-text.ts";

/** What styles become, besides mammoth's own list. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "br[type='page'] => hr"];

const COMMENTS =
	"The comments in the document were left out. `npm run propose -- COLUMN --from FILE` adds them to the column, once it is there.";

/** What mammoth writes for the sign of a note, for the way back to it, and, at the end, for all notes. */
const SIGN = /<sup><a href="#[^"]*note-[^"]*"[^>]*>(\[\d+\])<\/a><\/sup>/g;
const WAY_BACK = /<a href="#[^"]*note-ref-[^"]*">↑<\/a>/g;
const NOTES = /<ol><li id="(?:foot|end)note-[^"]*">[\s\S]*<\/ol>$/;

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
	const signs = [...html.matchAll(SIGN)].map(([, sign = ""]) => ({ what: NOTE_SIGNS, text: sign }));
	const prose = html.replace(NOTES, "").replace(SIGN, "");
	const notes = readHtmlBlocks((NOTES.exec(html)?.[0] ?? "").replace(WAY_BACK, "")).flatMap(entries);
	const plain = new PlainNodes(clean);
	const footnotes = plain.blocks(notes).map((block) => ({ ...block, doubts: [...block.doubts, NOTE_DOUBT] }));
	const blocks = [...plain.blocks(readHtmlBlocks(prose)), ...footnotes];
	const boxes = await textBoxes(parts);
	for (const { node, doubts } of blocks) if (boxes.has(plainKey(textOfNode(node)))) doubts.push(BOX_DOUBT);
	return {
		format: "a .docx document",
		blocks,
		found: documentProperties(parts["docProps/core.xml"]),
		leftOut: signs,
		told: [...(parts["word/comments.xml"] ? [COMMENTS] : []), ...plain.told()],
	};
}

/** The blocks of a list's entries. */
function entries(node: RootContent): RootContent[] {
	return node.type === "list" ? node.children.flatMap(({ children }) => children) : [node];
}

/** The paragraphs of the document's text boxes, which mammoth gives among the others. */
async function textBoxes(parts: Record<string, Uint8Array>): Promise<Set<string>> {
	const xml = new TextDecoder().decode(parts["word/document.xml"]);
	if (!xml.includes("<w:txbxContent")) return new Set();
	const { parseHTML } = await import("linkedom");
	const document = new (parseHTML("<!doctype html>").DOMParser)().parseFromString(xml, "text/xml");
	const paragraphs = [...document.getElementsByTagName("w:txbxContent")].flatMap((box) => [
		...box.getElementsByTagName("w:p"),
	]);
	const textOf = (paragraph: Element) =>
		[...paragraph.getElementsByTagName("w:t")].map(({ textContent }) => textContent ?? "").join("");
	return new Set(paragraphs.map((one) => plainKey(textOf(one))).filter((key) => key !== ""));
}
