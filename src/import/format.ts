import { ImportProblem } from "./problem.ts";
import { unzipText } from "./unzip.ts";

export type Format = "plain" | "markdown" | "html" | "docx" | "odt" | "pdf";

/** What bytes are, with the parts of a file that was packed. */
export type Recognized =
	| { format: "docx" | "odt"; parts: Record<string, Uint8Array> }
	| { format: "plain" | "markdown" | "html" | "pdf" };

/** A text that somebody has written has hardly any control characters. */
const MAX_CONTROLS = 20;

const SAVE_AS = "Open it in a word processor, save it as .docx or .odt, and import that";

/**
 * Tells a file's format by its content. The ending decides only what the content leaves open: whether a text is
 * markdown.
 * @param name of the file or the last part of the address; empty for what came in by a pipe
 * @throws ImportProblem for formats that are not read, with what to do
 */
export function recognize(bytes: Uint8Array, text: () => string, name: string): Recognized {
	const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
	if (/^\s{0,64}%PDF-/.test(head)) return { format: "pdf" };
	if (head.startsWith("PK\u0003\u0004")) return recognizePacked(bytes);
	if (head.startsWith("{\\rtf"))
		throw new ImportProblem(`This is a file of rich text (RTF), which is not read. ${SAVE_AS}.`);
	if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
		throw new ImportProblem(`This is a file of an old word processor (.doc), which is not read. ${SAVE_AS}.`);
	}
	const kind = PICTURES.find(({ begins }) => head.startsWith(begins))?.kind;
	if (kind !== undefined) {
		throw new ImportProblem(
			`This is ${kind}: it holds no text that can be read. Type the text, or have it recognized first.`,
		);
	}
	const written = text();
	const controls = written.slice(0, 4096).match(/[\u0000-\u0008\u000E-\u001F]/g)?.length ?? 0;
	if (controls > MAX_CONTROLS) throw new ImportProblem(`This is a file of a program, and no text. ${SAVE_AS}.`);
	if (isHtml(written)) return { format: "html" };
	return { format: isMarkdown(written, name) ? "markdown" : "plain" };
}

const PICTURES = [
	{ begins: "\u0089PNG", kind: "a picture (PNG)" },
	{ begins: "\u00FF\u00D8\u00FF", kind: "a picture (JPEG)" },
	{ begins: "GIF8", kind: "a picture (GIF)" },
	{ begins: "RIFF", kind: "a picture or sound" },
	{ begins: "\u001F\u008B", kind: "a compressed file (gzip)" },
];

function recognizePacked(bytes: Uint8Array): Recognized {
	const parts = unzipText(bytes);
	if (!parts) throw new ImportProblem("The file begins like a .docx or .odt and cannot be unpacked: it is damaged.");
	if (parts["word/document.xml"]) return { format: "docx", parts };
	if (parts["content.xml"]) return { format: "odt", parts };
	throw new ImportProblem(`The file is a packed one that is neither a .docx nor an .odt. ${SAVE_AS}.`);
}

/** A page says so at its beginning, or is made of blocks of HTML. */
function isHtml(text: string): boolean {
	const head = text.slice(0, 4096).replace(/^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*/, "");
	if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return true;
	return (
		/^<(?:p|div|article|section|main|h1|h2|meta|title)\b[^>]*>/i.test(head) && /<\/(?:p|div|article|h1|h2)>/i.test(text)
	);
}

/** Markdown has front matter or headings, or at least two kinds of its marks; or the file is named so. */
function isMarkdown(text: string, name: string): boolean {
	if (/\.(?:md|markdown|mdown|mdx|qmd|rmd)$/i.test(name)) return true;
	if (
		/^(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*(?:\r?\n|$)/.test(text) &&
		/^[\w-]+\s*[:=]/m.test(text.slice(3, 400))
	)
		return true;
	if (/\.txt$/i.test(name)) return false;
	const marks = [
		/^#{1,6} \S/m,
		/\[[^\]\n]+\]\((?:https?:|\/|#)[^)\s]*\)/,
		/(?<!\*)\*\*[^*\s][^*\n]*\*\*/,
		/^> \S/m,
		/!\[[^\]\n]*\]\(/,
	];
	return marks.filter((mark) => mark.test(text)).length >= 2;
}
