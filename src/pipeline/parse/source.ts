import type { Diagnostics } from "../diagnostics.ts";

const MAX_BYTES = 1_000_000;
const MAX_BLOCK = 100_000;

/** Characters that no reader can see but that change the text: bidirectional controls, tags, control codes. */
const HIDDEN =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]|[\u{E0000}-\u{E007F}]/u;

/**
 * Decodes a content file: strict UTF-8, no byte order mark, line ends as LF, within the size limits.
 * @returns the text, or null where the file cannot be read on; the reason is in `diagnostics`.
 */
export function decodeSource(bytes: Uint8Array, file: string, diagnostics: Diagnostics): string | null {
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
	let sound = true;
	for (const [index, line] of text.split("\n").entries()) {
		const hidden = HIDDEN.exec(line);
		if (hidden) {
			const code = hidden[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
			diagnostics.add(
				"hidden-character",
				{ file, line: index + 1, column: hidden.index + 1 },
				`The line holds the hidden character U+${code}.`,
			);
			sound = false;
		}
		if (line.length > MAX_BLOCK) {
			diagnostics.add(
				"file-too-large",
				{ file, line: index + 1, column: 1 },
				`The line has ${line.length} characters.`,
			);
			sound = false;
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
