import type { TextRange } from "../../text/ranges.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { type Words, wordsFor } from "./words.ts";

/**
 * The sentences of a text, block by block, without the space around them. The platform's segmenter proposes (Unicode
 * sentence boundaries); a boundary is taken back after an abbreviation that stands before names or numbers, after an
 * initial, inside brackets that stand in a sentence, after the number of an item ("4.1."), before a sentence that
 * begins with a small letter or holds no word, after one that holds none, and before whoever asks (“Why?” Ann asks).
 * The number of a reference ("[4]") belongs to the sentence before it. Code has no sentences.
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
		/** How many brackets are open since the sentence before began, but for one that it began with. */
		let brackets = 0;
		for (const { segment, index } of segmenter.segment(text)) {
			// "the war. [4] He": the number of a reference belongs to what it stands after.
			const reference: string = open ? (REFERENCE.exec(segment)?.[0] ?? "") : "";
			if (open && reference !== "") open.end = block.start + index + reference.trimEnd().length;
			const rest = segment.slice(reference.length);
			const trimmed = rest.trim();
			if (trimmed === "") continue;
			const start: number = block.start + index + reference.length + rest.indexOf(trimmed);
			const end = start + trimmed.length;
			const isInside = brackets > 0 && closesSoon(layer.text, start, block.end);
			const isMore = open && (isInside || goesOn(layer.text.slice(open.start, open.end), trimmed, words));
			if (open && reference === "" && isMore) open.end = end;
			else {
				open = { start, end };
				found.push(open);
				brackets = 0;
			}
			brackets = Math.max(0, brackets + opened(start === open.start ? trimmed.slice(1) : trimmed));
		}
	}
	return found;
}

/** How many more brackets are opened than closed. */
function opened(text: string): number {
	return text.split("(").length - text.split(")").length;
}

/** How far on a bracket that is open is looked for the end of. */
const LONG_ASIDE = 400;

/**
 * "The plan (We had one. It failed.) is gone.": whether the bracket that is open is closed soon, so that the sentence
 * around it may go on.
 */
function closesSoon(text: string, start: number, end: number): boolean {
	let depth = 1;
	for (const match of text.slice(start, Math.min(end, start + LONG_ASIDE)).matchAll(/[()]/g)) {
		depth += match[0] === "(" ? 1 : -1;
		if (depth === 0) return true;
	}
	return false;
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const REFERENCE = /^\s*(?:\[[\d\s,–-]+\]\s*)+/;
/** "4.1." at the beginning of a block: a number, not a sentence. */
const ITEM_NUMBER = /^(?:\d{1,2}\.)+$/;

type SentenceWords = Words["sentences"] | undefined;

function goesOn(before: string, after: string, words: SentenceWords): boolean {
	if (!HAS_WORD.test(before) || !HAS_WORD.test(after) || /^\p{Ll}/u.test(after) || ITEM_NUMBER.test(before))
		return true;
	const ends = (abbreviations: readonly string[] = []) => abbreviations.some((word) => endsWithWord(before, word));
	if (ends(words?.["before-more"]) || (/^\d/.test(after) && ends(words?.["before-numbers"]))) return true;
	if (/[?!]["”’]$/.test(before) && isTag(after, words)) return true;
	// "in Washington D.C. The team": no name begins so.
	const [first = ""] = /^[\p{L}’']+/u.exec(after) ?? [];
	if (words?.openers.includes(first)) return false;
	// "G. K. Chesterton": an initial ends no sentence.
	if (/(?:(?:^|[\s.(["“])\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\])$/u.test(before) && /^\p{Lu}/u.test(after)) return true;
	return ends(words?.["before-names"]);
}

function endsWithWord(text: string, word: string): boolean {
	return text.endsWith(word) && !HAS_WORD.test(text.charAt(text.length - word.length - 1));
}

/** “Why?” Ann asks: who says it, after a mark that ends what is said but not the sentence. */
function isTag(after: string, words: SentenceWords): boolean {
	const [, verb = ""] = /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(\p{Ll}+)/u.exec(after) ?? [];
	const [first = ""] = /^\p{L}+/u.exec(after) ?? [];
	return !words?.openers.includes(first) && (words?.tags.includes(verb) ?? false);
}
