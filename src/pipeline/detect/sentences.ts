import type { TextRange } from "../../model/selector.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { type Words, wordsFor } from "./words.ts";

/**
 * The sentences of a text, block by block, without the space around them. The platform's segmenter proposes (Unicode
 * sentence boundaries); a boundary is taken back after an abbreviation that stands before names, and before a
 * sentence that begins with a small letter or holds no word, and after one that holds none.
 * @see https://unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function sentences(layer: TextLayer, lang: string): TextRange[] {
	const segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
	const words = wordsFor(lang)?.sentences;
	const found: TextRange[] = [];
	for (const block of layer.blocks) {
		// Code has no sentences.
		if (block.node.type === "code") continue;
		const text = layer.text.slice(block.start, block.end);
		let open: TextRange | null = null;
		for (const { segment, index } of segmenter.segment(text)) {
			const trimmed = segment.trim();
			if (trimmed === "") continue;
			const start = block.start + index + segment.indexOf(trimmed);
			const end = start + trimmed.length;
			if (open && goesOn(layer.text.slice(open.start, open.end), trimmed, words)) {
				open.end = end;
				continue;
			}
			open = { start, end };
			found.push(open);
		}
	}
	return found;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

type SentenceWords = Words["sentences"] | undefined;

function goesOn(before: string, after: string, words: SentenceWords): boolean {
	if (!HAS_WORD.test(before) || !HAS_WORD.test(after) || /^\p{Ll}/u.test(after)) return true;
	// "in Washington D.C. The team": no name begins so.
	const [first = ""] = /^[\p{L}’']+/u.exec(after) ?? [];
	if (words?.openers.includes(first)) return false;
	// "G. K. Chesterton": an initial ends no sentence.
	if (/(?:^|[\s.])\p{Lu}\.$/u.test(before) && /^\p{Lu}/u.test(after)) return true;
	return (words?.["before-names"] ?? []).some(
		(word) => before.endsWith(word) && !/[\p{L}\p{N}]/u.test(before.charAt(before.length - word.length - 1)),
	);
}
