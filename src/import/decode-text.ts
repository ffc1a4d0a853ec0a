/** A text and the encoding that it was in, by its label in the Encoding Standard. */
export type DecodedText = { text: string; encoding: string };

/** How many bytes of a text are looked at for the traces of UTF-16. */
const HEAD = 4096;

/**
 * Decodes a text: by its byte order mark; by the encoding that is declared, if the bytes agree; as UTF-16 where every
 * other byte is 0; as UTF-8 where it is valid; else as Windows-1252, which every byte is valid in.
 * @param declared by the server or in the page: "iso-8859-1"
 * @see https://encoding.spec.whatwg.org/
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
	const encoding = markOf(bytes) ?? wideOf(bytes) ?? null;
	if (encoding !== null) return decoded(bytes, encoding);
	// A wrong declaration is common; valid UTF-8 that is none is not.
	const asUtf8 = strictly(bytes, "utf-8");
	if (asUtf8) return asUtf8;
	const asDeclared = declared === undefined || /^utf-?8$/i.test(declared) ? null : strictly(bytes, declared);
	return asDeclared ?? decoded(bytes, "windows-1252");
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
	return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** @returns null where the bytes are not in the encoding, or where there is none of the name */
function strictly(bytes: Uint8Array, label: string): DecodedText | null {
	try {
		const decoder = new TextDecoder(label, { fatal: true });
		return { text: decoder.decode(bytes), encoding: decoder.encoding };
	} catch {
		return null;
	}
}

function markOf([first, second, third]: Uint8Array): string | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: in most languages' texts one byte of two is 0 at every space. */
function wideOf(bytes: Uint8Array): string | null {
	const head = bytes.subarray(0, HEAD);
	const zeros = [0, 0];
	for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const many = head.length / 8;
	if (odd > many && even === 0) return "utf-16le";
	return even > many && odd === 0 ? "utf-16be" : null;
}

/** The encoding that an HTML page declares near its beginning. */
export function declaredIn(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
	return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}
