import { type AnchoredEntry, type Decisions, decisionsBy } from "../../model/decisions.ts";
import type { DecisionList } from "../../model/vocabulary.ts";
import { fold } from "../../text/fold.ts";
import { overlap, type TextRange } from "../../text/ranges.ts";
import { holdsWithheld, isAllWithheld } from "../../text/withheld.ts";
import { wordsIn } from "../anchor/words-inside.ts";
import type { Withholding } from "./index.ts";

/** An entry as messages name it: by its id, or by its list and its place there, from 0. */
type NamedEntry = { list: DecisionList; index: number; id: string | null };

/** What messages call an entry. Others read them in logs: an id that tells withdrawn words is not named there. */
export function nameOfEntry({ list, index, id }: NamedEntry, isTelling: (id: string) => boolean): string {
	return id === null || isTelling(id) ? `${list}.${index + 1}` : id;
}

/** The editor's entries without withheld words. */
export type WithheldDecisions = {
	/** Ranges of the shown text. */
	decisions: Decisions;
	/** The entries that are on withheld words, and are left out. */
	dropped: NamedEntry[];
	/** Those that stay, and have withheld words among others. */
	touched: NamedEntry[];
};

/**
 * The lists whose entries stay as long as a word of theirs is shown: without them the words of a source would be read
 * as the columnist's. Entries of the others tell by their fields what the words were.
 */
const KEPT_IN_PART: readonly DecisionList[] = ["attributions", "quotations", "claims", "voices", "rejected"];

/**
 * Brings entries from the whole text to the one that is shown.
 * @param decisions with ranges of the whole text
 */
export function decisionsShown(decisions: Decisions, withholding: Withholding): WithheldDecisions {
	if (withholding.withdrawn.length === 0) return { decisions, dropped: [], touched: [] };
	const { layer, toShown } = withholding;
	const dropped: WithheldDecisions["dropped"] = [];
	const touched: WithheldDecisions["touched"] = [];
	const shown = <L extends DecisionList>(list: L): AnchoredEntry<L>[] =>
		decisions[list].flatMap((one: AnchoredEntry<L>): AnchoredEntry<L>[] => {
			const range = toShown(one.range);
			const extraRanges = one.extraRanges.map(toShown);
			const placed = { ...one, range, extraRanges };
			const named = { list, index: one.index, id: one.id };
			const texts = [range, ...extraRanges].map(({ start, end }) => layer.text.slice(start, end));
			if (!texts.some(holdsWithheld)) return [placed];
			const isKept = KEPT_IN_PART.includes(list) && !texts.every(isAllWithheld);
			(isKept ? touched : dropped).push(named);
			return isKept ? [placed] : [];
		});
	const all = decisionsBy(shown);
	const whole = new Map(decisions.attributions.map((one) => [one.entry, one.range]));
	const attributions = all.attributions.map((one) => {
		const range = whole.get(one.entry);
		return range ? { ...one, entry: creditShown(one.entry, range, withholding) } : one;
	});
	return { decisions: { ...all, attributions }, dropped, touched };
}

type Credit = Decisions["attributions"][number]["entry"];

/** An attribution with signs for those of its words that are withheld; a source that is, has no name either. */
function creditShown(entry: Credit, range: TextRange, withholding: Withholding): Credit {
	const shown = (words: string) => wordsShown(words, range, withholding);
	const words = shown(entry.source.words);
	return {
		...entry,
		source: { words, name: words === entry.source.words ? entry.source.name : null },
		cue: entry.cue === null ? null : shown(entry.cue),
		content: entry.content.map((one) => (one.cue ? { ...one, cue: shown(one.cue) } : one)),
	};
}

/** Words that an entry repeats from its quote, as the text shows them. @param range the quote's, in the whole text */
function wordsShown(repeated: string, range: TextRange, { whole, layer, withdrawn, toShown }: Withholding): string {
	const quote = fold(whole.text.slice(range.start, range.end));
	for (const found of wordsIn(quote.text, fold(repeated).text)) {
		const start = range.start + (quote.starts[found.start] ?? 0);
		const end = range.start + (quote.ends[found.end - 1] ?? 0);
		const place = toShown({ start, end });
		if (!withdrawn.some((one) => one.range && overlap(one.range, place) > 0)) continue;
		return layer.text.slice(place.start, place.end);
	}
	return repeated;
}
