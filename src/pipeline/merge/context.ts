import type { CarriedLinks } from "../../links/carry.ts";
import { readableIdMaker } from "../../links/ids.ts";
import type { Sentence } from "../../model/annotated-column.ts";
import type { Annotation, Source } from "../../model/annotation.ts";
import type { AnchoredEntry, Decisions } from "../../model/decisions.ts";
import { type Detection, isReported } from "../../model/detection.ts";
import { noteChoices, type ProposedList, type Status } from "../../model/vocabulary.ts";
import { lineOf, overlap, type TextRange } from "../../text/ranges.ts";
import { antecedentsIn, nameOfSource } from "../detect/source-name.ts";
import { renderNote } from "../markup/note.ts";

/** What `merge` combines. All ranges are UTF-16 offsets into `text`. */
export type MergeInput = {
	/** The text layer's text. */
	text: string;
	/** The language of the text as a BCP 47 tag. */
	lang: string;
	/** In text order. */
	sentences: readonly Sentence[];
	/** In text order. */
	detections: readonly Detection[];
	/** What questions take as given, as detected. */
	presuppositions: readonly TextRange[];
	/** The editor's entries with their ranges. */
	decisions: Decisions;
	/** The words that only proposals credit which are not shown: nobody knows whose they are. */
	unknown: readonly TextRange[];
	/** The lists of `annotations.yaml` that hold all that there is: see `isComplete`. */
	complete: readonly ProposedList[];
	/** The published ids: a proposal keeps the id under which its words were published. */
	links: Pick<CarriedLinks, "idsOf" | "passages">;
};

/** The fields that annotations of every type have. */
export type AnnotationBase = Pick<Annotation, "id" | "range" | "exact" | "status" | "number" | "note" | "noteChoice">;

/** An entry of the editor's, with its range. */
type DecidedEntry = {
	entry: { status: Status; note: string | null };
	id: string | null;
	range: TextRange;
};

/** The input of one run, and what its handlers share. */
export type MergeContext = MergeInput & {
	/** The common fields of an annotation made from an entry. */
	baseOfEntry: (entry: DecidedEntry) => AnnotationBase;
	/**
	 * The common fields of an annotation made from a detection. Its id is the published one, or the prefix and its first
	 * words. Each call takes an id, so that the order of calls decides which of two proposals with the same words gets a
	 * number.
	 */
	baseOfProposal: (prefix: string, range: TextRange) => AnnotationBase;
	/** Whether a list holds all that there is. Nothing is proposed beside its entries. */
	isComplete: (list: ProposedList) => boolean;
	/** The source at a detected range: its words, and the register's name for them or else their antecedent. */
	sourceAt: (range: TextRange) => Source;
	/**
	 * The source of an entry. A proposal is not yet decided: where the register does not tell who its words stand for,
	 * the detected antecedent does.
	 */
	sourceOfEntry: (one: AnchoredEntry<"attributions">) => Source;
	/** The text of a range on one line. */
	lineAt: (range: TextRange) => string;
};

/** Makes the context of one run. */
export function mergeContext(input: MergeInput): MergeContext {
	const { text, lang, detections, decisions, complete, links } = input;
	const entryIds = Object.values(decisions).flatMap((list) => list.flatMap(({ id }) => id ?? []));
	const used = new Set(entryIds);
	const makeId = readableIdMaker([...entryIds, ...links.passages.keys()]);
	const base = (
		id: string,
		range: TextRange,
		status: AnnotationBase["status"],
		{ note, noteChoice }: Pick<AnnotationBase, "note" | "noteChoice">,
	): AnnotationBase => ({
		id,
		range,
		exact: text.slice(range.start, range.end),
		status,
		number: null,
		note,
		noteChoice,
	});
	const antecedents = antecedentsIn(detections);
	const lineAt = (range: TextRange) => lineOf(text, range);
	const sourceAt = (range: TextRange): Source => {
		const words = text.slice(range.start, range.end);
		const name = nameOfSource(text, range, detections, lang);
		const antecedent = name === undefined ? antecedents.get(range.start) : undefined;
		return { name: name ?? null, words, antecedent: antecedent ? lineAt(antecedent) : null };
	};
	return {
		...input,
		lineAt,
		isComplete: (list) => complete.includes(list),
		sourceAt,
		sourceOfEntry: ({ entry: { source, status }, range }) => {
			const isOpen = status === "proposed" && source.name === null;
			const detected = isOpen ? detections.filter(isReported).find((one) => overlap(one.range, range) > 0) : undefined;
			return { ...source, antecedent: detected?.source ? sourceAt(detected.source).antecedent : null };
		},
		baseOfEntry: ({ entry, id, range }) => {
			const status = entry.status === "rejected" ? "confirmed" : entry.status;
			const noteChoice = noteChoices.find((choice) => choice === entry.note) ?? null;
			const note = entry.note === null || noteChoice !== null ? null : renderNote(entry.note);
			return base(id ?? "", range, status, { note, noteChoice });
		},
		baseOfProposal: (prefix, range) => {
			const published = links.idsOf(prefix, range).find((one) => !used.has(one));
			const id = published ?? makeId(prefix, text.slice(range.start, range.end));
			used.add(id);
			return base(id, range, "proposed", { note: null, noteChoice: null });
		},
	};
}

/** The entries that the editor did not reject. */
export function withoutRejected<E extends { entry: { status: Status } }>(entries: readonly E[]): E[] {
	return entries.filter(({ entry }) => entry.status !== "rejected");
}

/** Whether a range shares text with the range of an entry, rejected entries included. */
export function overlapsEntry(entries: readonly { range: TextRange }[], range: TextRange): boolean {
	return entries.some((entry) => overlap(entry.range, range) > 0);
}
