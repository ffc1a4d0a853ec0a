import type { Annotation } from "../model/annotation.ts";
import type { Speaker, Statement } from "../model/statement.ts";
import { voiceOf } from "../pipeline/voice-ranges.ts";
import { excerptWithAttribution } from "../text/excerpt.ts";
import { oneLine, overlap, type TextRange } from "../text/ranges.ts";
import type { ViewContext } from "./context.ts";
import { creditedWords } from "./credited-words.ts";
import { figureSlots } from "./figure-slots.ts";
import type { Framing } from "./framings.ts";
import { readingsIn, readingsInAny } from "./readings.ts";
import { everyoneOf, spokenColumn } from "./said.ts";
import { speakerOf } from "./speakers.ts";
import { type SpokenColumn, whoSays } from "./who-says.ts";

/** The statements of a column, in text order. */
export function statementsOf(context: ViewContext, framings: readonly Framing[]): Statement[] {
	const spoken = spokenColumn({ ...context, framings });
	return context.column.annotations.flatMap((annotation) => statementOf({ ...context, framings, spoken }, annotation));
}

/** A column with what is computed once for all its statements. */
type Context = ViewContext & { framings: readonly Framing[]; spoken: SpokenColumn };

function statementOf(context: Context, annotation: Annotation): Statement[] {
	const source = "source" in annotation ? annotation.source : "speaker" in annotation ? annotation.speaker : null;
	const speaker = source ? speakerOf(source, context) : null;
	switch (annotation.type) {
		case "quotation": {
			const { use, directness, cue } = annotation;
			const passage = passageOf(context, annotation, [annotation.range]);
			const isFramed = passage.framings.length > 0;
			// Marks that quote nobody, or nobody knows whom, hold words at a distance: the column does not assert them.
			const framed = isFramed ? {} : speaker ? reported(context, speaker, cue) : { stance: null };
			return [{ type: "quotation", ...passage, ...framed, speaker, kind: use, directness, cue }];
		}
		case "quantity": {
			const { kind, value, min, max, unit } = annotation;
			const passage = passageOf(context, annotation, [annotation.range]);
			return [{ type: "quantity", ...passage, kind, value, min, max, unit, slots: figureSlots(annotation) }];
		}
		case "attribution": {
			const { sourceKind, stance, content } = annotation;
			const cues = content.map(({ cue }) => cue);
			const passage = passageOf(context, annotation, content);
			const words = oneLine(creditedWords(context.column, annotation)).trim();
			return [{ type: "attribution", ...passage, words, speaker, stance, kind: sourceKind, cues }];
		}
		case "claim": {
			const { about, stance, voice, support, checkable } = annotation;
			const passage = passageOf(context, annotation, [annotation.range]);
			const claimant = speaker ?? (stance === "asserts" ? null : passage.speaker);
			return [{ type: "claim", ...passage, speaker: claimant, stance, voice, kind: about, support, checkable }];
		}
		default:
			return [];
	}
}

/** The framing of a quotation whose speaker is known without an attribution. */
function reported({ messages }: Context, { label }: Speaker, cue: string | null) {
	return {
		stance: "reports" as const,
		framings: [messages.stances.reports.credited(messages.share.source(label, cue), cue !== null)],
	};
}

/** What a statement carries about its passage, whatever its type. @param pieces the ranges that it is about */
function passageOf(context: Context, annotation: Annotation, pieces: readonly TextRange[]) {
	const { column, framings } = context;
	const { frontMatter, slug, text, blocks, sentences, voiceRanges } = column;
	const { headline, byline, published } = frontMatter;
	const { id, range, exact, status, note } = annotation;
	const over = framings.filter(({ stretches }) =>
		stretches.some((stretch) => pieces.some((piece) => overlap(stretch, piece) > 0)),
	);
	const [first] = over;
	const { said, voices, readings } = context.messages;
	const excerpt = excerptWithAttribution(text, pieces, sentences, framings);
	const told = whoSays(context.spoken, pieces, said, voices);
	const undetermined = over.filter((one) => one.stance === null).map(({ label }) => label);
	return {
		id,
		column: { slug, headline, byline, published },
		paragraph: blocks.findLast((block) => block.range.start <= range.start)?.id ?? id,
		words: oneLine(exact).trim(),
		context: excerpt.words,
		readings: readingsIn(column, pieces, readings),
		contextReadings: readingsIn(column, excerpt.pieces, readings),
		allReadings: readingsInAny(column, [pieces, excerpt.pieces], readings),
		speaker: first?.source ? speakerOf(first.source, context) : null,
		stance: first ? first.stance : ("asserts" as const),
		framings: [...new Set([...told.credited.map(({ who }) => who), ...undetermined])],
		said: everyoneOf(told),
		voice: voiceOf(pieces[0] ?? range, voiceRanges),
		status,
		note,
	};
}
