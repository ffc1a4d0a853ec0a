import { createHash } from "node:crypto";
import { proposedId } from "../links/ids.ts";
import { messages } from "../messages/en.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Annotation, Source } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { ColumnRecord, Speaker } from "../model/record.ts";
import { overlap, type TextRange } from "../text/ranges.ts";
import { creditedWords } from "./credited-words.ts";
import { fairWords } from "./fair-words.ts";
import { figureSlots } from "./note-content.ts";
import { type Standing, standingsOf } from "./passages.ts";
import { sourceName } from "./source-name.ts";

/** The records of a column, in text order: a view of the model, with nothing decided here. */
export function recordsOf(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): ColumnRecord[] {
	const standings = standingsOf(column, names);
	return column.annotations.flatMap((annotation) => recordOf({ column, names, standings }, annotation));
}

/**
 * Who a source is. A name has one key in all columns; words have a key of their own in each: "one official" may be
 * somebody else in the next.
 */
export function speakerOf(source: Source, names: ReadonlyMap<string, Name>, slug: string): Speaker {
	const name = source.name ?? null;
	const label = sourceName(source, names);
	// The first words make the key readable, the hash of all of them its own.
	const hash = createHash("sha256").update(source.words.toLowerCase()).digest("hex").slice(0, 6);
	return { key: name ?? `${proposedId(`${slug}-words`, source.words, new Set())}-${hash}`, label, name };
}

type Context = { column: AnnotatedColumn; names: ReadonlyMap<string, Name>; standings: readonly Standing[] };

function recordOf(context: Context, annotation: Annotation): ColumnRecord[] {
	const { column, names } = context;
	const source = "source" in annotation ? annotation.source : "speaker" in annotation ? annotation.speaker : null;
	const named = source ? speakerOf(source, names, column.slug) : null;
	switch (annotation.type) {
		case "quotation": {
			const { use, directness, cue } = annotation;
			const passage = passageOf(context, annotation, [annotation.range]);
			const said = named && passage.standing.length === 0 ? reported(named, cue) : {};
			return [{ type: "quotation", ...passage, ...said, speaker: named, kind: use, directness, cue }];
		}
		case "quantity": {
			const { kind, value, min, max, unit } = annotation;
			const passage = passageOf(context, annotation, [annotation.range]);
			const [of, against, asOf, saidBy] = figureSlots(annotation).map((slot) => (slot === undefined ? "" : slot));
			const slots = { of: of ?? null, against: against ?? null, asOf: asOf ?? null, saidBy: saidBy ?? null };
			return [{ type: "figure", ...passage, kind, value, min, max, unit, ...slots }];
		}
		case "attribution": {
			const { sourceKind, cue, stance, content } = annotation;
			const passage = passageOf(context, annotation, content);
			const words = oneLine(creditedWords(column, annotation));
			return [{ type: "source", ...passage, words, speaker: named, stance, kind: sourceKind, cue }];
		}
		case "claim": {
			const { about, stance, voice, support, checkable } = annotation;
			const passage = passageOf(context, annotation, [annotation.range]);
			const speaker = named ?? (stance === "asserts" ? null : passage.speaker);
			return [{ type: "claim", ...passage, speaker, stance, voice, kind: about, support, checkable }];
		}
		default:
			return [];
	}
}

/** What is said of words that somebody is quoted with where no attribution says it. */
function reported({ label }: Speaker, cue: string | null) {
	const { credited, source } = messages.share;
	return { stance: "reports" as const, standing: [credited.reports(source(label, cue))] };
}

/** What a record says of its passage, whatever its type. @param pieces where the words stand that it is about */
function passageOf({ column, standings, names }: Context, annotation: Annotation, pieces: readonly TextRange[]) {
	const { frontMatter, slug, text, blocks, sentences } = column;
	const { headline, byline, published } = frontMatter;
	const { id, range, exact, status, note } = annotation;
	const over = standings.filter(({ stretches }) =>
		stretches.some((stretch) => pieces.some((piece) => overlap(stretch, piece) > 0)),
	);
	const [first] = over;
	return {
		id,
		column: { slug, headline, byline, published },
		paragraph: blocks.findLast((block) => block.range.start <= range.start)?.id ?? id,
		words: oneLine(exact),
		context: fairWords(text, pieces, sentences, standings).words,
		speaker: first?.source ? speakerOf(first.source, names, slug) : null,
		stance: first?.stance ?? ("asserts" as const),
		standing: [...new Set(over.map(({ label }) => label))],
		voice: sentences.findLast((sentence) => sentence.range.start <= range.start)?.voice ?? "columnist",
		status,
		note,
	};
}

function oneLine(words: string): string {
	return words.replace(/\s+/g, " ").trim();
}
