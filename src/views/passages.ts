import { isBlockId, isSentenceId } from "../links/ids.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type Annotation, annotationsOf } from "../model/annotation.ts";
import { rangesOf } from "../model/annotation-ranges.ts";
import type { AnnotationType, Stance } from "../model/vocabulary.ts";
import { firstClauses } from "../text/clauses.ts";
import { quote } from "../text/quote.ts";
import { contains, lineOf, overlap, type TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { excerptWithAttribution } from "./excerpt.ts";
import { excerptLines } from "./excerpt-lines.ts";
import { covers, type Framing, stanceTowards } from "./framings.ts";
import { isNonSpeech } from "./non-speech.ts";
import type { Note } from "./notes.ts";
import { beginningOf } from "./repeated-words.ts";
import { quotedRanges, spokenColumn } from "./said.ts";
import { framedParts } from "./who-says.ts";
import { creditIn, wordingOf } from "./wording.ts";

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

/** How many characters of its words a title repeats; more where no clause ends before. */
const TITLE_LENGTH = 90;
/** Of a name, a figure or a time a title has what stands around it, where that has at most so many characters. */
const LONGEST_AROUND = 150;

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
		passageOf(all, {
			id,
			range,
			type: "paragraph",
			pieces: [range],
			kind,
			stance: null,
			own: [],
			note: null,
			...noMarks,
		});
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
			marks: said && annotation.type === "quotation" && annotation.speaker === null ? marksLead(said) : null,
			isUnknown: annotation.type === "quotation" && annotation.speaker === null && !isNonSpeech(annotation),
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
	const words = quote(beginningOf(column.text, range, TITLE_LENGTH));
	const isOne = !/\s/.test(column.text.slice(range.start, range.end).trim());
	const now = isBlockId(id) ? formerParagraph(block.slice(1)) : formerMark(words, block.slice(1), isOne);
	const source = {
		id,
		range,
		type: "paragraph" as const,
		pieces: [range],
		kind: former,
		stance: null,
		note: null,
		...noMarks,
	};
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
		title: share.title(share.gone, quote(beginningOf(shown, { start: 0, end: shown.length }, TITLE_LENGTH)), headline),
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
	/** What is said of quotation marks whose speaker is not known or that quote nobody; otherwise null. */
	marks: string | null;
	/** Whether it is such marks that may quote somebody. */
	isUnknown: boolean;
	note: string | null;
};
type Context = ViewContext & { framings: readonly Framing[] };

/** Of what is not quotation marks that quote nobody. */
const noMarks = { marks: null, isUnknown: false };

function passageOf(context: Context, source: Source): Passage {
	const { column, messages, framings } = context;
	const { headline, byline, printedDate, published } = column.frontMatter;
	const { id, range, kind, stance } = source;
	const { words, pieces } = excerptWithAttribution(column.text, source.pieces, column.sentences, framings);
	const touched = framings.filter((framing) => pieces.some((piece) => covers(framing, piece)));
	const own = lineOf(column.text, range).trim();
	const lines = excerptLines(spokenColumn(context), pieces, messages.share);
	// Around marks whose speaker is not determined, only the rest is the columnist's.
	const isRest = source.isUnknown && lines.length === 1 && lines[0] === messages.share.columnist(byline);
	const told = isRest ? [...source.own, messages.said.says(byline, messages.said.rest)] : [...lines, ...source.own];
	const { title, lead } = titleOf(context, source, touched, pieces);
	return {
		id,
		kind,
		own,
		words,
		framings: told,
		stance,
		notes: notesOn(source, touched),
		paragraph: column.blocks.findLast((block) => block.range.start <= range.start)?.id ?? id,
		title: messages.share.title(lead, title, headline),
		description: messages.share.description(told, headline, byline, printedDate ?? published),
	};
}

/** The notes on a passage, its own first. A paragraph has none: its annotations do. */
function notesOn({ type, range, note }: Source, touched: readonly Framing[]): string[] {
	if (type === "paragraph") return [];
	const others = touched.filter((framing) => covers(framing, range)).map((framing) => framing.note);
	return [...new Set([note, ...others])].filter((one) => one !== null);
}

/** What a title repeats, and who says it. @param excerpt the ranges of the excerpt */
function titleOf(
	context: Context,
	source: Source,
	touched: readonly Framing[],
	excerpt: readonly TextRange[],
): { title: string; lead: string | null } {
	const { column } = context;
	const [first, ...others] = shownInTitle(context, source, touched) ?? excerpt;
	const begun = first ?? source.range;
	const shown = [firstClauses(column.text, begun, TITLE_LENGTH)];
	const isWhole = shown[0]?.end === begun.end;
	for (const stretch of isWhole ? others : []) {
		const length = [...shown, stretch].reduce((sum, { start, end }) => sum + end - start, 0);
		if (length > TITLE_LENGTH) break;
		shown.push(stretch);
	}
	const words = shown.slice(1).map((one) => beginningOf(column.text, one, TITLE_LENGTH));
	const repeated = [beginningOf(column.text, begun, TITLE_LENGTH), ...words].join("; ");
	const title = isWhole && shown.length <= others.length ? `${repeated} …` : repeated;
	const { lead, isQuoted } = leadOf(context, shown, touched, source.marks);
	return { title: isQuoted ? quote(title) : title, lead };
}

/**
 * The ranges that a title repeats: a passage's own words, and no others that may have another speaker. Of an
 * attribution that is its content, of a quotation all that is credited around it, since the words before it may say the
 * opposite. A name, a figure or a time says little alone: it stands in what is credited around it, or in its sentence,
 * where that is short. null for a paragraph, whose excerpt is its words.
 */
function shownInTitle(
	{ column }: Context,
	{ id, type, range, marks }: Source,
	touched: readonly Framing[],
): readonly TextRange[] | null {
	if (type === "paragraph") return null;
	const framing = touched.find((one) => covers(one, range));
	// Of stretches with several cues, those with the first: the title says one.
	if (type === "attribution") return touched.find((one) => one.id === id)?.stretches ?? null;
	if (type === "claim" || type === "echo" || marks !== null) return [range];
	const around = framing?.stretches.filter((stretch) => overlap(stretch, range) > 0) ?? [];
	if (type === "quotation") return around.length > 0 ? around : [range];
	const sentences = column.sentences.map((one) => one.range).filter((one) => overlap(one, range) > 0);
	const isShort = (some: readonly TextRange[]) =>
		some.length > 0 && some.reduce((sum, { start, end }) => sum + end - start, 0) <= LONGEST_AROUND;
	if (isShort(around)) return around;
	const isShown = sentences.some((one) => contains(firstClauses(column.text, one, TITLE_LENGTH), range));
	return isShown && isShort(sentences) ? sentences : [range];
}

/**
 * The beginning of a title: who says what it repeats, so that no preview shows words as anybody's that are not.
 * @param shown the ranges that the title repeats
 * @param marks what is said of quotation marks that quote nobody; otherwise null
 * @returns also whether the words stand in quotation marks: those do not that the column gives in words of its own
 */
function leadOf(
	{ column, messages }: Context,
	shown: readonly TextRange[],
	touched: readonly Framing[],
	marks: string | null,
): { lead: string | null; isQuoted: boolean } {
	const { text, frontMatter, isAssessed } = column;
	const { byline } = frontMatter;
	const { share } = messages;
	const over = touched.filter((framing) => shown.some((one) => covers(framing, one)));
	const [first] = over;
	if (!first) return { lead: marks ?? (isAssessed ? byline : null), isQuoted: true };
	if (first.stance === null) return { lead: share.undetermined, isQuoted: true };
	if (framedParts(text, over, shown).rest === null) {
		const quoted = quotedRanges({ column });
		const lead = creditIn(text, quoted, messages.inColumnsWords)({ ...first, isNamed: first.source !== null }, shown);
		return { lead, isQuoted: !first.isTheirs || wordingOf(text, shown, quoted) === "direct" };
	}
	return { lead: share.partly(byline, first.label), isQuoted: true };
}

/** The column's stance towards an annotation's words; null where they hold more than one voice. */
function stanceOf(annotation: Annotation, framings: readonly Framing[]): Stance | null {
	if (annotation.type === "claim" || annotation.type === "attribution") return annotation.stance;
	if (annotation.type !== "quotation" || annotation.speaker === null) return null;
	return stanceTowards(annotation.range, framings);
}

/** What only the annotation says of itself: that its marks quote nobody, that a figure has no source. */
function ownFraming(annotation: Annotation, { label, lines }: Note, { messages, column }: ViewContext): string[] {
	if (annotation.type === "quotation" && annotation.speaker === null) {
		const words = quote(beginningOf(column.text, annotation.range, TITLE_LENGTH));
		return [messages.share.marks(words, label, lines.join("; "))];
	}
	if (annotation.type === "quantity") {
		const { exact, saidBy, status } = annotation;
		const source = saidBy ?? (status === "proposed" ? undefined : null);
		return [messages.share.figure(label, exact, source)];
	}
	return [];
}

/** What a title says of such marks: "Slogan; speaker not determined". */
function marksLead({ label, lines }: Note): string {
	return [label, ...lines].join("; ");
}
