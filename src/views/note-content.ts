import { messages } from "../messages/en.ts";
import type { Annotation, AnnotationOf, Source } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import { type QuantityKind, quantitySlots } from "../model/terms.ts";
import { supportOf } from "./claim-support.ts";
import { quotesNobody } from "./quotes-nobody.ts";
import { sourceInSentence } from "./source-name.ts";
import { readingOf } from "./time-reading.ts";

export type NoteContent = {
	/** What kind of thing the words are. */
	label: string;
	/** Short facts behind the label. */
	lines: string[];
	/** A figure's slots that the column fills. */
	slots: { name: string; value: string }[];
	/** The names of those that it leaves blank. */
	blanks: string[];
	/** Another passage that the note leads to. */
	link: { to: string; words: string } | null;
};

type Slot = "unit" | (typeof quantitySlots)[number];

/** The slots that a reader needs in order to weigh a figure of each kind. */
const slotsOf: Record<QuantityKind, Slot[]> = {
	share: ["of", "against", "asOf", "saidBy"],
	money: ["of", "unit", "asOf", "saidBy"],
	count: ["of", "saidBy"],
	date: ["of"],
	duration: ["of", "saidBy"],
	ordinal: ["of", "against"],
	range: ["of", "against", "asOf", "saidBy"],
	comparison: ["of", "against", "asOf", "saidBy"],
};
/** How many characters of a passage a note repeats. */
const LEMMA_LENGTH = 42;

/** What a note says of an annotation, in the words of the interface. */
export function noteContent(annotation: Annotation, names: ReadonlyMap<string, Name>): NoteContent {
	const { notes } = messages;
	const content: NoteContent = { label: "", lines: [], slots: [], blanks: [], link: null };
	switch (annotation.type) {
		case "quotation": {
			const { use, speaker, cue } = annotation;
			content.label = messages.uses[use ?? "undecided"];
			if (speaker) content.lines.push(credit(speaker, cue, names));
			else content.lines.push(quotesNobody(use, annotation.status) ? notes.quotesNobody : notes.speakerUnknown);
			return content;
		}
		case "attribution":
			content.label = messages.sourceKinds[annotation.sourceKind];
			content.lines.push(credit(annotation.source, annotation.cue, names));
			if (annotation.stance !== "reports") content.lines.push(messages.stances[annotation.stance]);
			return content;
		case "claim": {
			const { about, stance, support, speaker, checkable } = annotation;
			content.label = messages.abouts[about ?? "undecided"];
			if (stance === "reports" && speaker) content.lines.push(notes.reportedFrom(sourceInSentence(speaker, names)));
			else if (stance === "rejects" && speaker) content.lines.push(notes.rejected(sourceInSentence(speaker, names)));
			else if (stance === "asks") content.lines.push(notes.takenAsGiven);
			else if (stance !== "asserts") content.lines.push(messages.stances[stance]);
			// A judgement or a call rests on nobody but who makes it: a missing source would be no blank.
			// What a machine has not looked for is not missing.
			if (stance === "asserts" && supportOf(annotation) === "own") content.lines.push(notes.own);
			else if (support !== null && (support === "none" || !speaker || stance === "asserts"))
				content.lines.push(messages.supports[support]);
			if (checkable) content.lines.push(notes.checkable);
			return content;
		}
		case "quantity":
			content.label = messages.quantityKinds[annotation.kind];
			for (const slot of ["unit", ...quantitySlots] as const) {
				const value = annotation[slot];
				const isNeeded = slotsOf[annotation.kind].includes(slot);
				// A unit is told where a reader needs it: for money. What it counts stands in the words.
				if (!isNeeded && (value === null || slot === "unit")) continue;
				// "41 people": that it is of people stands in its words.
				if (slot === "of" && value !== null && annotation.exact.endsWith(value)) continue;
				// What a machine has not looked for is not missing.
				if (value === null && annotation.status !== "proposed") content.blanks.push(messages.slots[slot].blank);
				else if (value !== null) content.slots.push({ name: messages.slots[slot].filled, value });
			}
			return content;
		case "mention": {
			const name = names.get(annotation.name);
			content.label = name?.name ?? annotation.name;
			if (annotation.designation !== null) {
				content.lines.push(notes.called(annotation.designation, name?.label ?? ""));
			} else if (name?.standsFor) content.lines.push(notes.standsFor(name.standsFor));
			else if (name) content.lines.push(name.label);
			return content;
		}
		case "time":
			content.label = notes.reading;
			content.lines.push(readingOf(annotation));
			return content;
		case "sic":
			content.label = notes.asPrinted;
			return content;
		case "echo":
			content.label = messages.relations[annotation.relation];
			content.link = { to: annotation.to.sentence, words: annotation.to.exact };
			return content;
	}
}

/**
 * A figure's slots in the order of the ledger's columns (of, against, as of, said by): the value, null where the column
 * leaves it blank, undefined where a figure of its kind has no such slot, or only a machine has read it.
 */
export function figureSlots(figure: AnnotationOf<"quantity">): (string | null | undefined)[] {
	return quantitySlots.map((slot) =>
		figure[slot] !== null || (slotsOf[figure.kind].includes(slot) && figure.status !== "proposed")
			? figure[slot]
			: undefined,
	);
}

/** Short facts as one sentence. */
export function sentence(lines: readonly string[]): string {
	return lines.length === 0 ? "" : `${lines.join("; ").replace(/\.$/, "")}.`;
}

/** The first words of a passage, cut at a word, to name it by. */
export function lemma(words: string): string {
	const line = words.replace(/\s+/g, " ");
	if (line.length <= LEMMA_LENGTH) return line;
	return `${line.slice(0, line.lastIndexOf(" ", LEMMA_LENGTH)).replace(/[,.;:]$/, "")}…`;
}

function credit(source: Source, cue: string | null, names: ReadonlyMap<string, Name>): string {
	const speaker = sourceInSentence(source, names);
	return cue === null ? `${speaker}, ${messages.notes.noCue}` : messages.notes.by(speaker, cue);
}
