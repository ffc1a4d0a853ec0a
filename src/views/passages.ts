import { isBlockId, isSentenceId } from "../links/ids.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type Annotation, annotationsOf } from "../model/annotation.ts";
import { rangesOf } from "../model/annotation-ranges.ts";
import type { Stance } from "../model/vocabulary.ts";
import { excerptWithAttribution } from "../text/excerpt.ts";
import { quote } from "../text/quote.ts";
import { contains, lineOf, oneLine, type TextRange } from "../text/ranges.ts";
import { holdsWithheld } from "../text/withheld.ts";
import type { ViewContext } from "./context.ts";
import { excerptLines } from "./excerpt-lines.ts";
import { covers, type Framing, stanceTowards } from "./framings.ts";
import { isNonSpeech } from "./non-speech.ts";
import type { Note } from "./notes.ts";
import { paragraphNumber } from "./paragraph-number.ts";
import { creditsOf, isToldInPart, leadOf, toldBriefly } from "./passage-lead.ts";
import { TITLE_LENGTH, type TitleContext, type Titled, titleOf } from "./passage-titles.ts";
import { readingsIn } from "./readings.ts";
import { beginningOf } from "./repeated-words.ts";
import { quotedRanges, spokenColumn } from "./said.ts";
import { type SaidRun, saidRuns } from "./said-runs.ts";

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
	/** Who is credited with words of it, in one line before them; null where all is the columnist's own. */
	lead: string | null;
	/** The same where its words are cut before any that are credited; null where the lead does for all of them. */
	furtherOn: string | null;
	/** Its words divided by whose they are. */
	runs: SaidRun[];
	/**
	 * What only the annotation says of itself, that marks quote nobody, that a figure has no source; and what an editor
	 * reads words as that point to words outside it.
	 */
	remarks: string[];
	/** The column's stance towards it; null for a paragraph, which may hold several. */
	stance: Stance | null;
	/** The editor's notes on it, and on the attributions that cover it, as HTML. */
	notes: string[];
	/** The paragraph that it begins in. */
	paragraph: string;
	title: string;
	description: string;
};

/**
 * Every passage of a column that can be shared, those of earlier versions last: what was once shared keeps its page.
 */
export function passagesOf(
	context: ViewContext,
	framings: readonly Framing[],
	notes: ReadonlyMap<string, Note>,
): Passage[] {
	const { column, messages } = context;
	const quoted = quotedRanges(context);
	const spoken = spokenColumn({ ...context, framings });
	const all: Context = { ...context, framings, quoted, spoken };
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
	const paragraphs = column.blocks.map(({ id, range }) =>
		inText(id, range, messages.share.paragraph(`${paragraphNumber(column, id) ?? ""}`)),
	);
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
	const number = `${paragraphNumber(column, block) ?? ""}`;
	const now = isBlockId(id) ? formerParagraph(number) : formerMark(words, number, isOne);
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

/**
 * A passage whose words are no longer in the column: all that is known of it is that it was there. One that was
 * withdrawn says nothing else.
 */
function gonePassage(
	{ column, messages }: ViewContext,
	{ id, words, near, isWithdrawn }: AnnotatedColumn["links"]["gone"][number],
): Passage {
	const { share, withdrawn } = messages;
	const { headline, byline, printedDate, published } = column.frontMatter;
	const framings = [isWithdrawn ? withdrawn.answer : share.gone];
	const shown = isWithdrawn ? withdrawn.gone : oneLine(words);
	const title = isWithdrawn ? shown : quote(beginningOf(shown, { start: 0, end: shown.length }, TITLE_LENGTH));
	return {
		id,
		kind: share.former,
		own: shown,
		words: shown,
		framings,
		lead: framings[0] ?? null,
		furtherOn: null,
		runs: [{ text: shown, voice: "undetermined", who: null }],
		remarks: [],
		stance: null,
		notes: [],
		paragraph: near,
		title: share.title(framings[0] ?? "", title, headline),
		description: share.description(framings, null, headline, byline, printedDate ?? published),
	};
}

/** A description repeats the words of a passage that has at most so many UTF-16 units. */
const LONGEST_DESCRIBED = 300;

type Source = Titled & {
	/** The ranges that belong to it: of an attribution, its content too. */
	pieces: TextRange[];
	kind: string;
	stance: Stance | null;
	/** What only the annotation says of itself. */
	own: string[];
	/** Whether it is quotation marks that may quote somebody, and nobody knows whom. */
	isUnknown: boolean;
	note: string | null;
};
/** A column with what is computed once for all its passages. */
type Context = TitleContext & { framings: readonly Framing[] };

/** Of what is not quotation marks that quote nobody. */
const noMarks = { marks: null, isUnknown: false };

function passageOf(context: Context, source: Source): Passage {
	const { column, messages, framings } = context;
	const { headline, byline, printedDate, published } = column.frontMatter;
	const { id, range, kind, stance } = source;
	const excerpt = excerptWithAttribution(column.text, source.pieces, column.sentences, framings);
	const { words, pieces } = excerpt;
	const touched = framings.filter((framing) => pieces.some((piece) => covers(framing, piece)));
	const own = lineOf(column.text, range).trim();
	const lines = excerptLines(context.spoken, pieces, messages.share);
	// Around marks whose speaker is not determined, only the rest is the columnist's.
	const isRest = source.isUnknown && lines.length === 1 && lines[0] === messages.share.columnist(byline);
	const readings = readingsIn(column, pieces, messages.readings);
	const signs = holdsWithheld(words) ? [messages.withdrawn.sign] : [];
	const remarks = [...readings, ...source.own, ...signs];
	const told = isRest
		? [...source.own, messages.said.says(byline, messages.said.rest), ...readings, ...signs]
		: [...lines, ...remarks];
	const { title, lead: titleLead, shown } = titleOf(context, source, touched, pieces);
	const credits = creditsOf(context.spoken, pieces, messages.share);
	const lead = leadOf(credits, messages.share);
	const inTitle = readingsIn(column, shown, messages.readings);
	const described = toldBriefly({ lead, framings: told, remarks }).filter((one) => !inTitle.includes(one));
	const repeated = words.length > LONGEST_DESCRIBED ? null : quote(words);
	return {
		id,
		kind,
		own,
		words,
		framings: told,
		lead,
		furtherOn: isToldInPart(credits) ? messages.site.furtherOn(credits.known) : null,
		runs: saidRuns({ text: column.text, voices: column.voiceRanges, framings: context.spoken.framings }, excerpt),
		remarks,
		stance,
		notes: notesOn(source, touched),
		paragraph: column.blocks.findLast((block) => block.range.start <= range.start)?.id ?? id,
		title: messages.share.title(titleLead, title, headline, inTitle),
		description: messages.share.description(described, repeated, headline, byline, printedDate ?? published),
	};
}

/** The notes on a passage, its own first. A paragraph has none: its annotations do. */
function notesOn({ type, range, note }: Source, touched: readonly Framing[]): string[] {
	if (type === "paragraph") return [];
	const others = touched.filter((framing) => covers(framing, range)).map((framing) => framing.note);
	return [...new Set([note, ...others])].filter((one) => one !== null);
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
