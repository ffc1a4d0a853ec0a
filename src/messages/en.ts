import type { z } from "zod";
import type { AnnotationType } from "../model/annotation.ts";
import type {
	aboutSchema,
	nameKindSchema,
	QuantityKind,
	relationSchema,
	SourceKind,
	Stance,
	Support,
	Use,
	Voice,
} from "../model/terms.ts";
import type { ClaimSupport } from "../views/claim-support.ts";
import type { Facet } from "../views/facets.ts";
import type { IndexId } from "../views/indexes.ts";
import { keyMessages } from "./keys.en.ts";
import { linkMessages } from "./links.en.ts";
import { searchMessages } from "./search.en.ts";
import { shareMessages } from "./share.en.ts";
import { stanceWords, voiceWords } from "./terms.en.ts";

const stanceFirst = {
	rejects: "Rejected",
	concedes: "Conceded",
	asks: "Asked",
} satisfies Record<Exclude<Stance, "asserts" | "reports">, string>;

/** Every word of the interface, in English. The columns' words never come from here. */
export const messages = {
	site: {
		tagline: "Read an opinion column and see what every sentence stands on.",
		skip: "Skip to the text",
		navigation: "Site",
		footer: "Indexes",
		about: "How to read this",
		search: "Search",
		column: "Opinion column",
		columns: "Columns",
		annotatedBy: (by: string) => `Annotated by ${by}`,
		unedited: "No editor has annotated this column yet: its marks, and who is speaking, are a machine’s proposals.",
		partlyEdited:
			"An editor has annotated a part of this column: who is credited and who is speaking are a machine’s proposals.",
		readColumn: "Read the column",
		moved: "The column has moved",
		newAddress: "its new address",
		notFoundTitle: "Nothing stands here",
		notFound:
			"This address leads to no page of this site. The columns are on the front page, and search finds any words in them.",
	},
	kinds: {
		quotation: "Quotations",
		attribution: "Sources",
		claim: "Claims",
		quantity: "Figures",
		time: "Times",
		mention: "Names",
		sic: "Slips",
		echo: "Echoes",
	} satisfies Record<AnnotationType, string>,
	/** Shown beside each kind in the key: what its mark means. */
	meanings: {
		quotation: "wavy where the marks show no speech",
		attribution: "who is credited, by which verb",
		claim: "statements that carry the argument",
		quantity: "numbers and comparisons",
		time: "counted from publication",
		mention: "people, bodies, places",
		sic: "kept as printed",
		echo: "answers another passage",
	} satisfies Record<AnnotationType, string>,
	voices: voiceWords,
	stances: stanceWords,
	uses: {
		speech: "Quotation",
		word: "One reported word",
		coinage: "A source’s own term",
		slogan: "Slogan",
		scare: "Scare quotes",
		figurative: "Figure of speech",
		title: "Title",
		undecided: "Quotation marks, undecided",
	} satisfies Record<Use | "undecided", string>,
	sourceKinds: {
		named: "Named source",
		unnamed: "Unnamed source",
		document: "Document",
		poll: "Poll",
		self: "The columnist",
	} satisfies Record<SourceKind, string>,
	abouts: {
		fact: "Claim of fact",
		cause: "Claim of cause",
		comparison: "Claim that compares",
		prediction: "Prediction",
		motive: "Claim of motive",
		value: "Judgement",
		call: "Call to act",
		undecided: "Statement",
	} satisfies Record<z.output<typeof aboutSchema> | "undecided", string>,
	supports: {
		named: "a named source",
		unnamed: "an unnamed source",
		linked: "a linked work",
		none: "no source given",
	} satisfies Record<Support, string>,
	quantityKinds: {
		share: "Share",
		money: "Sum of money",
		count: "Count",
		date: "Date",
		duration: "Length of time",
		ordinal: "Rank",
		range: "Range",
		comparison: "Comparison",
	} satisfies Record<QuantityKind, string>,
	slots: {
		/** Each slot as a label where it is filled, and as a question where it is blank. */
		unit: { filled: "currency", blank: "which currency" },
		of: { filled: "of", blank: "of what" },
		against: { filled: "against", blank: "against what" },
		asOf: { filled: "as of", blank: "as of when" },
		saidBy: { filled: "said by", blank: "source" },
		missing: "Not given in the column",
	},
	relations: {
		repeats: "Repeats",
		qualifies: "Qualifies",
		tension: "In tension with",
	} satisfies Record<z.output<typeof relationSchema>, string>,
	nameKinds: {
		person: "People",
		organisation: "Organisations",
		place: "Places",
	} satisfies Record<z.output<typeof nameKindSchema>, string>,
	notes: {
		summary: (count: number) => `${count} ${count === 1 ? "note" : "notes"}`,
		list: (paragraph: string) => `Notes on paragraph ${paragraph}`,
		quotesNobody: "quotes nobody",
		takenAsGiven: "taken as given by a question",
		speakerUnknown: "speaker not determined",
		by: (speaker: string, cue: string) => `${speaker}, “${cue}”`,
		noCue: "no cue",
		readAs: (words: string, whom: string) => `${words} (read as ${whom})`,
		reportedFrom: (speaker: string) => `credited to ${speaker}`,
		rejected: (speaker: string) => `rejected by the column; claimed by ${speaker}`,
		own: "the columnist’s own",
		checkable: "checkable",
		called: (designation: string, label: string) => `called “${designation}”. ${label}`,
		standsFor: (what: string) => `stands for ${what}`,
		reading: "Read as",
		asPrinted: "As printed",
		proposed: "proposed by machine",
	},
	strip: {
		title: "Who is speaking",
		description: "A cell is a sentence, as wide as it is long. Ticks: figures; bars: quotation marks.",
		table: "The same as a table",
		voice: "Voice",
		sentences: "Sentences",
		share: "Share of words, by whole sentences",
		where: "Where",
		total: "All",
	},
	controls: {
		title: "What the marks mean",
		own: "Only what the column says on its own authority",
		clean: "Clean reading",
		notes: "Notes open, below each paragraph",
	},
	passage: {
		link: (paragraph: string) => `Link to paragraph ${paragraph}`,
		copied: "Link copied",
		gone: linkMessages.gone,
		clear: "Clear the mark",
	},
	/** What goes with a passage wherever it is shared. */
	share: shareMessages,
	about: {
		columnist: "About the columnist",
		names: "Names in this column",
		mentions: (count: number) => `${count} ${count === 1 ? "mention" : "mentions"}`,
		proof: (count: string) =>
			`All ${count} words of the column as received are on this page, in order and unaltered; the build proves it.`,
		proofLink: "How this is proven",
		notAssessed: (count: number, total: number) =>
			`${count} of the ${total} sentences have no mark of their own: they were not assessed.`,
	},
	/** The page that explains the marks. */
	guide: {
		title: "How to read this",
		lead: "Each column stands here word for word as its author wrote it. Around the words, marks and notes show who is speaking, who is credited with what, and what a claim or a figure rests on. They describe; they do not judge.",
		voicesTitle: "Who is speaking",
		voices:
			"A tint under a sentence says whose statement it is. Sentences without a tint are the columnist’s own. The strip at the top of a column shows all of them at once, with a pattern for each voice.",
		voiceMeanings: {
			columnist: "The columnist’s own statement. No tint.",
			named: "Somebody who is named: a person, a government, an institution.",
			unnamed: "Somebody who is not: “sources”, “one expert”, “some”, a poll that is not identified.",
			reported: "A third party’s view, given in its voice but without a word that says so.",
			question: "A question of the columnist’s.",
		} satisfies Record<Voice, string>,
		marksTitle: "What the marks mean",
		marks: "Each kind has a shape of its own, and can be switched off at the top of the column.",
		markMeanings: {
			quotation:
				"Words in quotation marks. A straight line: somebody’s words. A wavy line: no speech, but scare quotes, a slogan or a figure of speech.",
			attribution:
				"The source and the verb that credits it. The note gives the verb as printed: “said”, “claimed” and “pointed out” are not the same.",
			claim: "A statement that carries the argument, with its kind, and what the column gives in support of it.",
			quantity:
				"A number or a comparison, with what it is of, against what, as of when and from which source; what the column leaves out is listed as not given.",
			time: "A time that is counted from the day of publication, with the days it means.",
			mention: "A person, an organisation or a place, with the words the column uses for it.",
			sic: "A slip, kept as printed.",
			echo: "A passage that repeats, qualifies or is in tension with another of the same column.",
		} satisfies Record<AnnotationType, string>,
		linksTitle: "Links, search and keys",
		links: [
			"The number beside a paragraph is a link to it, and copies that link. Every sentence and every mark has an address of its own as well.",
			"The arrow below the number, and the one at the end of a note, share a passage: as a link whose preview shows the words with who says them, as a quotation, a citation, a picture or a frame. Words that are selected can be shared too; the link takes in whoever is credited with them.",
			"Links last. Each address that was ever given out is kept in a record. Where a column is corrected, its links follow the words; where the words have changed or are gone, the page says so and shows what they were.",
			"Search finds words and phrases in all columns and opens at them, marked. Quotation marks around the words find them exactly.",
			"A choice of marks or view stands in the address of the page, so that it can be shared.",
		],
		annotatedTitle: "Who annotated, and what was not assessed",
		annotated: [
			"A machine proposes marks: pairs of quotation marks, who is credited with what, figures, times, names in the register, statements that can be checked, and what questions take as given. An editor decides. Whatever no editor has confirmed is labelled “proposed by machine”; names without a note of their own are found by the register alone.",
			"That a claim can be checked does not mean that it was. Notes call nothing true or false unless they cite a work that shows it.",
			"Where a source’s view ends and the columnist’s begins is at times uncertain. A sentence without a cue counts as the columnist’s, unless the text sets it out as the source’s; the note says so.",
		],
		annotatedBy: "Annotated by",
		unassessed: "Sentences without an annotation",
		proofTitle: "The words, proven",
		proof:
			"Each build parses the finished page anew, takes away notes and controls, and compares every word left, marks included, with the column’s file; and that file with the text as it was received. One word more, less or moved, and the site is not built. The fingerprint is the SHA-256 of the words as received, joined by single spaces.",
		column: "Column",
		words: "Words",
		differences: "Differences",
		fingerprint: "Fingerprint",
		repairs: "Repairs to the text as received",
		noRepairs: "None.",
		repair: (before: string, after: string) => `“… ${before}” and “${after} …” were joined.`,
		privacyTitle: "Nothing else",
		privacy:
			"The site sets no cookies, loads nothing from elsewhere and counts no readers. A choice of view and the last searches are kept in the browser alone.",
	},
	/** The index of names. */
	names: {
		title: "Names",
		lead: "Everyone and everything that the columns name, with what they are credited with and called.",
		counts: (mentions: number, credits: number) => {
			const named = `${mentions} ${mentions === 1 ? "mention" : "mentions"}`;
			const times = credits === 1 ? "once" : credits === 2 ? "twice" : `${credits} times`;
			return credits === 0 ? named : `${named}, credited ${times}`;
		},
		standsFor: (what: string) => `Where it is not meant literally, it stands for ${what}.`,
		forms: "Also found as",
		designations: "Called, in columnists’ words",
		by: (columnist: string) => `by ${columnist}`,
		more: "All that the columns say",
		calledAs: (designation: string, standing: string) => `Called “${designation}”: ${standing}.`,
		calledBy: (designation: string, columnist: string) => `Called “${designation}” by ${columnist}.`,
		quoted: "In quotation marks",
		credited: "Credited with",
		together: "Named in the same sentences",
		pronouns: "Meant without the name",
		mentions: (count: number) =>
			count === 1 ? "One mention" : count === 2 ? "Both mentions" : `All ${count} mentions`,
	},
	/** The indexes across columns. */
	indexes: {
		quotations: {
			title: "Quotations",
			lead: "Every pair of quotation marks in the columns: who is quoted, by which words, and what the marks do.",
		},
		figures: {
			title: "Figures",
			lead: "Every figure in the columns, with what it is of, against what, as of when and by whom, as far as the column says.",
		},
		sources: {
			title: "Sources",
			lead: "Everybody whom the columns credit, named or not, with the words that credit them and what they are credited with.",
		},
		claims: {
			title: "Claims",
			lead: "The claims that carry the columns’ arguments: whose they are, how the column stands to them, and what they rest on.",
		},
		count: (count: number, total: number) =>
			count === total ? `${total} ${total === 1 ? "row" : "rows"}` : `${count} of ${total} rows`,
		csv: "As a table to download (CSV)",
		all: "All",
		only: (facet: string, value: string) => `${facet}: ${value}`,
		filters: "Show only",
		pages: "Pages",
		none: "Nothing of this kind stands in the columns.",
	} as const,
	/** Pictures of tables. */
	pictures: {
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
			stance === "asserts" || stance === "reports" ? label : `${stanceFirst[stance]}: ${label}`,
	},
	/** What records are narrowed down by. */
	facets: {
		labels: {
			speaker: "Who says it",
			kind: "Kind",
			stance: "Stance",
			support: "Support",
			column: "Column",
			status: "Decided",
			checkable: "Checkable",
			blank: "The column does not give",
		} satisfies Record<Facet, string>,
		nobody: "Nobody is quoted",
		speakerUnknown: "Speaker not determined",
		own: "the columnist’s own",
		undecided: "not assessed",
		checkable: "checkable",
		notCheckable: "not checkable",
	},
	/** The sourcing ledger of a column. */
	ledger: {
		title: "Sourcing ledger",
		link: "What it stands on: the ledger",
		/** @param headline in quotation marks */
		lead: (headline: string) =>
			`Everything that ${headline} claims, credits, quotes and counts, as tables. Each row leads to the words.`,
		summary: (named: number, unnamed: number, polls: number) =>
			`The column credits ${named} ${named === 1 ? "source that is" : "sources that are"} named, ${unnamed} that ${unnamed === 1 ? "is" : "are"} not, and ${polls} ${polls === 1 ? "poll" : "polls"}.`,
		summaryClaims: (none: number, claims: number) =>
			`Of its ${claims} claims that are neither a judgement nor a call to act, ${none} ${none === 1 ? "has" : "have"} no source.`,
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
		} satisfies Record<ClaimSupport, string>,
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
	},
	front: {
		counts: {
			claims: (count: number) => `${count} ${count === 1 ? "claim" : "claims"}`,
			sources: (count: number) => `${count} ${count === 1 ? "credit" : "credits"} to sources`,
			quotations: (count: number) => `${count} ${count === 1 ? "pair" : "pairs"} of quotation marks`,
			figures: (count: number) => `${count} ${count === 1 ? "figure" : "figures"}`,
		} satisfies Record<IndexId, (count: number) => string>,
	},
	keys: keyMessages,
	search: searchMessages,
} as const;
