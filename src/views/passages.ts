import { isSentenceId } from "../links/ids.ts";
import { messages } from "../messages/en.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type Annotation, type AnnotationOf, annotationsOf, type Source } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { Stance } from "../model/terms.ts";
import { quote, shorten } from "../text/quote.ts";
import { enclosingRange, overlap, type TextRange } from "../text/ranges.ts";
import { type Credited, fairWords } from "./fair-words.ts";
import { noteContent } from "./note-content.ts";
import { ownVoice } from "./own-voice.ts";
import { sourceInSentence } from "./source-name.ts";

/** Somebody's words or view in a column: where, and how the column stands to it. */
export type Standing = Credited & { stance: Stance; label: string; note: string | null; source: Source | null };

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
	/** What an editor has noted on it, and on whoever is credited with it, as HTML. */
	notes: string[];
	/** The paragraph that it begins in. */
	paragraph: string;
	title: string;
	description: string;
};

/** The stretches of a column that are credited to somebody, or that it does not assert itself. */
export function standingsOf(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): Standing[] {
	const credited = annotationsOf(column.annotations, "attribution").map(
		({ content, range, stance, source, cue, note }): Standing => ({
			stretches: content,
			cue: range,
			stance,
			label: standingLabel(stance, sourceInSentence(source, names), cue),
			note,
			source,
		}),
	);
	// A claim that the column rejects or reports is so even where no cue of its own says it.
	const claims = annotationsOf(column.annotations, "claim")
		.filter(({ stance, range }) => stance !== "asserts" && !credited.some((one) => covers(one, range)))
		.map(({ stance, range, speaker }): Standing => {
			const who = speaker ? sourceInSentence(speaker, names) : null;
			// Where no words credit it, the sentence is what tells how it is meant.
			const cue = enclosingRange([range, ...sentencesOf(column, range)]);
			return { stretches: [range], cue, stance, label: standingLabel(stance, who, null), note: null, source: speaker };
		});
	// Words in marks that nobody is found for are somebody's all the same.
	const quoted = annotationsOf(column.annotations, "quotation")
		.filter(({ use, range }) => isSaid(use) && !credited.some((one) => covers(one, range)))
		.map(({ range, speaker, cue }): Standing => {
			const who = speaker ? sourceInSentence(speaker, names) : null;
			const label = standingLabel("reports", who, cue);
			return { stretches: [range], cue: range, stance: "reports", label, note: null, source: speaker };
		});
	return [...credited, ...claims, ...quoted].sort((a, b) => weightOf[b.stance] - weightOf[a.stance]);
}

/** Whether marks hold what somebody said or wrote, or that is undecided. */
function isSaid(use: AnnotationOf<"quotation">["use"]): boolean {
	return use === null || use === "speech" || use === "word" || use === "coinage";
}

/** Which stance must be told first, where a passage holds several. */
const weightOf: Record<Stance, number> = { rejects: 4, asks: 3, concedes: 2, reports: 1, asserts: 0 };

function covers({ stretches }: Standing, range: TextRange): boolean {
	return stretches.some((stretch) => overlap(stretch, range) > 0);
}

function standingLabel(stance: Stance, who: string | null, cue: string | null): string {
	const { share } = messages;
	return who === null ? share.stances[stance] : share.credited[stance](share.source(who, cue));
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
			const note = annotation.note;
			return sharePassage(
				column,
				{ id, type, range, pieces: piecesOf(annotation), kind, stance, own, note },
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
		notes: [],
		paragraph: near,
		title: messages.share.title(messages.share.gone, quote(shorten(shown, TITLE_LENGTH)), headline),
		description: messages.share.description(standing, headline, byline, printedDate ?? published),
	};
}

/** What of the column goes with an annotation besides its own words: a cue goes with what it credits. */
function piecesOf(annotation: Annotation): TextRange[] {
	return annotation.type === "attribution" ? [annotation.range, ...annotation.content] : [annotation.range];
}

function sentencesOf({ sentences }: AnnotatedColumn, range: TextRange): TextRange[] {
	return sentences.map((sentence) => sentence.range).filter((sentence) => overlap(sentence, range) > 0);
}

type Shared = {
	id: string;
	range: TextRange;
	pieces: TextRange[];
	type: Annotation["type"] | "paragraph";
	kind: string;
	stance: Stance | null;
	own: string[];
	note?: string | null;
};

function sharePassage(column: AnnotatedColumn, shared: Shared, standings: readonly Standing[]): SharedPassage {
	const { headline, byline, printedDate, published } = column.frontMatter;
	const { id, range, kind, stance, type } = shared;
	const { words, pieces } = fairWords(column.text, shared.pieces, column.sentences, standings);
	const touched = standings.filter((standing) => pieces.some((piece) => covers(standing, piece)));
	const own = column.text.slice(range.start, range.end).replace(/\s+/g, " ").trim();
	const standing = [
		...ownVoice({ byline, isAssessed: column.isAssessed }, touched, stance !== null && stance !== "asserts"),
		...shared.own,
		...new Set(touched.map(({ label }) => label)),
	];
	// A word that is quoted or asserted may say the opposite of its sentence; of the rest the title says how it is meant.
	const isItself = type === "claim" && stance !== null && stance !== "asserts";
	const start = pieces[0]?.start ?? range.start;
	const shown = isItself ? range : { start, end: start + TITLE_LENGTH };
	const lead = leadOf(stance, touched, shown);
	return {
		id,
		kind,
		range,
		own,
		words,
		standing,
		stance,
		notes: notesOn(shared, touched),
		paragraph: column.blocks.findLast((block) => block.range.start <= range.start)?.id ?? id,
		title: messages.share.title(lead, quote(shorten(isItself ? own : words, TITLE_LENGTH)), headline),
		description: messages.share.description(standing, headline, byline, printedDate ?? published),
	};
}

/** Its own note first. A paragraph has none: its annotations do. */
function notesOn({ type, range, note }: Shared, touched: readonly Standing[]): string[] {
	if (type === "paragraph") return [];
	const others = touched.filter((standing) => covers(standing, range)).map((standing) => standing.note);
	return [...new Set([note, ...others])].filter((one) => typeof one === "string");
}

/**
 * What a title begins with, so that no preview shows words as the column's own that are not.
 * @param shown the stretch that the title repeats
 */
function leadOf(stance: Stance | null, touched: readonly Standing[], shown: TextRange): string | null {
	const { leads } = messages.share;
	const inTitle = touched.filter((standing) => covers(standing, shown));
	if (stance === null || stance === "asserts") {
		return inTitle.some((standing) => standing.stance === "rejects") ? leads.holdsRejected : null;
	}
	const [first] = inTitle.length > 0 ? inTitle : touched;
	const isCredited = stance === "reports" || (stance === "asks" && first?.source != null);
	return isCredited && first ? first.label : leads[stance];
}

/** How many characters of its words a title repeats. */
const TITLE_LENGTH = 90;

/** How the column stands to an annotation's words; null where they hold more than one voice. */
function stanceOf(annotation: Annotation, standings: readonly Standing[]): Stance | null {
	if (annotation.type === "claim" || annotation.type === "attribution") return annotation.stance;
	if (annotation.type !== "quotation" || annotation.speaker === null) return null;
	return stanceTowards(annotation.range, standings);
}

/** How the column stands to words that are credited to somebody. @param standings of the column, as `standingsOf` gives them */
export function stanceTowards(range: TextRange, standings: readonly Standing[]): Stance {
	return standings.find((standing) => covers(standing, range))?.stance ?? "reports";
}

/** What only the annotation itself says: that marks quote nobody, that a figure has no source. */
function ownStanding(annotation: Annotation, names: ReadonlyMap<string, Name>): string[] {
	if (annotation.type === "quotation" && annotation.speaker === null) return quotesNobody(annotation, names);
	if (annotation.type === "quantity") {
		const { exact, saidBy, status } = annotation;
		const source = saidBy ?? (status === "proposed" ? undefined : null);
		return [messages.share.figure(noteContent(annotation, names).label, exact, source)];
	}
	return [];
}

function quotesNobody(annotation: AnnotationOf<"quotation">, names: ReadonlyMap<string, Name>): string[] {
	const { label, lines } = noteContent(annotation, names);
	return [`${label}: ${lines.join("; ")}`];
}
