import type { CarriedLinks } from "../../links/carry.ts";
import { readableIdMaker } from "../../links/ids.ts";
import type { Sentence } from "../../model/annotated-column.ts";
import type { Annotation, Source } from "../../model/annotation.ts";
import { isReviewed } from "../../model/annotations-file.ts";
import type { Detection } from "../../model/detection.ts";
import type { ReviewedList, Status } from "../../model/vocabulary.ts";
import { lineOf, overlap, type TextRange } from "../../text/ranges.ts";
import type { Decisions } from "../anchor/index.ts";
import { antecedentsIn, nameOfSource } from "../detect/source-name.ts";
import { renderNote } from "../markup/note.ts";

export type MergeInput = {
	text: string;
	lang: string;
	sentences: readonly Sentence[];
	detections: readonly Detection[];
	/** What the questions of the text take as given, by a machine's reading. */
	presuppositions: readonly TextRange[];
	decisions: Decisions;
	/** The lists that the editor has not reviewed to the end. */
	unreviewed: readonly ReviewedList[];
	/** What was published before: proposals keep the ids that their words had. */
	links: Pick<CarriedLinks, "idOf" | "passages">;
};

/** What every annotation has, whatever its type. */
export type AnnotationBase = Pick<Annotation, "id" | "range" | "exact" | "status" | "number" | "note">;
type DecidedEntry = {
	entry: { id: string; status: Exclude<Status, "proposed">; note: string | null };
	range: TextRange;
};

/** What the handlers of the types share in one run. */
export type MergeContext = MergeInput & {
	/** The common part of an annotation that an editor decided on. */
	baseOfEntry: (one: DecidedEntry) => AnnotationBase;
	/** The common part of one that only a detector proposes; its id is made from its words. */
	baseOfProposal: (prefix: string, range: TextRange) => AnnotationBase;
	/** Whether an editor has reviewed a list: nothing more is proposed for it then. */
	isReviewed: (list: ReviewedList) => boolean;
	/** A source that a detector found: its words, and the register’s name for them or else their antecedent. */
	sourceAt: (range: TextRange) => Source;
	/** Words of the text on one line. */
	lineAt: (range: TextRange) => string;
};

export function mergeContext(input: MergeInput): MergeContext {
	const { text, lang, detections, decisions, unreviewed: unread, links } = input;
	const decided = Object.values(decisions).flatMap((list) =>
		list.flatMap(({ entry }) => ("id" in entry ? [entry.id] : [])),
	);
	const used = new Set(decided);
	const makeId = readableIdMaker([...decided, ...links.passages.keys()]);
	const base = (
		id: string,
		range: TextRange,
		status: AnnotationBase["status"],
		note: string | null,
	): AnnotationBase => ({
		id,
		range,
		exact: text.slice(range.start, range.end),
		status,
		number: null,
		note,
	});
	const antecedents = antecedentsIn(detections);
	const lineAt = (range: TextRange) => lineOf(text, range);
	return {
		...input,
		lineAt,
		isReviewed: (list) => isReviewed(decisions, unread, list),
		sourceAt: (range) => {
			const words = text.slice(range.start, range.end);
			const name = nameOfSource(text, range, detections, lang);
			const antecedent = name === undefined ? antecedents.get(range.start) : undefined;
			return { name: name ?? null, words, antecedent: antecedent ? lineAt(antecedent) : null };
		},
		baseOfEntry: ({ entry, range }) => {
			const status = entry.status === "rejected" ? "confirmed" : entry.status;
			return base(entry.id, range, status, entry.note === null ? null : renderNote(entry.note));
		},
		baseOfProposal: (prefix, range) => {
			const published = links.idOf(prefix, range);
			const isFree = published !== undefined && !used.has(published);
			const id = isFree ? published : makeId(prefix, text.slice(range.start, range.end));
			used.add(id);
			return base(id, range, "proposed", null);
		},
	};
}

/** The entries that an editor did not reject. */
export function withoutRejected<E extends { entry: { status: Status } }>(list: readonly E[]): E[] {
	return list.filter(({ entry }) => entry.status !== "rejected");
}

/** Whether a decision was made on any of the words of a range. */
export function overlapsEntry(list: readonly { range: TextRange }[], range: TextRange): boolean {
	return list.some((one) => overlap(one.range, range) > 0);
}
