import type {
	About,
	AnnotationType,
	NameKind,
	QuantityKind,
	Relation,
	Role,
	Stance,
	Support,
} from "../../model/vocabulary.ts";
import { stanceLabels } from "./passage-terms.ts";

export { sourceKinds, uses } from "./mark-terms.ts";
export { voices } from "./passage-terms.ts";

/** Every wording of a stance. */
type StanceWords = {
	/** In a table or a note: "rejected by the column". */
	label: string;
	/** As a sentence of its own, where nobody is credited. */
	framing: string;
	/** As a sentence of its own, with who is credited. @param isCued false where no words of the column say so */
	credited: (source: string, isCued?: boolean) => string;
	/** In the note on a claim, where nobody is credited and with who is; null where the claim is the column's own. */
	note: { uncredited: string; credited: (source: string) => string } | null;
	/** Before a speaker's name in a chart; null where the name alone is enough. */
	heading: string | null;
};

const creditedTo = (source: string, isCued = true) => `${isCued ? "Credited to" : "Read as said by"} ${source}`;
/** The same after other words. */
const andCreditedTo = (source: string, isCued = true) => `${isCued ? "credited to" : "read as said by"} ${source}`;

export const stances = {
	asserts: {
		label: stanceLabels.asserts,
		framing: "Stated",
		credited: creditedTo,
		note: null,
		heading: null,
	},
	reports: {
		label: stanceLabels.reports,
		framing: "A view that the column reports without saying whose it is",
		credited: creditedTo,
		note: { uncredited: "reported; whose view it is is not said", credited: (source) => `credited to ${source}` },
		heading: null,
	},
	rejects: {
		label: stanceLabels.rejects,
		framing: "Rejected by the column",
		credited: (source, isCued = true) => `Rejected by the column; ${andCreditedTo(source, isCued)}`,
		note: {
			uncredited: "rejected by the column",
			credited: (source) => `rejected by the column; credited to ${source}`,
		},
		heading: "Rejected",
	},
	concedes: {
		label: stanceLabels.concedes,
		framing: "Conceded by the column",
		credited: (source, isCued = true) => `Conceded by the column; ${andCreditedTo(source, isCued)}`,
		note: {
			uncredited: "conceded by the column",
			credited: (source) => `conceded by the column; credited to ${source}`,
		},
		heading: "Conceded",
	},
	asks: {
		label: stanceLabels.asks,
		framing: "Taken as given in a question by the columnist",
		credited: (source, isCued = true) => `In a question, not stated; ${andCreditedTo(source, isCued)}`,
		note: {
			uncredited: "taken as given in a question",
			credited: (source) => `in a question, not stated; credited to ${source}`,
		},
		heading: "Asked",
	},
} satisfies Record<Stance, StanceWords>;

/** The types of annotation, as readers call them. */
export const kinds = {
	quotation: "Quotations",
	attribution: "Sources",
	claim: "Claims",
	quantity: "Figures",
	time: "Times",
	mention: "Names",
	sic: "Slips",
	echo: "Echoes",
} as const satisfies Record<AnnotationType, string>;

/** Shown beside each kind in the key: what its mark means. */
export const meanings = {
	quotation: "wavy where they are not speech",
	attribution: "who is credited, with which cue",
	claim: "statements that carry the argument",
	quantity: "numbers and comparisons",
	time: "how dates and times are read",
	mention: "people, organisations, places",
	sic: "kept as printed",
	echo: "related to another passage",
} as const satisfies Record<AnnotationType, string>;

/** Whether a column tells what an unnamed source is: after the kind of the source. */
export const roles = {
	told: "role told",
	"not told": "role not told",
} as const satisfies Record<Role, string>;

/** What a claim is about. */
export const abouts = {
	fact: "Claim of fact",
	cause: "Claim about cause",
	comparison: "Comparative claim",
	prediction: "Prediction",
	motive: "Claim about motive",
	value: "Judgement",
	call: "Call to action",
	undecided: "Statement",
} as const satisfies Record<About | "undecided", string>;

/** What the column gives in support of a claim. */
export const supports = {
	named: "a named source",
	unnamed: "an unnamed source",
	linked: "a linked work",
	none: "no source given",
	document: "a document",
	poll: "a poll",
} as const satisfies Record<Support, string>;

export const quantityKinds = {
	share: "Proportion",
	money: "Sum of money",
	count: "Count",
	date: "Date",
	duration: "Length of time",
	ordinal: "Rank",
	range: "Range",
	comparison: "Comparison",
} as const satisfies Record<QuantityKind, string>;

/** What a figure needs: each slot as a label where it is filled, and as a question where it is blank. */
export const slots = {
	unit: { filled: "currency", blank: "which currency" },
	of: { filled: "of", blank: "of what" },
	against: { filled: "compared with", blank: "compared with what" },
	asOf: { filled: "as of", blank: "as of when" },
	saidBy: { filled: "said by", blank: "source" },
	missing: "Not given in the column",
} as const;

export const relations = {
	repeats: "Repeats",
	qualifies: "Qualifies",
	tension: "Compare",
} as const satisfies Record<Relation, string>;

export const nameKinds = {
	person: "People",
	organisation: "Organisations",
	place: "Places",
} as const satisfies Record<NameKind, string>;
