import type { ClaimBasis, Stance } from "../../model/vocabulary.ts";
import { joinSentences } from "../../text/join-sentences.ts";
import { plural } from "./plural.ts";
import { stances } from "./terms.ts";

/** The sourcing ledger of a column. */
export const ledger = {
	title: "Sourcing ledger",
	/** Leads from a column to its ledger. */
	short: "Ledger",
	/** @param headline in quotation marks */
	lead: (headline: string) =>
		`The claims, sources, quotation marks and figures of ${headline}, in tables. Each row links to the words in the column.`,
	/** How many sources of each kind the column credits. */
	summary: (named: number, unnamed: number, polls: number) =>
		`The column credits ${named} named ${plural(named, "source", "sources")}, ${unnamed} unnamed ${plural(unnamed, "source", "sources")} and ${polls} ${plural(polls, "poll", "polls")}.`,
	/** In a language that the site has no words of, where no editor has credited anybody, or not all. */
	summaryUndetermined: "Whom the column credits is not determined.",
	summaryPartly: "Whom else the column credits is not determined.",
	/** How many claims were assessed, by what they rest on; own judgements and calls to action are left out. */
	summaryClaims: ({ sourced, rejected, none }: { sourced: number; rejected: number; none: number }) => {
		const claims = sourced + rejected + none;
		const apart = rejected === 0 ? "" : `${rejected} that the column rejects, `;
		return `Apart from the columnist’s own judgements and calls to action, ${claims} ${plural(claims, "claim was", "claims were")} assessed: ${sourced} with a source, ${apart}${none} without a source.`;
	},
	contents: "In this ledger",
	claims: "Claims, by what supports them",
	claimsShort: "Claims",
	support: {
		named: "Credited to, or read as said by, a named source",
		unnamed: "Credited to, or read as said by, an unnamed source",
		linked: "With a linked work",
		none: "No source given",
		document: "Credited to a document",
		poll: "Credited to a poll",
		own: "The columnist’s own judgement or call to action",
		undecided: "Found by machine; support not assessed",
		rejected: "Rejected by the column",
	} satisfies Record<ClaimBasis, string>,
	sources: "Sources, and what they are credited with",
	quotations: "Quotation marks",
	figures: "Figures",
	times: "Times, and how they are read",
	echoes: "Related passages",
	slips: "Slips, kept as printed",
	bare: "Sentences not assessed",
	/** @param bare how many sentences no decision of an editor touches */
	bareLead: (bare: number, total: number) =>
		bare === 0
			? `An editor has assessed something in each of the ${total} sentences.`
			: `In ${bare} of the ${total} sentences no editor has assessed anything. This says nothing for or against what ${plural(bare, "it says", "they say")}.`,
	/** @param names how many of the proposed marks are names */
	proposals: (proposed: number, names: number, all: number) => {
		if (proposed === 0) return `An editor has decided on all ${all} ${plural(all, "mark", "marks")}.`;
		const some = names === proposed ? plural(proposed, "a name", "all of them names") : `${names} of them names`;
		const which = names === 0 ? "" : `, ${some},`;
		return `${proposed} of the ${all} marks${which} ${plural(proposed, "is", "are")} proposed by machine; no editor has confirmed ${plural(proposed, "it", "them")}.`;
	},
	overlap: "These percentages may overlap, or be of different groups; they cannot simply be added.",
	columns: {
		words: "Words",
		kind: "Kind",
		stance: "Stance",
		checkable: "Checkable",
		source: "Source",
		said: "Who says it",
		credited: "Credited with",
		use: "Use",
		speaker: "Speaker",
		note: "Note",
		reading: "Read as",
		column: "Column",
		from: "From",
		to: "To",
		relation: "Relation",
		other: "Other passage",
		support: "Support",
	},
	/** In place of a stance, where it is not determined who is speaking. */
	undetermined: "not determined",
	yes: "yes",
	no: "no",
	statuses: { proposed: "proposed by machine", confirmed: "decided by an editor", corrected: "corrected by an editor" },
	/** @param lines who says which words. @param how whether they are asserted, or quote nobody */
	says: (lines: readonly string[], how: string) =>
		`${joinSentences(lines)}; ${how.charAt(0).toLowerCase()}${how.slice(1)}`,
	notGiven: "not given in the column",
	rowLink: "Link to this row",
	csv: "Download these rows (CSV)",
	/** Before the title of the index across columns that holds the same. */
	across: "All columns",
} as const;

/** The charts of the ledger. */
export const pictures = {
	support: "What the claims rest on",
	speakers: "How many words are each speaker’s, quoted or paraphrased (counted word by word)",
	/** @param source in the column's words */
	shares: (source: string) => `Percentages from one source: ${source}`,
	share: "Share",
	words: "Words",
	/** @param share in per cent, a whole number. @param count what it is the share of: there may be too little for 1% */
	percent: (share: number, count: number) => (share === 0 && count > 0 ? "under 1%" : `${share}%`),
	/** A speaker's name with the stance, unless the column only reports. */
	speaker: (label: string, stance: Stance | null) =>
		stance === null || stances[stance].heading === null ? label : `${stances[stance].heading}: ${label}`,
} as const;
