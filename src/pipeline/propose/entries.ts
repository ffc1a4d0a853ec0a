import { type Annotation, type AnnotationOf, annotationsOf } from "../../model/annotation.ts";
import { detectionsOf } from "../../model/detection.ts";
import type { Selector } from "../../model/selector.ts";
import { type ProposedList, proposedLists } from "../../model/vocabulary.ts";
import { isSameRange, lineOf, oneLine, overlap, type TextRange } from "../../text/ranges.ts";
import { describe } from "../anchor/quote.ts";
import { cuesFor } from "../detect/lexicon/cues.ts";
import type { FieldValue } from "../edit/yaml-source.ts";
import type { Annotated } from "../index.ts";

/** An entry of `annotations.yaml` as it is written; `null` where only an editor can tell. */
export type ProposedEntry = { id: string; quote: string; status: "proposed" } & Record<string, FieldValue | undefined>;

/** An entry, and what is doubtful about it, as a sentence; null where nothing is. */
export type Proposal = { entry: ProposedEntry; doubt: string | null };

/** A column, as far as entries are made of it. `text` is that of its text layer. */
export type ProposalSource = Pick<Annotated, "annotations" | "detections"> & { text: string };
type Source = ProposalSource;

/** The types of annotation that entries are proposed for. */
export const proposableTypes = ["attribution", "quotation", "claim", "quantity", "time"] as const;
export type ProposableType = (typeof proposableTypes)[number];

/** Writes what the machine has found as an entry of `annotations.yaml`. */
export function proposalOf(one: AnnotationOf<ProposableType>, source: ProposalSource): Proposal {
	switch (one.type) {
		case "attribution":
			return attribution(one, source);
		case "quotation":
			return quotation(one, source);
		case "claim":
			return claim(one, source);
		case "quantity":
			return quantity(one, source);
		case "time":
			return time(one, source);
	}
}

/**
 * Writes what the machine has found in a column as entries of `annotations.yaml`, by list: the doubtful ones first, the
 * others in text order. Mentions need none: the register finds them.
 */
export function proposeEntries({ layer, annotations, detections }: Annotated): Record<ProposedList, Proposal[]> {
	const source = { text: layer.text, annotations, detections };
	const list = (proposals: Proposal[]) =>
		proposals.toSorted((a, b) => Number(b.doubt !== null) - Number(a.doubt !== null));
	const proposed = annotations.filter(({ status }) => status === "proposed");
	const of = (type: ProposableType) => list(annotationsOf(proposed, type).map((one) => proposalOf(one, source)));
	return {
		attributions: of("attribution"),
		quotations: of("quotation"),
		claims: of("claim"),
		quantities: of("quantity"),
		times: of("time"),
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

/** What is doubtful about what the machine has found, as a sentence; null where nothing is. */
export function doubtOf(one: AnnotationOf<ProposableType>, { text, detections }: ProposalSource): string | null {
	if (one.type === "quotation") return doubtOfMarks(one);
	if (one.type !== "attribution") return null;
	const { name, words, antecedent } = one.source;
	const detection = detectionsOf(detections, "attribution").find(({ range }) => isSameRange(range, one.range));
	const doubts = [
		detection?.doubtful &&
			isCredited(one, detection.doubtful) &&
			`whether “${lineOf(text, detection.doubtful)}” is still the source’s`,
		name === null && antecedent !== null && `whether “${words}” stands for “${antecedent}”`,
	].filter((doubt) => typeof doubt === "string");
	return doubts.length > 0 ? `Uncertain ${doubts.join(", and ")}.` : null;
}

/** Whether words are still credited: an editor may have cut them. */
function isCredited({ content }: AnnotationOf<"attribution">, words: TextRange): boolean {
	return content.some((part) => overlap(part, words) > 0);
}

function doubtOfMarks({ speaker, use }: AnnotationOf<"quotation">): string | null {
	const isGuess = speaker === null && use !== "speech";
	const doubt = use === null ? "Uncertain what the marks do: add `use`." : "Uncertain what the marks do.";
	return isGuess ? doubt : null;
}

function attribution(one: AnnotationOf<"attribution">, source: Source): Proposal {
	const { text } = source;
	const { name, words } = one.source;
	return {
		entry: {
			...base(one, source),
			source: { ...(name !== null && { name }), words },
			sourceKind: one.sourceKind,
			cue: one.cue,
			...(one.polarity !== null && one.polarity !== "affirms" && { polarity: one.polarity }),
			content: one.content.map(({ cue, ...range }) => ({ ...selector(text, range), ...(cue !== one.cue && { cue }) })),
			stance: one.stance,
		},
		doubt: doubtOf(one, source),
	};
}

/** The attribution that credits a quotation to its speaker; undefined where none does. */
export function creditOf(
	{ speaker, range }: AnnotationOf<"quotation">,
	annotations: readonly Annotation[],
): AnnotationOf<"attribution"> | undefined {
	return annotationsOf(annotations, "attribution").find(
		({ source, content }) => source.words === speaker?.words && content.some((part) => overlap(part, range) > 0),
	);
}

function quotation(one: AnnotationOf<"quotation">, source: Source): Proposal {
	const credit = creditOf(one, source.annotations);
	return {
		entry: {
			...base(one, source),
			...(one.use !== null && { use: one.use }),
			...(one.directness !== null && { directness: one.directness }),
			...(credit && { attribution: credit.id }),
		},
		doubt: doubtOf(one, source),
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

/** The lists that a machine can fill in a language: without words of it, quotation marks alone are found. */
export function detectedLists(lang: string): readonly ProposedList[] {
	return cuesFor(lang) === null ? ["quotations"] : proposedLists;
}
