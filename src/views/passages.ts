import { isBlockId, isSentenceId } from "../links/ids.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type Annotation, annotationsOf } from "../model/annotation.ts";
import { rangesOf } from "../model/annotation-ranges.ts";
import type { AnnotationType, Stance } from "../model/vocabulary.ts";
import { quote, shorten, withoutComma } from "../text/quote.ts";
import { contains, lineOf, overlap, type TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { excerptWithAttribution } from "./excerpt.ts";
import { excerptLines } from "./excerpt-lines.ts";
import { covers, type Framing, stanceTowards } from "./framings.ts";
import type { Note } from "./notes.ts";
import { quotedRanges, spokenColumn } from "./said.ts";
import { framedParts } from "./who-says.ts";
import { creditIn } from "./wording.ts";

/** A passage as it is shared: never without who says it, and the column's stance towards it. */
export type Passage = {
	id: string;
	/** What it is: "Claim of fact", "Paragraph 5". */
	kind: string;
	/** Its own words, with single spaces. */
	own: string;
	/** Its words, extended to the words that credit them. */
	words: string;
	/** Who says it and the column's stance, in words, the most telling first; at least one. */
	framings: string[];
	/** The column's stance towards it; null for a paragraph, which may hold several. */
	stance: Stance | null;
	/** The editor's notes on it, and on the attributions that cover it, as HTML. */
	notes: string[];
	/** The paragraph that it begins in. */
	paragraph: string;
	title: string;
	description: string;
};

/** How many characters of its words a title repeats. */
const TITLE_LENGTH = 90;

/**
 * Every passage of a column that can be shared, those of earlier versions last: what was once shared keeps its page.
 */
export function passagesOf(
	context: ViewContext,
	framings: readonly Framing[],
	notes: ReadonlyMap<string, Note>,
): Passage[] {
	const { column, messages } = context;
	const all = { ...context, framings };
	const inText = (id: string, range: TextRange, kind: string): Passage =>
		passageOf(all, { id, range, type: "paragraph", pieces: [range], kind, stance: null, own: [], note: null });
	const paragraphs = column.blocks.map(({ id, range }) => inText(id, range, messages.share.paragraph(id.slice(1))));
	const annotations = column.annotations.filter(sharedIn(context)).map((annotation) => {
		const { id, type, range, note } = annotation;
		const said = notes.get(id);
		return passageOf(all, {
			id,
			type,
			range,
			note,
			pieces: rangesOf(annotation),
			kind: said?.label ?? "",
			stance: stanceOf(annotation, framings),
			own: said ? ownFraming(annotation, said, context) : [],
		});
	});
	const { former, gone } = column.links;
	return [
		...paragraphs,
		...annotations,
		...former.filter(({ id }) => !isSentenceId(id)).map((one) => formerPassage(all, one)),
		...gone.filter(({ id }) => !isSentenceId(id)).map((one) => gonePassage(context, one)),
	];
}

/**
 * Tells which annotations can be shared: all but mentions, of which those can that have a note or a designation outside
 * the words that credit somebody, and the first of each name that stands for another. What was shared once keeps its
 * page, whatever has a note today.
 */
function sharedIn({ column, names }: ViewContext): (annotation: Annotation) => boolean {
	const met = new Set<string>();
	const cues = annotationsOf(column.annotations, "attribution").map(({ range }) => range);
	return (annotation) => {
		if (annotation.type !== "mention" || annotation.note !== null) return true;
		const isFirst = names.get(annotation.name)?.standsFor !== undefined && !met.has(annotation.name);
		if (isFirst) met.add(annotation.name);
		return isFirst || (annotation.designation !== null && !cues.some((cue) => contains(cue, annotation.range)));
	};
}

/** A passage that has no mark or paragraph of its own any more: what its address answers with now. */
function formerPassage(context: Context, { id, range }: AnnotatedColumn["links"]["former"][number]): Passage {
	const { column, messages } = context;
	const { former, formerMark, formerParagraph } = messages.share;
	const block = column.blocks.findLast((one) => one.range.start <= range.start)?.id ?? id;
	const words = quote(shorten(withoutComma(lineOf(column.text, range).trim()), TITLE_LENGTH));
	const now = isBlockId(id) ? formerParagraph(block.slice(1)) : formerMark(words, block.slice(1));
	const source = { id, range, type: "paragraph" as const, pieces: [range], kind: former, stance: null, note: null };
	return passageOf(context, { ...source, own: [now] });
}

/** A passage whose words are no longer in the column: all that is known of it is that it was there. */
function gonePassage(
	{ column, messages }: ViewContext,
	{ id, words, near }: AnnotatedColumn["links"]["gone"][number],
): Passage {
	const { share } = messages;
	const { headline, byline, printedDate, published } = column.frontMatter;
	const framings = [share.gone];
	const shown = words.replace(/\s+/g, " ");
	return {
		id,
		kind: share.former,
		own: shown,
		words: shown,
		framings,
		stance: null,
		notes: [],
		paragraph: near,
		title: share.title(share.gone, quote(shorten(shown, TITLE_LENGTH)), headline),
		description: share.description(framings, headline, byline, printedDate ?? published),
	};
}

type Source = {
	id: string;
	type: AnnotationType | "paragraph";
	range: TextRange;
	/** The ranges that belong to it: of an attribution, its content too. */
	pieces: TextRange[];
	kind: string;
	stance: Stance | null;
	/** What only the annotation says of itself. */
	own: string[];
	note: string | null;
};
type Context = ViewContext & { framings: readonly Framing[] };

function passageOf(context: Context, source: Source): Passage {
	const { column, messages, framings } = context;
	const { headline, byline, printedDate, published } = column.frontMatter;
	const { id, range, kind, stance } = source;
	const { words, pieces } = excerptWithAttribution(column.text, source.pieces, column.sentences, framings);
	const touched = framings.filter((framing) => pieces.some((piece) => covers(framing, piece)));
	const own = lineOf(column.text, range).trim();
	const lines = excerptLines(spokenColumn(context), pieces, messages.share);
	const told = [...lines, ...source.own];
	const shown = shownInTitle(source, touched) ?? pieces;
	const title = shown.map((piece) => lineOf(column.text, piece).trim()).join(" … ");
	const lead = leadOf(context, shown, touched);
	return {
		id,
		kind,
		own,
		words,
		framings: told,
		stance,
		notes: notesOn(source, touched),
		paragraph: column.blocks.findLast((block) => block.range.start <= range.start)?.id ?? id,
		title: messages.share.title(lead, quote(shorten(withoutComma(title), TITLE_LENGTH)), headline),
		description: messages.share.description(told, headline, byline, printedDate ?? published),
	};
}

/** The notes on a passage, its own first. A paragraph has none: its annotations do. */
function notesOn({ type, range, note }: Source, touched: readonly Framing[]): string[] {
	if (type === "paragraph") return [];
	const others = touched.filter((framing) => covers(framing, range)).map((framing) => framing.note);
	return [...new Set([note, ...others])].filter((one) => one !== null);
}

/**
 * The ranges that a title repeats where it shows no more than what somebody is credited with or what the column does
 * not assert: a claim itself, an attribution's content, and of a quotation all that is credited around it, since the
 * words before it may say the opposite. Otherwise null: the title shows the beginning of the excerpt.
 */
function shownInTitle({ id, type, range }: Source, touched: readonly Framing[]): readonly TextRange[] | null {
	const framing = touched.find((one) => covers(one, range));
	// Of stretches with several cues, those with the first: the title says one.
	if (type === "attribution") return touched.find((one) => one.id === id)?.stretches ?? null;
	if (type === "claim") return framing ? [range] : null;
	if (type !== "quotation" || !framing) return null;
	return framing.stretches.filter((stretch) => overlap(stretch, range) > 0);
}

/**
 * The beginning of a title: who says what it repeats, so that no preview shows words as anybody's that are not.
 * @param shown the ranges that the title repeats, or the excerpt that it repeats the beginning of
 */
function leadOf(
	{ column, messages }: Context,
	shown: readonly TextRange[],
	touched: readonly Framing[],
): string | null {
	const { text, frontMatter, isAssessed } = column;
	const { byline } = frontMatter;
	const { share, stances } = messages;
	const start = shown[0]?.start ?? 0;
	const inTitle = shown
		.map((one) => ({ start: one.start, end: Math.min(one.end, start + TITLE_LENGTH) }))
		.filter((one) => one.start < one.end);
	const over = touched.filter((framing) => inTitle.some((one) => covers(framing, one)));
	const [first] = over;
	if (!first) return isAssessed ? byline : null;
	if (first.stance === null) return share.undetermined;
	if (framedParts(text, over, inTitle).rest === null) {
		// A title puts what it repeats in quotation marks, which the column may not have done.
		return creditIn(text, quotedRanges({ column }), messages.inColumnsWords)(first, inTitle);
	}
	return first.stance === "rejects" ? stances.rejects.partLead : share.partly(byline, first.label);
}

/** The column's stance towards an annotation's words; null where they hold more than one voice. */
function stanceOf(annotation: Annotation, framings: readonly Framing[]): Stance | null {
	if (annotation.type === "claim" || annotation.type === "attribution") return annotation.stance;
	if (annotation.type !== "quotation" || annotation.speaker === null) return null;
	return stanceTowards(annotation.range, framings);
}

/** What only the annotation says of itself: that its marks quote nobody, that a figure has no source. */
function ownFraming(annotation: Annotation, { label, lines }: Note, { messages }: ViewContext): string[] {
	if (annotation.type === "quotation" && annotation.speaker === null) return [`${label}: ${lines.join("; ")}`];
	if (annotation.type === "quantity") {
		const { exact, saidBy, status } = annotation;
		const source = saidBy ?? (status === "proposed" ? undefined : null);
		return [messages.share.figure(label, exact, source)];
	}
	return [];
}
