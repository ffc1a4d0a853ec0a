import type { Messages } from "../messages/index.ts";
import type { Annotation, AnnotationOf, Source } from "../model/annotation.ts";
import { quantitySlots } from "../model/vocabulary.ts";
import type { TextRange } from "../text/ranges.ts";
import type { Register } from "./context.ts";
import { rangeOfDesignation } from "./designation-range.ts";
import { isNeeded } from "./figure-slots.ts";
import { covers, type Framing } from "./framings.ts";
import { isNonSpeech } from "./non-speech.ts";
import { sourceInSentence, standIn } from "./speakers.ts";

/** What a note says of an annotation, in the words of the interface. */
export type Note = {
	/** What the words are. */
	label: string;
	/** Short facts after the label. */
	lines: string[];
	/** A figure's slots that the column fills. */
	slots: { name: string; value: string }[];
	/** The names of the slots that it leaves blank. */
	blanks: string[];
	/** Another passage that the note leads to. */
	link: { lead: string; to: string; words: string; said: string | null } | null;
	/** What an editor reads its words as that point to words outside it; left out where there are none. */
	readings?: string[];
};

export type NoteContext = {
	names: Register;
	messages: Messages;
	/** What frames words of the column, the most telling first; where left out, that is not said. */
	framings?: readonly Framing[];
	/** Who says words of it that a note leads to; null for the columnist. Where left out, that is not said. */
	creditAt?: (range: TextRange) => string | null;
	/** What words of a range are read as that point outside it; where left out, that is not said. */
	readingsAt?: (range: TextRange) => string[];
};

/** What the note of an annotation says: one handler a type. */
export function noteOf(annotation: Annotation, context: NoteContext): Note {
	const readings = context.readingsAt?.(annotation.range) ?? [];
	const note = { lines: [], slots: [], blanks: [], link: null, ...contentOf(annotation, context) };
	return readings.length === 0 ? note : { ...note, readings };
}

type Content = Partial<Note> & Pick<Note, "label">;

function contentOf(annotation: Annotation, context: NoteContext): Content {
	switch (annotation.type) {
		case "quotation":
			return quotationNote(annotation, context);
		case "attribution":
			return attributionNote(annotation, context);
		case "claim":
			return claimNote(annotation, context);
		case "quantity":
			return quantityNote(annotation, context);
		case "mention":
			return mentionNote(annotation, context);
		case "time":
			return { label: context.messages.notes.reading, lines: [readingOf(annotation, context.messages)] };
		case "sic":
			return { label: context.messages.notes.asPrinted };
		case "echo":
			return echoNote(annotation, context);
	}
}

function quotationNote(quotation: AnnotationOf<"quotation">, context: NoteContext): Content {
	const { use, speaker, cue } = quotation;
	const { notes, uses } = context.messages;
	const silent = isNonSpeech(quotation) ? notes.quotesNobody : notes.speakerUnknown;
	return { label: uses[use ?? "undecided"], lines: [speaker ? credit(speaker, cue, context) : silent] };
}

function attributionNote(
	{ source, sourceKind, role, cue, content, doubtful, polarity, stance }: AnnotationOf<"attribution">,
	context: NoteContext,
): Content {
	const { notes, roles, sourceKinds, stances } = context.messages;
	const others = new Set(content.map((one) => one.cue).filter((one) => one !== cue));
	const lines = [
		credit(source, cue, context),
		...(polarity === null || polarity === "affirms" ? [] : [notes.polarities[polarity]]),
		...[...others].map((one) => notes.inPart(one)),
		...(stance === "reports" ? [] : [stances[stance].label]),
		...(doubtful === null ? [] : [notes.doubtfulEnd]),
	];
	const kind = sourceKinds[sourceKind];
	return { label: role === null ? kind : `${kind}, ${roles[role]}`, lines };
}

function claimNote(claim: AnnotationOf<"claim">, context: NoteContext): Content {
	const { messages } = context;
	const lines = [claimStance(claim, context), claimSupport(claim, messages)].filter((line) => line !== null);
	return { label: messages.abouts[claim.about ?? "undecided"], lines };
}

/** The column's stance towards a claim that it does not assert; null for one that it asserts. */
function claimStance(claim: AnnotationOf<"claim">, context: NoteContext): string | null {
	const { stance, speaker, range } = claim;
	const { names, messages, framings = [] } = context;
	const words = messages.stances[stance].note;
	if (words === null) return null;
	if (!speaker) return words.uncredited;
	const framing = framings.find((one) => one.source?.name === speaker.name && covers(one, range));
	if (framing && !framing.isCued && stance === "reports") {
		return messages.notes.readAsSaidBy(sourceInSentence(speaker, names, messages));
	}
	return words.credited(inNote(speaker, context));
}

/**
 * What a claim rests on, where that is not the norm: that the columnist gives no source for what she says or asks is
 * said once, in key and ledger.
 */
function claimSupport({ stance, support, speaker }: AnnotationOf<"claim">, { supports }: Messages): string | null {
	const isOwn = stance === "asserts" || stance === "asks";
	// Of a view whose holder is not said, the stance says it.
	if (support === null || (support === "none" && (isOwn || (stance === "reports" && !speaker)))) return null;
	return support === "none" || !speaker || stance === "asserts" ? supports[support] : null;
}

function quantityNote(figure: AnnotationOf<"quantity">, { messages }: NoteContext): Content {
	const note = { label: messages.quantityKinds[figure.kind], slots: [] as Note["slots"], blanks: [] as string[] };
	for (const slot of ["unit", ...quantitySlots] as const) {
		const value = figure[slot];
		// The unit is shown for money only: elsewhere the words have it.
		if (!isNeeded(figure.kind, slot) && (value === null || slot === "unit")) continue;
		// "41 people": the words already say what it is a number of.
		if (slot === "of" && value !== null && figure.exact.endsWith(value)) continue;
		if (value !== null) note.slots.push({ name: messages.slots[slot].filled, value });
		// A detector has not looked for it: nothing is known to be missing.
		else if (figure.status !== "proposed") note.blanks.push(messages.slots[slot].blank);
	}
	return note;
}

/** Who calls somebody something: the columnist, unless the words are credited. */
function callerOf(range: TextRange, framings: readonly Framing[], { notes }: Messages): string {
	return framings.find((framing) => covers(framing, range))?.label ?? notes.columnist;
}

function mentionNote(
	{ name: id, designation, exact, range }: AnnotationOf<"mention">,
	{ names, messages, framings = [] }: NoteContext,
): Content {
	const name = names.get(id);
	if (designation !== null)
		return {
			label: name?.name ?? id,
			lines: [
				messages.notes.called(
					designation,
					callerOf(rangeOfDesignation({ exact, range }, designation), framings, messages),
					name?.label ?? "",
				),
			],
		};
	if (!name) return { label: id };
	const told = name.standsFor ? messages.notes.standsFor(name.standsFor) : name.label;
	return { label: name.name, ...(told !== "" && { lines: [told] }) };
}

function echoNote({ relation, to }: AnnotationOf<"echo">, { messages, creditAt }: NoteContext): Content {
	const said = creditAt?.(to.range) ?? null;
	const paragraph = /^p(\d+)/.exec(to.sentence)?.[1] ?? "";
	const lead = messages.notes.other[relation](paragraph);
	return { label: messages.relations[relation], link: { lead, to: to.sentence, words: to.exact, said } };
}

/** What a time means: an editor's reading, the days that were counted, or that they cannot be counted. */
export function readingOf({ reading, from, to }: AnnotationOf<"time">, { dates, notes }: Messages): string {
	return reading ?? (from !== null && to !== null ? dates.window(from, to) : notes.uncounted);
}

function credit(source: Source, cue: string | null, { names, messages }: NoteContext): string {
	if (cue === null) return messages.notes.readAsSaidBy(sourceInSentence(source, names, messages));
	return messages.notes.by(inNote(source, { names, messages }), cue);
}

/** A source in the note on what credits it: a pronoun or a title with whom it is read as. */
function inNote(source: Source, { names, messages }: NoteContext): string {
	const whom = sourceInSentence(source, names, messages);
	return standIn(source, names) ? messages.notes.readAs(`“${source.words}”`, whom) : whom;
}

/** Short facts as one sentence. */
export function sentence(lines: readonly string[]): string {
	return lines.length === 0 ? "" : `${lines.join("; ").replace(/\.$/, "")}.`;
}
