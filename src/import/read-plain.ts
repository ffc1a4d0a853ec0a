import { readInlineMarks } from "./inline-marks.ts";
import { linesToParagraphs } from "./lines-to-paragraphs.ts";
import { divideMail } from "./mail-header.ts";
import { PlainNodes } from "./plain-nodes.ts";
import type { SourceText } from "./source-text.ts";

/** Reads a plain text: joins the lines that a program has wrapped, and reads `_words_` as italics. */
export function readPlain(text: string, clean: (text: string) => string): SourceText {
	// A form feed ends a page: it is read, and then left out.
	const mail = divideMail(text.replaceAll("\u2029", "\n\n"));
	const { paragraphs, told } = linesToParagraphs(mail.body);
	const plain = new PlainNodes(clean);
	let marks = 0;
	const blocks = paragraphs.flatMap(({ text: words, isBeforePageBreak }) => {
		const { nodes, count } = readInlineMarks(words);
		marks += count;
		return plain.blocks([{ type: "paragraph", children: nodes }]).map((block) => ({ ...block, isBeforePageBreak }));
	});
	if (marks > 0) told.push(`${marks} pair${marks === 1 ? "" : "s"} of _ or * around words became italics.`);
	const { found, leftOut } = mail;
	return { format: "a plain text", blocks, found, leftOut, told: [...mail.told, ...told] };
}
