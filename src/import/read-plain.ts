import { readInlineMarks } from "./inline-marks.ts";
import { linesToParagraphs } from "./lines-to-paragraphs.ts";
import { divideMail } from "./mail-header.ts";
import { PlainNodes } from "./plain-nodes.ts";
import { type Block, SIGNATURE_DOUBT, type SourceText } from "./source-text.ts";

/** A signature is short, in UTF-16 units. */
const MAX_SIGNATURE = 800;

/** Reads a plain text: joins the lines that a program has wrapped, and reads `_words_` as italics. */
export function readPlain(text: string, clean: (text: string) => string): SourceText {
	// A form feed ends a page: it is read, and then left out.
	const mail = divideMail(text.replaceAll("\u2029", "\n\n"));
	const [body, signature] = divideSignature(mail.body);
	const { paragraphs, told } = linesToParagraphs(body);
	const plain = new PlainNodes(clean);
	let marks = 0;
	const blocks: Block[] = paragraphs.flatMap(({ text: words, isBeforePageBreak }) => {
		const { nodes, count } = readInlineMarks(words);
		marks += count;
		return plain.blocks([{ type: "paragraph", children: nodes }]).map((block) => ({ ...block, isBeforePageBreak }));
	});
	if (marks > 0) told.push(`${marks} pair${marks === 1 ? "" : "s"} of _ or * around words became italics.`);
	const { found, leftOut } = mail;
	const signed = linesToParagraphs(signature).paragraphs.flatMap(({ text: words }) =>
		plain
			.blocks([{ type: "paragraph", children: [{ type: "text", value: words }] }])
			.map((block) => ({ ...block, doubts: [SIGNATURE_DOUBT] })),
	);
	blocks.push(...signed);
	return { format: "a plain text", blocks, found, leftOut, told: [...mail.told, ...told] };
}

/** The text, and what stands below a line of two hyphens near its end, as mails have their signature. */
function divideSignature(text: string): [text: string, signature: string] {
	const [, body, signature] = /^([\s\S]*\S\s*)\r?\n-- ?\r?\n([\s\S]*)$/.exec(text) ?? [];
	if (body === undefined || signature === undefined || signature.length > MAX_SIGNATURE) return [text, ""];
	return [body, signature];
}
