import type { CarriedLinks } from "../links/carry.ts";
import type { Block, Sentence, VoiceRange } from "../model/annotated-column.ts";
import type { Annotation } from "../model/annotation.ts";
import type { OptionalType, ProposedList } from "../model/vocabulary.ts";
import type { TextRange } from "../text/ranges.ts";
import type { Known } from "./floor/known.ts";
import { numberNotes } from "./markup/number-notes.ts";
import { merge } from "./merge/index.ts";
import { voiceRanges } from "./voice-ranges.ts";
import { withVoices } from "./voices.ts";

/** A column, for whatever is known of it. All ranges are UTF-16 offsets into `text`. */
type Combinable = {
	text: string;
	/** The language of the text as a BCP 47 tag. */
	lang: string;
	blocks: readonly Block[];
	/** The sentences with their ids. */
	sentences: readonly Omit<Sentence, "voice">[];
	/** What questions take as given. */
	presuppositions: readonly TextRange[];
	complete: readonly ProposedList[];
	/** The words of attributions that an editor has rejected. */
	rejected: readonly TextRange[];
	/** Whether what nobody is credited with is the columnist's. */
	isRestOwn: boolean;
	/** Which kinds have notes; all where it is left out. */
	kinds: readonly OptionalType[] | undefined;
};

/** What is known of a column, as its pages tell it. */
export type Combined = {
	sentences: Sentence[];
	annotations: Annotation[];
	voiceRanges: VoiceRange[];
	/** The words that only proposals credit which are not among the annotations, in text order. */
	unknown: TextRange[];
};

/**
 * Combines what is detected with what an editor decides: the annotations, and whose words each sentence and stretch is.
 * @param links the ids that proposals keep
 */
export function combine(
	column: Combinable,
	{ detections, readings, decisions, unknown }: Known,
	links: Pick<CarriedLinks, "idsOf" | "passages">,
): Combined {
	const { text, lang, blocks, presuppositions, complete, rejected, isRestOwn, kinds } = column;
	const sentences = withVoices(text, column.sentences, { decisions, complete, rejected, unknown }, readings);
	const merged = merge({ text, lang, sentences, detections, presuppositions, decisions, complete, unknown, links });
	const annotations = numberNotes(merged, kinds);
	const input = { text, blocks, sentences, annotations, decisions, unknown, isRestOwn };
	return { sentences, annotations, voiceRanges: voiceRanges(input), unknown: [...unknown] };
}

/** The ids of the same column with more annotations, for those that are left. */
export function idsIn(annotations: readonly Annotation[]): Pick<CarriedLinks, "idsOf" | "passages"> {
	const placeOf = (prefix: string, { start, end }: TextRange) => `${prefix}-${start}-${end}`;
	const ids = Map.groupBy(annotations, ({ id, range }) => placeOf(id.split("-", 1)[0] ?? "", range));
	const idsOf = (prefix: string, range: TextRange) => (ids.get(placeOf(prefix, range)) ?? []).map(({ id }) => id);
	return { passages: new Map(), idsOf };
}
