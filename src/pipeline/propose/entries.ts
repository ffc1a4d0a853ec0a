import { type Annotation, type AnnotationOf, annotationsOf } from "../../model/annotation.ts";
import { detectionsOf } from "../../model/detection.ts";
import type { Selector } from "../../model/selector.ts";
import { type ProposedList, proposedLists } from "../../model/vocabulary.ts";
import { lineOf, oneLine, overlap, type TextRange } from "../../text/ranges.ts";
import { describe } from "../anchor/quote.ts";
import { cuesFor } from "../detect/speech/cues.ts";
import type { Annotated } from "../index.ts";

/** An entry of `annotations.yaml` as it is written; `null` where only an editor can tell. */
export type ProposedEntry = { id: string; quote: string; status: "proposed" } & Record<string, unknown>;

/** An entry, and what is doubtful about it, as a sentence; null where nothing is. */
export type Proposal = { entry: ProposedEntry; doubt: string | null };

type Source = Pick<Annotated, "annotations" | "detections"> & { text: string };

/**
 * Writes what the machine has found in a column as entries of `annotations.yaml`, by list: the doubtful ones first, the
 * others in text order. Mentions need none: the register finds them.
 */
export function proposeEntries({ layer, annotations, detections }: Annotated): Record<ProposedList, Proposal[]> {
	const source = { text: layer.text, annotations, detections };
	const list = (proposals: Proposal[]) =>
		proposals.toSorted((a, b) => Number(b.doubt !== null) - Number(a.doubt !== null));
	const proposed = annotations.filter(({ status }) => status === "proposed");
	return {
		attributions: list(annotationsOf(proposed, "attribution").map((one) => attribution(one, source))),
		quotations: list(annotationsOf(proposed, "quotation").map((one) => quotation(one, source))),
		claims: list(annotationsOf(proposed, "claim").map((one) => claim(one, source))),
		quantities: list(annotationsOf(proposed, "quantity").map((one) => quantity(one, source))),
		times: list(annotationsOf(proposed, "time").map((one) => time(one, source))),
	};
}

/** The words of a range, with so much context that they stand once in the column. */
export function selector(text: string, range: TextRange): Selector {
	const { before, after } = describe(text, range);
	return {
		quote: lineOf(text, range),
		...(before !== undefined && { before: oneLine(before) }),
		...(after !== undefined && { after: oneLine(after) }),
	};
}

function base(annotation: Annotation, { text }: Source): ProposedEntry {
	return { id: annotation.id, ...selector(text, annotation.range), status: "proposed" };
}

function attribution(one: AnnotationOf<"attribution">, source: Source): Proposal {
	const { text, detections } = source;
	const { name, words, antecedent } = one.source;
	const detection = detectionsOf(detections, "attribution").find(({ range }) => isSame(range, one.range));
	const doubts = [
		detection?.doubtful && `whether “${lineOf(text, detection.doubtful)}” is still the source’s`,
		name === null && antecedent !== null && `whether “${words}” stands for “${antecedent}”`,
	].filter((doubt) => typeof doubt === "string");
	return {
		entry: {
			...base(one, source),
			source: { ...(name !== null && { name }), words },
			sourceKind: one.sourceKind,
			cue: one.cue,
			content: one.content.map(({ cue, ...range }) => ({ ...selector(text, range), ...(cue !== one.cue && { cue }) })),
			stance: one.stance,
		},
		doubt: doubts.length > 0 ? `Uncertain ${doubts.join(", and ")}.` : null,
	};
}

function quotation(one: AnnotationOf<"quotation">, source: Source): Proposal {
	const credit = annotationsOf(source.annotations, "attribution").find(
		(candidate) =>
			candidate.source.words === one.speaker?.words && candidate.content.some((part) => overlap(part, one.range) > 0),
	);
	const isGuess = one.speaker === null && one.use !== "speech";
	const doubt = one.use === null ? "Uncertain what the marks do: add `use`." : "Uncertain what the marks do.";
	return {
		entry: {
			...base(one, source),
			...(one.use !== null && { use: one.use }),
			...(one.directness !== null && { directness: one.directness }),
			...(credit && { attribution: credit.id }),
		},
		doubt: isGuess ? doubt : null,
	};
}

function claim(one: AnnotationOf<"claim">, source: Source): Proposal {
	return {
		entry: { ...base(one, source), about: null, stance: one.stance, support: null, checkable: one.checkable },
		doubt: null,
	};
}

function quantity(one: AnnotationOf<"quantity">, source: Source): Proposal {
	const { kind, value, min, max, unit, of, saidBy } = one;
	const given = Object.entries({ value, min, max, unit, of, saidBy }).filter(([, field]) => field !== null);
	return { entry: { ...base(one, source), kind, ...Object.fromEntries(given) }, doubt: null };
}

function time(one: AnnotationOf<"time">, source: Source): Proposal {
	const days = Object.entries({ from: one.from, to: one.to }).filter(([, day]) => day !== null);
	return { entry: { ...base(one, source), ...Object.fromEntries(days), reading: null }, doubt: null };
}

function isSame(a: TextRange, b: TextRange): boolean {
	return a.start === b.start && a.end === b.end;
}

/** The lists that a machine can fill in a language: without words of it, quotation marks alone are found. */
export function detectedLists(lang: string): readonly ProposedList[] {
	return cuesFor(lang) === null ? ["quotations"] : proposedLists;
}
