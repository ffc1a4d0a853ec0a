import { z } from "zod";
import { textRangeSchema } from "./selector.ts";
import type { ShownProblems } from "./shown-problems.ts";
import { annotationTypes } from "./vocabulary.ts";

// What the desk, where an editor decides about proposals, and the development server say to each other. All ranges are
// UTF-16 offsets into the column's text layer.

/**
 * What the desk lists: annotations by their type; names that the register lacks; entries that an edit of the prose has
 * touched; permanent links that an edit may have lost; what others noted elsewhere.
 */
export const deskKinds = [...annotationTypes, "name", "moved", "link", "remark"] as const;
export type DeskKind = (typeof deskKinds)[number];

/** Names an item: its kind, its range, and its id among those at this range. */
export const itemRefSchema = z.strictObject({
	kind: z.enum(deskKinds),
	id: z.string().max(200),
	range: textRangeSchema,
	/** What the desk showed of it, as a fingerprint: whoever decides decides about that, and about nothing newer. */
	seen: z.string().max(40).optional(),
});
export type ItemRef = z.output<typeof itemRefSchema>;

/** The value of a field as the desk shows and sends it; null empties it. */
export const fieldValueSchema = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);
export type DeskValue = z.output<typeof fieldValueSchema>;

/** Fields that a card shows. Ids, words and statuses are written by decisions alone. */
const FIELD_NAME =
	/^(?:stance|source\.name|sourceKind|role|polarity|use|directness|attribution|about|support|checkable|kind|value|min|max|unit|of|against|asOf|saidBy|from|to|reading|name|designation|relation|note|register\.(?:label|kind|sort|aliases))$/;

/** The values of fields, by their names: `stance`, `source.name`, `note`. */
const fieldsSchema = z.record(z.string().regex(FIELD_NAME), fieldValueSchema);
export type DeskFields = z.output<typeof fieldsSchema>;

/** The stretches of an item that an editor places by selecting words. */
export const deskParts = ["words", "source", "cue", "content", "to", "designation"] as const;
export type DeskPart = (typeof deskParts)[number];

const item = { item: itemRefSchema };

/** What an editor does at the desk. Each is written at once. */
export const deskActionSchema = z.discriminatedUnion("do", [
	/** Confirms a proposal, with what was changed of it. */
	z.strictObject({ do: z.literal("accept"), ...item, fields: fieldsSchema.optional() }),
	z.strictObject({ do: z.literal("reject"), ...item }),
	/** Writes fields; a proposal stays one. */
	z.strictObject({ do: z.literal("set"), ...item, fields: fieldsSchema }),
	/** Moves an end of the words, or of what is credited, by words or sentences. */
	z.strictObject({
		do: z.literal("move"),
		...item,
		end: z.enum(["start", "end"]),
		by: z.enum(["word", "sentence"]),
		step: z.union([z.literal(1), z.literal(-1)]),
	}),
	/**
	 * Gives a part of an item other words. `index`: which stretch of the content, from 0; the one after the last adds
	 * one.
	 */
	z.strictObject({
		do: z.literal("place"),
		...item,
		part: z.enum(deskParts),
		index: z.int().nonnegative().max(100).optional(),
		range: textRangeSchema,
	}),
	/** The same decision for several items, as one step. */
	z.strictObject({
		do: z.literal("same"),
		items: z.array(itemRefSchema).min(1).max(1000),
		as: z.enum(["accept", "reject"]),
		fields: fieldsSchema.optional(),
	}),
	/** Makes an annotation of words. */
	z.strictObject({
		do: z.literal("make"),
		type: z.enum(annotationTypes),
		range: textRangeSchema,
		/** The other passage, of a comparison. */
		to: textRangeSchema.optional(),
		/** What somebody else noted at these words: it is dealt with then. */
		remark: itemRefSchema.optional(),
		fields: fieldsSchema.optional(),
	}),
	/** Writes words into the register as another form of an entry that it has. */
	z.strictObject({ do: z.literal("same-as"), ...item, name: z.string().max(200) }),
	/** Answers where an entry stands after an edit. `candidate`: from 0. */
	z.strictObject({ do: z.literal("take"), ...item, candidate: z.int().nonnegative().max(20) }),
	/** Takes a decision back: the last one, or the one before those that stay as they are. `past`: how many these are. */
	z.strictObject({ do: z.literal("undo"), past: z.int().positive().max(100_000).optional() }),
	z.strictObject({ do: z.literal("redo") }),
]);
export type DeskAction = z.output<typeof deskActionSchema>;
/** An action of one sort. */
export type DeskActionOf<D extends DeskAction["do"]> = Extract<DeskAction, { do: D }>;

/** What the desk sends: an action, and who decides, as readers see it. */
export const deskRequestSchema = z.strictObject({
	action: deskActionSchema,
	by: z.string().trim().min(1).max(200),
	/** What the desk shows: the answer holds what is different from that. */
	stamp: z.string().max(40),
});
export type DeskRequest = z.output<typeof deskRequestSchema>;

/** The tables of what fields may be: vocabularies; entries of the register, attributions of the column. */
export const choiceTables = [
	"stances",
	"sourceKinds",
	"roles",
	"polarities",
	"uses",
	"directnesses",
	"abouts",
	"supports",
	"flags",
	"quantityKinds",
	"nameKinds",
	"relations",
	"voices",
	"names",
	"attributions",
] as const;
export type ChoiceTable = (typeof choiceTables)[number];

/** A value that a field may have, as it is written and as it is shown. */
export type DeskChoice = { value: string; label: string };

/** A field of an item as the desk shows it. */
export type DeskField = {
	/** As in `annotations.yaml`: `stance`, `source.name`. */
	name: string;
	label: string;
	value: DeskValue;
	/** The table of what it may be; null for text. */
	choices: ChoiceTable | null;
	/** Whether it is empty in the proposal, and what it says is only likely. */
	isGuess: boolean;
	/** Values of the table that are likely, the likeliest first: each has a key. */
	near?: string[];
};

/** What stands on the list of the desk. */
export type DeskItem = ItemRef & {
	seen: string;
	/** `open`: nobody has decided; `found`: the register finds it, and nothing needs to be decided. */
	state: "open" | "found" | "confirmed" | "corrected" | "rejected";
	/** What it is: “Attribution”. */
	title: string;
	/** Its words on one line. */
	words: string;
	/** What is doubtful about it, as a sentence. */
	doubt: string | null;
	/** Which words made it a proposal, and how sure it is: short sentences. */
	why: string[];
	fields: DeskField[];
	/** Its parts, in text order. */
	parts: { part: DeskPart | "candidate"; range: z.output<typeof textRangeSchema>; label: string }[];
	/** Equal for open items whose words and fields are the same; empty for others. */
	likeness: string;
	/** Whether only its words are told: the rest comes with its preview. */
	isBrief: boolean;
};

/** An item as it is shown, without the fingerprint of that. */
export type ShownItem = Omit<DeskItem, "seen">;

/** Everything that the desk shows of a column. */
export type DeskState = {
	/** Changes with any file that it is made of. */
	stamp: string;
	/** The HTML of the body's elements, in order. */
	elements: readonly string[];
	/** Open ones first, in the order in which they are to be decided; then those decided, in text order. */
	items: readonly DeskItem[];
	/** What can be undone and done again, in words; null for nothing. */
	undo: string | null;
	redo: string | null;
	/** Who has decided so far; null where nobody has. */
	by: string | null;
	choices: Record<ChoiceTable, DeskChoice[]>;
	problems: ShownProblems;
};

/** What a desk is to show, beside what it shows already: of what is as it was, only where it stands is told. */
export type DeskUpdate = Omit<DeskState, "elements" | "items" | "choices"> & {
	/** null for one that is as the desk shows it; a number for one whose notes have others, from this one on. */
	elements: (string | number | null)[];
	/** The place, from 0, of one that is as the desk shows it. */
	items: (DeskItem | number)[];
	/** null where they are as the desk shows them. */
	choices: DeskState["choices"] | null;
};

/** What the server answers an action: the column as it is then, and the item that the action made or changed. */
export type DeskAnswer = { state: DeskState; item: ItemRef | null; did: string };

/** Why nothing was done, as sentences; with the column as it is, where that has changed. */
export type DeskRefusal = {
	refusal: string;
	state: DeskState | null;
	/** Where the last decision cannot be taken back: how many stay as they are if the nearest that can be is. */
	past?: number;
};

/** An answer as it is sent: what is new alone. */
export type SentAnswer = (Omit<DeskAnswer, "state"> & { state: DeskUpdate }) | SentRefusal;
export type SentRefusal = Omit<DeskRefusal, "state"> & { state: DeskUpdate | null };

/** An item with all that is told of it, and what readers will see of it: its note, and how it is shared. */
export type DeskPreview = {
	item: DeskItem | null;
	note: { label: string; said: string; missing: string; html: string } | null;
	share: string | null;
};
