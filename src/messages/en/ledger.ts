import type { ClaimBasis, Stance } from "../../model/vocabulary.ts";
import { plural } from "./plural.ts";
import { stances } from "./terms.ts";

/** The sourcing ledger of a column. */
export const ledger = {
	title: "Sourcing ledger",
	link: "What it stands on: the ledger",
	/** @param headline in quotation marks */
	lead: (headline: string) =>
		`Everything that ${headline} claims, credits, quotes and counts, as tables. Each row leads to the words.`,
	summary: (named: number, unnamed: number, polls: number) =>
		`The column credits ${named} ${plural(named, "source that is", "sources that are")} named, ${unnamed} that ${plural(unnamed, "is", "are")} not, and ${polls} ${plural(polls, "poll", "polls")}.`,
	summaryClaims: (none: number, claims: number) =>
		`Of its ${claims} claims that are neither a judgement nor a call to act, ${none} ${plural(none, "has", "have")} no source.`,
	contents: "In this ledger",
	claims: "Claims, by what supports them",
	claimsShort: "Claims",
	support: {
		named: "Credited to a named source",
		unnamed: "Credited to an unnamed source",
		linked: "With a linked work",
		none: "No source given",
		own: "The columnist’s own judgement or call to act",
		undecided: "Found by machine: what they rest on has not been assessed",
	} satisfies Record<ClaimBasis, string>,
	sources: "Sources, and what they are credited with",
	quotations: "Quotation marks, every pair",
	figures: "Figures",
	times: "Times, counted from publication",
	echoes: "Passages that answer each other",
	slips: "Slips, kept as printed",
	bare: "What was not assessed",
	bareLead: (bare: number, total: number) =>
		`${bare} of the ${total} sentences have no mark of their own. No mark means not assessed; it does not mean sound.`,
	proposals: (proposed: number, all: number) =>
		`Of the ${all} marks ${proposed} are proposed by machine, mostly names of the register, and no editor has confirmed them.`,
	overlap: "Shares of the same people may overlap: they are not parts of one whole, and cannot be added.",
	columns: {
		words: "Words",
		passage: "Where",
		kind: "Kind",
		stance: "Stance",
		claimant: "Whose claim",
		checkable: "Checkable",
		source: "Source",
		cue: "Credited by",
		credited: "With",
		use: "Use",
		speaker: "Speaker",
		note: "Note",
		value: "Value",
		reading: "Read as",
		from: "From",
		to: "To",
		relation: "Relation",
		other: "Other passage",
		status: "Decided",
		support: "Rests on",
	},
	yes: "yes",
	no: "no",
	statuses: { proposed: "proposed by machine", confirmed: "by an editor", corrected: "by an editor, corrected" },
	noCue: "no cue",
	nobody: "nobody",
	notGiven: "not given in the column",
	rowLink: "Link to this row",
	csv: "These rows as CSV",
	across: "All columns",
	back: "The column",
} as const;

/** Pictures of tables. */
export const pictures = {
	support: "What the claims rest on",
	speakers: "How many words each is credited with, quoted or in paraphrase: counted word by word",
	shares: (source: string) => `Shares given by one source: ${source}`,
	share: "Share",
	words: "Words",
	percent: (part: number, whole: number) => {
		const share = whole === 0 ? 0 : Math.round((100 * part) / whole);
		return share === 0 && part > 0 ? "under 1%" : `${share}%`;
	},
	/** What is not merely reported is said wherever the speaker stands. */
	speaker: (label: string, stance: Stance) =>
		stances[stance].heading === null ? label : `${stances[stance].heading}: ${label}`,
} as const;
