import { decodeText } from "./decode-text.ts";

const WORD = /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi;

/**
 * The line of a mail's head with its encoded words as text: `=?UTF-8?Q?Caf=C3=A9?=` is “Café”.
 * @see https://www.rfc-editor.org/rfc/rfc2047
 */
export function decodeWords(line: string): string {
	// Spaces between two of them are none of the text.
	return line.replace(/\?=\s+(?==\?)/g, "?=").replace(WORD, (_, charset: string, kind: string, text: string) => {
		const bytes = kind.toLowerCase() === "b" ? Buffer.from(text, "base64") : fromQuoted(text.replaceAll("_", " "));
		return decodeText(bytes, charset.replace(/\*.*$/, "")).text;
	});
}

/** The bytes of a text in which some are written as `=E2`. */
export function fromQuoted(text: string): Uint8Array {
	return Buffer.from(
		text.replace(/=([\dA-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
		"latin1",
	);
}
