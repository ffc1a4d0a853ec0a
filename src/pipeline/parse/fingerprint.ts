import { createHash } from "node:crypto";
import type { FrontMatter } from "../../model/column.ts";

/**
 * The fingerprint of a sequence of words: their number, and the SHA-256 of the words joined by single spaces, as UTF-8.
 */
export function fingerprint(words: readonly string[]): FrontMatter["words"] {
	return { count: words.length, sha256: createHash("sha256").update(words.join(" "), "utf8").digest("hex") };
}
