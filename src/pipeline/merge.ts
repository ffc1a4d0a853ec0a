import { proposedId } from "../links/ids.ts";
import type { Sentence } from "../model/annotated-column.ts";
import type { Annotation, Source } from "../model/annotation.ts";
import type { Detection } from "../model/detection.ts";
import type { TextRange } from "../model/selector.ts";
import type { Status } from "../model/terms.ts";
import type { Anchored, Decisions } from "./anchor/index.ts";
import { renderNote } from "./markup/note.ts";
import { byPosition, overlap } from "./ranges.ts";
import { reportedStretches } from "./voice.ts";

export type MergeInput = {
	text: string;
	sentences: readonly Sentence[];
	detections: readonly Detection[];
	decisions: Decisions;
};

type Base = Pick<Annotation, "id" | "range" | "exact" | "number" | "note"> & { status: Exclude<Status, "rejected"> };
type DetectionOf<T extends Detection["type"]> = Extract<Detection, { type: T }>;

/**
 * Brings proposals and decisions together: an editor's entry takes the place of every proposal of its type that it
 * overlaps, a rejected one takes it away, and the proposals left stand as `proposed`. In reading order.
 */
export function merge({ text, sentences, detections, decisions }: MergeInput): Annotation[] {
	const ids = new Set(
		Object.values(decisions).flatMap((list) => list.flatMap(({ entry }) => ("id" in entry ? [entry.id] : []))),
	);
	const decided = ({
		entry,
		range,
	}: {
		entry: { id: string; status: Status; note?: string | undefined };
		range: TextRange;
	}): Base => ({
		id: entry.id,
		range,
		exact: text.slice(range.start, range.end),
		status: entry.status === "rejected" ? "confirmed" : entry.status,
		number: null,
		note: entry.note === undefined ? null : renderNote(entry.note),
	});
	const proposed = (prefix: string, range: TextRange): Base => {
		const exact = text.slice(range.start, range.end);
		return { id: proposedId(prefix, exact, ids), range, exact, status: "proposed", number: null, note: null };
	};
	const proposals = <T extends Detection["type"]>(type: T, isSame: (detection: DetectionOf<T>) => boolean) =>
		detections.filter((one): one is DetectionOf<T> => one.type === type).filter((one) => !isSame(one));
	const covers = (list: readonly { range: TextRange }[], range: TextRange) =>
		list.some((one) => overlap(one.range, range) > 0);
	const live = <E extends { entry: { status: Status } }>(list: readonly E[]) =>
		list.filter(({ entry }) => entry.status !== "rejected");
	const detected = <T extends Detection["type"]>(type: T, range: TextRange) =>
		detections.find((one): one is DetectionOf<T> => one.type === type && overlap(one.range, range) > 0);

	const attributions = new Map(live(decisions.attributions).map(({ entry }) => [entry.id, entry]));
	const reported = reportedStretches(decisions);

	const annotations: Annotation[] = [
		...live(decisions.quotations).map((one): Annotation => {
			const guess = detected("quotation", one.range);
			const attribution = one.entry.attribution === undefined ? null : attributions.get(one.entry.attribution);
			return {
				type: "quotation",
				...decided(one),
				directness: one.entry.directness ?? guess?.directness ?? null,
				use: one.entry.use ?? guess?.use ?? null,
				speaker: attribution?.source ?? null,
				cue: attribution?.cue ?? null,
				attribution: one.entry.attribution ?? null,
			};
		}),
		...proposals("quotation", ({ range }) => covers(decisions.quotations, range)).map(
			({ range, directness, use }): Annotation => ({
				type: "quotation",
				...proposed("q", range),
				directness,
				use,
				speaker: null,
				cue: null,
				attribution: null,
			}),
		),
		...live(decisions.attributions).map((one): Annotation => {
			const { source, sourceKind, cue, stance } = one.entry;
			return { type: "attribution", ...decided(one), source, sourceKind, cue, content: one.also, stance };
		}),
		...live(decisions.claims).map((one): Annotation => {
			const sentence = sentences.find(({ range }) => overlap(range, one.range) > 0);
			const voice = one.entry.voice ?? sentence?.voice ?? "columnist";
			const { about, stance, support, checkable } = one.entry;
			const speaker = voice === "columnist" ? null : speakerOf(one.range, reported);
			return { type: "claim", ...decided(one), about, voice, stance, support, checkable, speaker };
		}),
		...live(decisions.quantities).map((one): Annotation => {
			const guess = detected("quantity", one.range);
			const { value, min, max, unit, of, against, asOf, saidBy } = one.entry;
			return {
				type: "quantity",
				...decided(one),
				kind: one.entry.kind ?? guess?.kind ?? "count",
				value: value ?? (one.entry.kind ? null : (guess?.value ?? null)),
				min: min ?? null,
				max: max ?? null,
				unit: unit ?? (one.entry.kind ? null : (guess?.unit ?? null)),
				of: of ?? null,
				against: against ?? null,
				asOf: asOf ?? null,
				saidBy: saidBy ?? null,
			};
		}),
		...proposals("quantity", ({ range }) => covers(decisions.quantities, range) || covers(decisions.times, range)).map(
			({ range, kind, value, unit }): Annotation => ({
				type: "quantity",
				...proposed("f", range),
				kind,
				value,
				unit,
				min: null,
				max: null,
				of: null,
				against: null,
				asOf: null,
				saidBy: null,
			}),
		),
		...live(decisions.mentions).map(
			(one): Annotation => ({
				type: "mention",
				...decided(one),
				name: one.entry.name,
				designation: one.entry.designation ?? null,
			}),
		),
		...proposals("mention", ({ range, name }) =>
			covers(
				decisions.mentions.filter(({ entry }) => entry.name === name || entry.status === "rejected"),
				range,
			),
		).map(
			({ range, name }): Annotation => ({
				type: "mention",
				...proposed("m", range),
				name,
				designation: null,
			}),
		),
		...live(decisions.times).map(
			(one): Annotation => ({
				type: "time",
				...decided(one),
				from: one.entry.from ?? null,
				to: one.entry.to ?? null,
				reading: one.entry.reading,
			}),
		),
		...live(decisions.sics).map((one): Annotation => ({ type: "sic", ...decided(one) })),
		...live(decisions.echoes).flatMap((one) => echo(one, decided(one), text, sentences)),
	];
	return annotations.sort((a, b) => byPosition(a.range, b.range) || (a.id < b.id ? -1 : 1));
}

function echo(one: Anchored<"echoes">, base: Base, text: string, sentences: readonly Sentence[]): Annotation[] {
	const [range] = one.also;
	const sentence = range && sentences.find((candidate) => overlap(candidate.range, range) > 0);
	if (!range || !sentence) return [];
	const to = { range, exact: text.slice(range.start, range.end), sentence: sentence.id };
	return [{ type: "echo", ...base, relation: one.entry.relation, to }];
}

/** The source that is credited with most of a stretch. */
function speakerOf(range: TextRange, reported: ReturnType<typeof reportedStretches>): Source | null {
	const [most] = reported
		.filter((stretch) => overlap(stretch, range) > 0)
		.sort((a, b) => overlap(b, range) - overlap(a, range));
	return most?.source ?? null;
}
