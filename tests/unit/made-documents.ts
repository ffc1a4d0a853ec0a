import { strToU8, zipSync } from "fflate";

/** A paragraph of a made-up document: its text, or its text with a style. */
export type MadeParagraph = string | { style: string; text: string };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const textOf = (one: MadeParagraph) => (typeof one === "string" ? one : one.text);

/** A .docx with some paragraphs; `_words_` are in italics. More of its body, and its footnotes, are given as XML. */
export function madeDocx(
	paragraphs: readonly MadeParagraph[],
	properties = "",
	more = { body: "", notes: "" },
): Uint8Array {
	const run = (text: string, marks = "") =>
		`<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
	const body = paragraphs.map((one) => {
		const style = typeof one === "string" ? "" : `<w:pPr><w:pStyle w:val="${one.style}"/></w:pPr>`;
		const runs = textOf(one)
			.split(/_([^_]+)_/)
			.map((text, index) => run(text, index % 2 === 1 ? "<w:i/>" : ""));
		return `<w:p>${style}${runs.join("")}</w:p>`;
	});
	const styles = ["Title", "Subtitle"].map(
		(name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`,
	);
	const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	const packed = "http://schemas.openxmlformats.org/package/2006";
	const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
	return zipSync({
		"[Content_Types].xml": strToU8(
			`<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
		),
		"_rels/.rels": strToU8(
			`<Relationships xmlns="${packed}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
		),
		"word/_rels/document.xml.rels": strToU8(
			`<Relationships xmlns="${packed}/relationships"><Relationship Id="a" Type="${office}/styles" Target="styles.xml"/><Relationship Id="b" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
		),
		"word/styles.xml": strToU8(`<w:styles ${xmlns}>${styles.join("")}</w:styles>`),
		"word/document.xml": strToU8(`<w:document ${xmlns}><w:body>${body.join("")}${more.body}</w:body></w:document>`),
		"word/footnotes.xml": strToU8(`<w:footnotes ${xmlns}>${more.notes}</w:footnotes>`),
		"docProps/core.xml": strToU8(`<coreProperties>${properties}</coreProperties>`),
	});
}

/** An .odt with some paragraphs; `_words_` are in italics, paragraphs of the style `h` are headings. */
export function madeOdt(paragraphs: readonly MadeParagraph[], more = ""): Uint8Array {
	const body = paragraphs.map((one) => {
		const inner = textOf(one)
			.split(/_([^_]+)_/)
			.map((text, index) =>
				index % 2 === 1 ? `<text:span text:style-name="T1">${escaped(text)}</text:span>` : escaped(text),
			)
			.join("");
		if (typeof one === "string") return `<text:p text:style-name="Standard">${inner}</text:p>`;
		return one.style === "h"
			? `<text:h text:outline-level="2">${inner}</text:h>`
			: `<text:p text:style-name="${one.style}">${inner}</text:p>`;
	});
	return zipSync({
		mimetype: strToU8("application/vnd.oasis.opendocument.text"),
		"content.xml": strToU8(
			`<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f"><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles><office:body><office:text>${body.join("")}${more}</office:text></office:body></office:document-content>`,
		),
		"meta.xml": strToU8(
			"<office:document-meta><office:meta><dc:language>de-DE</dc:language></office:meta></office:document-meta>",
		),
	});
}

/** A PDF with some pages of lines, each `[text, left, bottom, size]`, in points from the lower left corner. */
export function madePdf(pages: readonly (readonly [string, number, number, number])[][]): Uint8Array {
	const objects: string[] = [];
	const add = (body: string) => objects.push(body);
	const ids = pages.map((_, index) => `${4 + index * 2} 0 R`);
	add("<</Type/Catalog/Pages 2 0 R>>");
	add(`<</Type/Pages/Count ${pages.length}/Kids[${ids.join(" ")}]>>`);
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
	for (const [index, lines] of pages.entries()) {
		const text = lines
			.map(([words, left, bottom, size]) => `BT /F1 ${size} Tf ${left} ${bottom} Td (${inWinAnsi(words)}) Tj ET`)
			.join("\n");
		add(
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
		);
		add(`<</Length ${text.length}>>\nstream\n${text}\nendstream`);
	}
	let file = "%PDF-1.4\n";
	const offsets = objects.map((body, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return `${`${offset}`.padStart(10, "0")} 00000 n \n`;
	});
	const start = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
	return Buffer.from(file, "latin1");
}

/** The bytes of Windows-1252 for a text, those of brackets escaped, as characters. */
function inWinAnsi(text: string): string {
	return [...Buffer.from(windows1252(text))]
		.map((byte) => (/[()\\]/.test(String.fromCharCode(byte)) ? "\\" : "") + String.fromCharCode(byte))
		.join("");
}

const SPECIAL: Record<string, number> = { "“": 0x93, "”": 0x94, "‘": 0x91, "’": 0x92, "–": 0x96, "—": 0x97, "€": 0x80 };

/** A text in Windows-1252. */
export function windows1252(text: string): Uint8Array {
	return Uint8Array.from([...text].map((character) => SPECIAL[character] ?? character.charCodeAt(0)));
}

/** A text with its lines wrapped at a width. */
export function wrapped(text: string, width: number, end = "\n"): string {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines.join(end);
}
