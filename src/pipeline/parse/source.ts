import type { Diagnostics } from "../diagnostics.ts";

const MAX_BYTES = 1_000_000;
const MAX_BLOCK = 100_000;

/**
 * Characters that no reader can see, or that look like a space and are none, or the other way round: bidirectional
 * controls, tags, control codes, lone surrogates, line and paragraph separators, and the rarer spaces. The no-break
 * spaces and the thin space are ordinary typography, joiners belong to scripts and emoji.
 */
const HIDDEN =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u1680\u180E\u2000-\u2008\u200A\u200B\u200E\u200F\u2028-\u202E\u205F-\u2064\u2066-\u2069\uFEFF\uFFFD]|\p{Cs}|[\u{E0000}-\u{E007F}]/u;

/** The first hidden character of a text: where it stands, and its code point as `U+202E`; null where there is none. */
export function findHidden(text: string): { index: number; code: string } | null {
	const found = HIDDEN.exec(text);
	if (!found) return null;
	const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
	return { index: found.index, code: `U+${code}` };
}

/**
 * Decodes a content file: strict UTF-8, no byte order mark, line ends as LF, within the size limits.
 * @param asReceived whether the file is the text as received, which may hold any character
 * @returns the text, or null where the file cannot be read on; the reason is in `diagnostics`.
 */
export function decodeSource(
	bytes: Uint8Array,
	file: string,
	diagnostics: Diagnostics,
	asReceived = false,
): string | null {
	const start = { file, line: 1, column: 1 };
	if (bytes.length > MAX_BYTES) {
		diagnostics.add("file-too-large", start, `The file has ${bytes.length} bytes.`);
		return null;
	}
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		diagnostics.add("file-encoding", start, `The file is not UTF-8: byte ${firstBadByte(bytes)} cannot be read.`);
		return null;
	}
	text = text.replace(/\r\n?/g, "\n");
	if (asReceived) return text;
	let sound = true;
	let paragraph = 0;
	for (const [index, line] of text.split("\n").entries()) {
		const hidden = findHidden(line);
		if (hidden) {
			diagnostics.add(
				"hidden-character",
				{ file, line: index + 1, column: hidden.index + 1 },
				`The line holds the hidden character ${hidden.code}.`,
			);
			sound = false;
		}
		paragraph = line.trim() === "" ? 0 : paragraph + line.length;
		if (paragraph > MAX_BLOCK) {
			diagnostics.add(
				"file-too-large",
				{ file, line: index + 1, column: 1 },
				`The paragraph has more than ${MAX_BLOCK} characters.`,
			);
			return null;
		}
	}
	return sound ? text : null;
}

/** The offset of the first byte that is not UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
	let low = 0;
	let high = bytes.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle + 1), { stream: true });
			low = middle + 1;
		} catch {
			high = middle;
		}
	}
	return low;
}
