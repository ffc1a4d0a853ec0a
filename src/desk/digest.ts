import { createHash } from "node:crypto";

/** A digest of a text, 64 bits in hexadecimal digits: whether the text is the same as it was. */
export function digestOf(text: string): string {
	return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}
