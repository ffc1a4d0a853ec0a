import { noteContent } from "../components/note-content.ts";
import { sourceInSentence } from "../components/source-name.ts";
import { isSentenceId } from "../links/ids.ts";
import { messages } from "../messages/en.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type Annotation, type AnnotationOf, annotationsOf } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { TextRange } from "../model/selector.ts";
import type { Stance } from "../model/terms.ts";
import { overlap } from "../pipeline/ranges.ts";
import { type Credited, fairWords } from "./fair-words.ts";

/** Somebody's words or view in a column: where, and how the column stands to it. */
export type Standing = Credited & { stance: Stance; label: string };

/** A passage as it is shared: never without who says it, and how the column stands to it. */
export type SharedPassage = {
	id: string;
	/** What it is: "Claim of fact", "Paragraph 5". */
	kind: string;
	range: TextRange;
	/** Its own words. */
	own: string;
	/** Its words, widened to whoever is credited with them. */
	words: string;
	/** Who says it and how the column stands to it, most telling first; at least one. */
	standing: string[];
	/** How the column stands to it; null for a paragraph, which may hold several. */
	stance: Stance | null;
	/** The paragraph that it begins in. */
	paragraph: string;
	title: string;
	description: string;
};

/** The stretches of a column that are credited to somebody, or that it does not assert itself. */
export function standingsOf(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): Standing[] {
	const credited = annotationsOf(column.annotations, "attribution").map(
		({ content, range, stance, source, cue }): Standing => ({
			stretches: content,
			cue: range,
			stance,
			label: standingLabel(stance, sourceInSentence(source, names), cue),
		}),
	);
	// A claim that the column rejects or reports is so even where no cue of its own says it.
	const claims = annotationsOf(column.annotations, "claim")
		.filter(({ stance, range }) => stance !== "asserts" && !credited.some((one) => covers(one, range)))
		.map(({ stance, range, speaker }): Standing => {
			const who = speaker ? sourceInSentence(speaker, names) : null;
			// Where no words credit it, the sentence is what tells how it is meant.
			const cue = hullOf(sentencesOf(column, range)) ?? range;
			return { stretches: [range], cue, stance, label: standingLabel(stance, who, null) };
		});
	return [...credited, ...claims].sort((a, b) => weightOf[b.stance] - weightOf[a.stance]);
}

/** Which stance must be told first, where a passage holds several. */
const weightOf: Record<Stance, number> = { rejects: 4, asks: 3, concedes: 2, reports: 1, asserts: 0 };

function covers({ stretches }: Standing, range: TextRange): boolean {
	return stretches.some((stretch) => overlap(stretch, range) > 0);
}

function standingLabel(stance: Stance, who: string | null, cue: string | null): string {
	const credit = who === null ? null : cue === null ? who : messages.notes.by(who, cue);
	return messages.share.standing(messages.share.stances[stance], credit);
}

/** Every passage of a column that has a page of its own: its paragraphs, and the annotations that have a note. */
export function sharedPassages(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): SharedPassage[] {
	const standings = standingsOf(column, names);
	const paragraphs = column.blocks.map(({ id, range }) => {
		const kind = messages.share.paragraph(id.slice(1));
		return sharePassage(
			column,
			{ id, type: "paragraph", range, pieces: [range], kind, stance: null, own: [] },
			standings,
		);
	});
	const annotations = column.annotations
		.filter(({ number }) => number !== null)
		.map((annotation) => {
			const { id, type, range } = annotation;
			const kind = noteContent(annotation, names).label;
			const stance = stanceOf(annotation, standings);
			const own = ownStanding(annotation, names);
			return sharePassage(
				column,
				{ id, type, range, pieces: piecesOf(column, annotation), kind, stance, own },
				standings,
			);
		});
	// What was once shared keeps its page, whatever has become of the passage.
	const kind = messages.share.former;
	const former = column.links.former
		.filter(({ id }) => !isSentenceId(id))
		.map(({ id, range }) =>
			sharePassage(column, { id, type: "paragraph", range, pieces: [range], kind, stance: null, own: [] }, standings),
		);
	const gone = column.links.gone.filter(({ id }) => !isSentenceId(id)).map((one) => goneShare(column, one));
	return [...paragraphs, ...annotations, ...former, ...gone];
}

/** A passage whose words are no longer in the column: nothing is known of them but that they stood there. */
function goneShare(
	column: AnnotatedColumn,
	{ id, words, near }: AnnotatedColumn["links"]["gone"][number],
): SharedPassage {
	const { headline, byline, printedDate, published } = column.frontMatter;
	const standing = [messages.share.gone];
	const shown = words.replace(/\s+/g, " ");
	return {
		id,
		kind: messages.share.former,
		range: { start: 0, end: 0 },
		own: shown,
		words: shown,
		standing,
		stance: null,
		paragraph: near,
		title: messages.share.title(messages.share.gone, quote(shorten(shown, TITLE_LENGTH)), headline),
		description: messages.share.description(standing, headline, byline, printedDate ?? published),
	};
}

/**
 * What of the column is shared with an annotation. Claims and quotations stand for themselves; a cue goes with what it
 * credits; a figure, a time or a word in scare quotes means nothing without its sentence.
 */
function piecesOf(column: AnnotatedColumn, annotation: Annotation): TextRange[] {
	const { range } = annotation;
	if (annotation.type === "claim") return [range];
	if (annotation.type === "quotation" && annotation.speaker !== null) return [range];
	if (annotation.type === "attribution") return [range, ...annotation.content];
	return [hullOf(sentencesOf(column, range)) ?? range];
}

function sentencesOf({ sentences }: AnnotatedColumn, range: TextRange): TextRange[] {
	return sentences.map((sentence) => sentence.range).filter((sentence) => overlap(sentence, range) > 0);
}

function hullOf(ranges: readonly TextRange[]): TextRange | null {
	const [first] = ranges;
	const last = ranges.at(-1);
	return first && last ? { start: first.start, end: last.end } : null;
}

type Shared = {
	id: string;
	range: TextRange;
	pieces: TextRange[];
	type: Annotation["type"] | "paragraph";
	kind: string;
	stance: Stance | null;
	own: string[];
};

function sharePassage(column: AnnotatedColumn, shared: Shared, standings: readonly Standing[]): SharedPassage {
	const { headline, byline, printedDate, published } = column.frontMatter;
	const { id, range, kind, stance, type } = shared;
	const touched = standings.filter((standing) => shared.pieces.some((piece) => covers(standing, piece)));
	const { words } = fairWords(column.text, shared.pieces, column.sentences, touched);
	const own = column.text.slice(range.start, range.end).replace(/\s+/g, " ").trim();
	// What holds more than is credited in it is the columnist's for the rest.
	const whole =
		touched.length === 0 ? [messages.share.columnist(byline)] : stance === null ? [messages.share.mixed(byline)] : [];
	const standing = [...whole, ...shared.own, ...new Set(touched.map(({ label }) => label))];
	// A quoted word alone may say the opposite of its sentence: only a claim stands for itself in a title.
	const isItself = stance !== null && type === "claim";
	const lead = leadOf(stance, touched);
	return {
		id,
		kind,
		range,
		own,
		words,
		standing,
		stance,
		paragraph: column.blocks.findLast((block) => block.range.start <= range.start)?.id ?? id,
		title: messages.share.title(lead, quote(shorten(isItself ? own : words, TITLE_LENGTH)), headline),
		description: messages.share.description(standing, headline, byline, printedDate ?? published),
	};
}

/** What a title begins with, so that no preview shows words as the column's own that are not. */
function leadOf(stance: Stance | null, touched: readonly Standing[]): string | null {
	const { leads } = messages.share;
	if (stance === null) return touched.some((standing) => standing.stance === "rejects") ? leads.holdsRejected : null;
	if (stance === "asserts") return null;
	const [first] = touched;
	return stance === "reports" && first ? first.label : leads[stance];
}

/** How many characters of its words a title repeats. */
const TITLE_LENGTH = 90;

/** How the column stands to an annotation's words; null where they hold more than one voice. */
function stanceOf(annotation: Annotation, standings: readonly Standing[]): Stance | null {
	if (annotation.type === "claim" || annotation.type === "attribution") return annotation.stance;
	if (annotation.type !== "quotation" || annotation.speaker === null) return null;
	return standings.find((standing) => covers(standing, annotation.range))?.stance ?? "reports";
}

/** What only the annotation itself says: that marks quote nobody, that a figure has no source. */
function ownStanding(annotation: Annotation, names: ReadonlyMap<string, Name>): string[] {
	if (annotation.type === "quotation" && annotation.speaker === null) return quotesNobody(annotation, names);
	if (annotation.type === "quantity") {
		const { saidBy } = annotation;
		return [saidBy === null ? messages.share.figureUnsourced : messages.share.figureBy(saidBy)];
	}
	return [];
}

function quotesNobody(annotation: AnnotationOf<"quotation">, names: ReadonlyMap<string, Name>): string[] {
	const { label, lines } = noteContent(annotation, names);
	return [`${label}: ${lines.join("; ")}`];
}

/** Words in quotation marks, or in their own. */
export function quote(words: string): string {
	if (!/^[“"]/.test(words)) return `“${words}”`;
	return /[”"]$/.test(words) ? words : `${words}”`;
}

/** The first of some words, cut between two of them, with … where they are cut. */
export function shorten(words: string, length: number): string {
	if (words.length <= length) return words;
	const cut = words.lastIndexOf(" ", length - 2);
	return `${words.slice(0, cut > 0 ? cut : length - 2).replace(/[\s,;:–—-]+$/, "")} …`;
}
