import type { SearchAnnotation, SearchColumn, SearchFraming } from "../model/search-column.ts";
import type { HitKind, Voice } from "../model/vocabulary.ts";
import { contains, overlap } from "../text/ranges.ts";
import { type Match, match, type Query, type Span } from "./match.ts";

/** A passage found: a sentence, or a few, with what was asked, and what its annotations say of the very words. */
export type Passage = {
	column: SearchColumn;
	/** The block that the first match begins in. */
	block: string;
	/** What to mark, in the column's text. */
	spans: Span[];
	/** The sentences around what was found. */
	shown: Span;
	isPhrase: boolean;
	/** How much of what was asked it holds, from 0 to 1. */
	share: number;
	/** The annotations on the words found: they fold under the passage. */
	annotations: SearchAnnotation[];
	/** Who is credited with any of what is shown, and the column's stance: of the first words found, first. */
	framings: SearchFraming[];
	voice: Voice;
	kind: HitKind;
};

/** Which kind a passage goes by, where the words found are of several: what says most about them. */
const RANK: HitKind[] = ["quotation", "mention", "quantity", "claim", "attribution", "paragraph"];

/**
 * The passages of a column that hold what was asked, in text order: each sentence that holds as much of it as its
 * paragraph does; where none does, the fewest sentences that do together. An exact phrase is also found where it runs
 * over the end of a sentence or a paragraph.
 * @param related other forms of a word typed that are to be marked with it
 */
export function passagesIn(column: SearchColumn, query: Query, related?: Related): Passage[] {
	const { text, blocks } = column;
	const found = blocks.flatMap((block): Passage[] => {
		const whole = matchIn(text, block, query, related);
		if (!whole) return [];
		const sentences = column.sentences.filter((sentence) => overlap(sentence, block) > 0);
		const apart = sentences
			.map((sentence) => matchIn(text, sentence, query, related))
			.filter((one) => one !== null && one.share >= whole.share);
		const over = whole.isPhrase ? outside(whole.spans, sentences) : [];
		const hits = [...apart.filter((one) => one !== null), ...over];
		if (hits.length === 0) hits.push(fewest(text, sentences, whole, (range) => matchIn(text, range, query, related)));
		return hits.map((hit) => passageAt(column, query, block.id, hit)).sort((a, b) => a.shown.start - b.shown.start);
	});
	if (query.words.length < 2) return found;
	const whole = match(text, { ...query, exact: true });
	return [
		...found,
		...outside(whole?.spans ?? [], blocks).map((hit) => {
			const block = blocks.findLast(({ start }) => start <= (hit.spans[0]?.start ?? 0))?.id ?? "";
			return passageAt(column, query, block, hit);
		}),
	];
}

type Related = (word: string) => string[];

/** The same as `match` in a range of a text: its spans are of the text. */
function matchIn(text: string, { start: by, end: last }: Span, query: Query, related?: Related): Match | null {
	const found = match(text.slice(by, last), query, related);
	return found && { ...found, spans: found.spans.map(({ start, end }) => ({ start: start + by, end: end + by })) };
}

/** The phrases that run over the end of a range. */
function outside(spans: readonly Span[], ranges: readonly Span[]): Match[] {
	return spans
		.filter((span) => !ranges.some((range) => contains(range, span)))
		.map((span) => ({ spans: [span], isPhrase: true, share: 1 }));
}

/** What the fewest neighbouring sentences hold of what was asked that hold as much of it as the whole paragraph. */
function fewest(text: string, sentences: readonly Span[], whole: Match, matchOf: (range: Span) => Match | null): Match {
	let best = { count: sentences.length, found: whole };
	let from = 0;
	for (let to = 0; to < sentences.length; to++) {
		for (; from <= to; from++) {
			const found = matchOf({ start: sentences[from]?.start ?? 0, end: sentences[to]?.end ?? text.length });
			if (!found || found.share < whole.share) break;
			if (to - from < best.count) best = { count: to - from, found };
		}
	}
	return best.found;
}

/**
 * What is to be said of words found in a column, whatever found them.
 * @param query what was asked; null for a filter alone
 */
export function passageAt(
	column: SearchColumn,
	query: Query | null,
	block: string,
	{ spans, isPhrase, share }: Match,
): Passage {
	const [first = { start: 0, end: 0 }] = spans;
	const all = { start: first.start, end: spans.at(-1)?.end ?? first.end };
	const touched = column.sentences.filter((sentence) => overlap(sentence, all) > 0);
	const shown = { start: touched[0]?.start ?? first.start, end: touched.at(-1)?.end ?? first.end };
	const annotations = column.annotations.filter((one) => spans.some((span) => overlap(one, span) > 0));
	const isOfFirst = (framing: SearchFraming) => Number(overlap(framing, first) > 0);
	const framings = column.framings.filter((framing) => overlap(framing, shown) > 0);
	return {
		column,
		block,
		spans,
		shown,
		isPhrase,
		share,
		annotations,
		framings: framings.sort((a, b) => isOfFirst(b) - isOfFirst(a)),
		voice: touched[0]?.voice ?? "columnist",
		kind: kindOf(column.text, query, annotations, [first]),
	};
}

/** A name where a name is what was asked; otherwise what the annotation on the words is, the most telling first. */
function kindOf(
	text: string,
	query: Query | null,
	annotations: readonly SearchAnnotation[],
	spans: readonly Span[],
): HitKind {
	const kinds = annotations
		.filter((one) => spans.some((span) => contains(one, span)))
		.filter(
			({ kind, label }) => kind !== "mention" || spans.some(({ start, end }) => label.includes(text.slice(start, end))),
		)
		.map(({ kind }): HitKind => kind);
	if (query && query.words.length <= 3 && kinds.includes("mention")) return "mention";
	return RANK.find((kind) => kinds.includes(kind)) ?? "paragraph";
}

/**
 * In the order in which they answer best: what stands on the page that is open, then whole phrases, then quotations and
 * names, then what the index holds for nearest.
 */
export function byRank(here: string | null): (a: Passage, b: Passage) => number {
	const isHere = ({ column }: Passage) => Number(column.url === here);
	const isTold = ({ kind }: Passage) => Number(kind === "quotation" || kind === "mention");
	return (a, b) =>
		isHere(b) - isHere(a) || Number(b.isPhrase) - Number(a.isPhrase) || b.share - a.share || isTold(b) - isTold(a);
}
