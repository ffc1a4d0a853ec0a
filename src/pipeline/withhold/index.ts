import type { Root } from "mdast";
import { blockTexts, joinBlocks } from "../../links/revision-text.ts";
import { rangesOfWords, withholdFrom, wordRangesOf, wordsAt } from "../../links/withhold.ts";
import type { Registry } from "../../model/registry.ts";
import type { Withheld } from "../../model/withdrawn.ts";
import type { TextRange } from "../../text/ranges.ts";
import { countWithheld, offsetsThrough, replaceIn, WITHHELD, withholdingIn } from "../../text/withheld.ts";
import type { AnchorInput } from "../anchor/index.ts";
import { sentences } from "../detect/sentences.ts";
import type { Diagnostics } from "../diagnostics.ts";
import { type TextLayer, textLayer } from "../parse/text-layer.ts";
import { reportDoubts } from "./doubts.ts";
import { findPassages, passagesIn } from "./find-passages.ts";
import { maskTree } from "./mask-tree.ts";
import { tellingIds } from "./telling-ids.ts";

/** A column as it may be published: a sign stands for each word that was withdrawn. */
export type Withholding = {
	/** The tree, with signs; the tree given where nothing is withdrawn. */
	tree: Root;
	/** Its text layer: all ranges below and in later stages are of it. */
	layer: TextLayer;
	/** The text layer with all words: what the editor's quotes are looked up in. */
	whole: TextLayer;
	/** The ranges of the sentences, in text order. They are those of the whole text: ids stay. */
	sentences: TextRange[];
	/** The registry without the words; the one given where it has none of them. */
	registry: Registry | undefined;
	withdrawn: Withheld[];
	/** The fingerprints of the passages, for the registry. */
	fingerprints: string[];
	/** Whether an id tells withdrawn words: its address answers, but no page names it. */
	isTelling: (id: string) => boolean;
	/** Leads from a range of the whole text to the range of `layer`, and back. */
	toShown: (range: TextRange) => TextRange;
	toWhole: (range: TextRange) => TextRange;
};

const same = (range: TextRange) => range;
const tellsNothing = () => false;
/** Where nothing is withdrawn. */
const nothing = { withdrawn: [], fingerprints: [], toShown: same, toWhole: same };

type WithholdInput = {
	tree: Root;
	lang: string;
	file: Pick<AnchorInput, "entries" | "placeOf"> | undefined;
	registry: Registry | undefined;
	/** Whether an editor has said that what is withdrawn no longer may be read, and ids may tell it. */
	isPublishedAgain?: boolean | undefined;
};

/**
 * Takes the withdrawn words out of a column and of the texts that its registry keeps: no later stage sees them.
 * @param diagnostics receives the entries of `withdrawn` that cannot be used
 */
export function withhold(input: WithholdInput, diagnostics: Diagnostics): Withholding {
	const { tree, lang, file, registry, isPublishedAgain = false } = input;
	const whole = textLayer(tree);
	const passages = file ? findPassages({ layer: whole, file, registry }, diagnostics) : [];
	const ranges = sentences(whole, lang);
	const untold = new Set(registry?.untold?.filter((id) => !isPublishedAgain || isGone(registry, id)));
	if (passages.length === 0) {
		const isTelling = untold.size > 0 ? (id: string) => untold.has(id) : tellsNothing;
		return { tree, layer: whole, whole, sentences: ranges, registry, isTelling, ...nothing };
	}
	const withheld = passages.flatMap(({ range }) => range ?? []);
	const blocks = blockTexts(whole);
	const { words } = joinBlocks(blocks);
	const numbers = wordsAt(words, withheld);
	const runs = rangesOfWords(words, (word) => numbers.has(word));
	const replacements = withholdingIn(whole.text, runs, wordRangesOf(words));
	const masked = maskTree(tree, replacements);
	const layer = textLayer(masked);
	if (layer.text !== replaceIn(whole.text, replacements)) throw new Error("Withheld words have moved others.");
	reportDoubts({ passages, whole, layer, file, registry }, diagnostics);
	const { to, from } = offsetsThrough(replacements);
	const isTelling = tellingIds(passages, layer.text);
	return {
		tree: masked,
		layer,
		whole,
		sentences: ranges.map(to),
		registry: registry && withholdFrom(registry, { blocks, ranges: withheld, rangesIn: passagesIn(passages) }),
		withdrawn: passages.map(({ withdrawal: { on, reason }, range }) => {
			const shown = range && signsIn(layer.text, to(range));
			return { on, reason, words: shown ? countWithheld(layer.text.slice(shown.start, shown.end)) : 0, range: shown };
		}),
		fingerprints: passages.map(({ fingerprint }) => fingerprint),
		isTelling: (id) => untold.has(id) || isTelling(id),
		toShown: to,
		toWhole: from,
	};
}

/** Whether the words of an id stand no longer in the text that is recorded last. */
function isGone({ passages }: Registry, id: string): boolean {
	const passage = passages[id];
	return passage !== undefined && "gone" in passage;
}

/** The range from the first sign to the last, without the punctuation around them. */
function signsIn(text: string, { start, end }: TextRange): TextRange {
	const passage = text.slice(start, end);
	const first = passage.indexOf(WITHHELD);
	return { start: start + first, end: start + passage.lastIndexOf(WITHHELD) + WITHHELD.length };
}
