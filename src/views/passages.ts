import { isSentenceId } from "../links/ids.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type Annotation, annotationsOf } from "../model/annotation.ts";
import type { AnnotationType, Stance } from "../model/vocabulary.ts";
import { quote, shorten } from "../text/quote.ts";
import { contains, type TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { excerptWithAttribution } from "./excerpt.ts";
import { covers, type Framing, stanceTowards } from "./framings.ts";
import type { Note } from "./notes.ts";
import { ownVoice } from "./own-voice.ts";

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
			pieces: annotation.type === "attribution" ? [range, ...annotation.content] : [range],
			kind: said?.label ?? "",
			stance: stanceOf(annotation, framings),
			own: said ? ownFraming(annotation, said, context) : [],
		});
	});
	const { former, gone } = column.links;
	return [
		...paragraphs,
		...annotations,
		...former.filter(({ id }) => !isSentenceId(id)).map(({ id, range }) => inText(id, range, messages.share.former)),
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

function passageOf({ column, messages, framings }: Context, source: Source): Passage {
	const { headline, byline, printedDate, published } = column.frontMatter;
	const { id, range, kind, stance, type } = source;
	const { words, pieces } = excerptWithAttribution(column.text, source.pieces, column.sentences, framings);
	const touched = framings.filter((framing) => pieces.some((piece) => covers(framing, piece)));
	const own = column.text.slice(range.start, range.end).replace(/\s+/g, " ").trim();
	const isTheirs = stance !== null && stance !== "asserts";
	const told = [
		...ownVoice(
			{ byline, isAssessed: column.isAssessed },
			touched.map((framing) => ({ stance: framing.stance, isCredited: framing.source !== null })),
			isTheirs,
			messages.share,
		),
		...source.own,
		...new Set(touched.filter((framing) => framing.stance !== null).map(({ label }) => label)),
	];
	// A word that is quoted or asserted may mean the opposite of its sentence; a claim's title says how it is meant.
	const isItself = type === "claim" && isTheirs;
	const start = pieces[0]?.start ?? range.start;
	const lead = leadOf(stance, touched, isItself ? range : { start, end: start + TITLE_LENGTH }, messages);
	return {
		id,
		kind,
		own,
		words,
		framings: told,
		stance,
		notes: notesOn(source, touched),
		paragraph: column.blocks.findLast((block) => block.range.start <= range.start)?.id ?? id,
		title: messages.share.title(lead, quote(shorten(isItself ? own : words, TITLE_LENGTH)), headline),
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
 * The beginning of a title, so that no preview shows words as the column's own that are not.
 * @param shown the range that the title repeats
 */
function leadOf(
	stance: Stance | null,
	touched: readonly Framing[],
	shown: TextRange,
	{ stances, share }: ViewContext["messages"],
): string | null {
	const inTitle = touched.filter((framing) => covers(framing, shown));
	if (stance === null || stance === "asserts") {
		if (inTitle.some((framing) => framing.stance === "rejects")) return stances.rejects.partLead;
		return inTitle.some((framing) => framing.stance === null) ? share.undetermined : null;
	}
	const [first] = inTitle.length > 0 ? inTitle : touched;
	const isCredited = stance === "reports" || (stance === "asks" && first?.source != null);
	return isCredited && first ? first.label : stances[stance].lead;
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
