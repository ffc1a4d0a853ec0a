import type { CitationStyle, QuotationFormat, Stance } from "../../model/vocabulary.ts";
import { uncapitalized } from "../../text/capitalized.ts";
import { endSentence, joinSentences } from "../../text/join-sentences.ts";
import { said, voices } from "./passage-terms.ts";
import { readings } from "./readings.ts";
import { inColumnsWords } from "./wording.ts";

/** What goes with a passage wherever it is shared: in the browser, too. */
export const shareMessages = {
	paragraph: (number: string) => `Paragraph ${number}`,
	former: "Passage published earlier",
	/**
	 * What an address answers with whose mark an editor has dropped.
	 * @param words in quotation marks
	 * @param isOne whether it is one word
	 */
	formerMark: (words: string, paragraph: string, isOne: boolean) =>
		`The note once at this address was withdrawn; the ${isOne ? "word" : "words"} ${words} ${isOne ? "stands" : "stand"} in paragraph ${paragraph}`,
	/** The same of a paragraph that is none any more. */
	formerParagraph: (paragraph: string) =>
		`The paragraph that had this address is no longer one of its own; its words stand in paragraph ${paragraph}`,
	gone: "No longer in the column; whose words they were is not recorded",
	/** Whom the column credits, and by which words. */
	source: (who: string, cue: string | null) => `${who} (${cue === null ? "no cue" : `“${cue}”`})`,
	/** The same of a pronoun or a title. @param words in quotation marks. @param whom whom they are read as */
	readSource: (words: string, whom: string, cue: string) => `${words} (read as ${whom}; “${cue}”)`,
	/** Of words in quotation marks that nobody is credited with. */
	unknownQuoted: "In quotation marks; whose words they are is not said",
	/** Of a passage that is the columnist's own. */
	columnist: (byline: string) => `In the columnist’s own voice: ${byline}`,
	/** Of a column in which no editor has decided who is credited. */
	notAssessed: (byline: string) => `From a column by ${byline}; who is speaking has not been assessed`,
	/** Of a passage in a language that the site has no words of, and of a part of one. */
	undetermined: said.undetermined,
	partlyDetermined: "Who is speaking is determined in part only",
	/** Who says some words of a passage. */
	said,
	readings,
	inColumnsWords,
	voices,
	/** Before the words of a title that the columnist says, some of which are credited. */
	partly: (byline: string, credited: string) => `By ${byline}; in part ${credited}`,
	/** What stands before the words of a passage that is shared. */
	lead: {
		/** Where all words are those of whom they are credited to. */
		all: (credits: string) => `${credits}:`,
		/** Where some of them are the columnist's. */
		inPart: (credits: string) => `In part ${credits}`,
		/** Of words that no cue credits. */
		readAs: (whom: string) => `read as said by ${whom}`,
		/** Of a source that is named for some of its words, and that others are read as said by. */
		partlyRead: (whom: string) => `${whom} (some of it read as said by the same)`,
		/** After who is credited: how the column stands to it. */
		standing: {
			asserts: "",
			reports: "",
			rejects: ", rejected by the column",
			concedes: ", conceded by the column",
			asks: ", in a question",
		} satisfies Record<Stance, string>,
	},
	/** What a passage is from: on everything that is shared. */
	genre: "opinion column",
	/** Of the page for frames. */
	frames: (headline: string, byline: string) => `Passages of “${headline}”, an opinion column by ${byline}, for frames`,
	/** Above what a frame shows where its address names no passage. */
	opening: "How the column begins",
	/** Above that, where its address names one that is not there. With a link to the column. */
	missing: "No passage of this column has this address. The column:",
	/** What a frame is called for readers who do not see it. @param lead what stands before its words */
	frameTitle: (lead: string | null, byline: string, headline: string) =>
		`${byline}, “${headline}”, opinion column${lead === null ? "" : `: ${lead.replace(/:$/, "")}`}`,
	/** Of quotation marks without a speaker: “think”: read as scare quotes; quotes nobody. @param words in those marks */
	marks: (words: string, use: string, what: string) => `${words}: ${uncapitalized(use)}; ${what}`,
	/** @param source null where the column gives none, undefined where nobody has looked for it */
	figure: (kind: string, words: string, source: string | null | undefined) => {
		if (source === undefined) return `${kind}: ${words}`;
		return `${kind}: ${words}; ${source === null ? "no source given in the column" : `source: ${source}`}`;
	},
	/** The page and the dialog that share a passage. */
	heading: "Share this passage",
	/** Of the link that opens either. @param kind what the passage is. @param words its first words */
	open: (kind: string, words?: string) => (words === undefined ? `Share: ${kind}` : `Share: ${kind}: ${words}`),
	copyLink: "Copy link",
	copyQuotation: "Copy quotation",
	native: "Share…",
	/** Opens citations, formats and the code. */
	moreWays: "More",
	/** A letter about an error in the passage, where the owner of the site gives a mailbox. */
	report: {
		label: "Report an error",
		subject: (headline: string) => `An error in “${headline}”`,
		ask: "What is wrong, and how do you know?",
	},
	all: "All of this on a page of its own",
	cite: "Cite",
	picture: "Picture",
	columnPicture: "Picture of the column",
	frameCode: "Code of a frame",
	copyAs: "Copy as",
	show: "Show",
	copy: "Copy",
	close: "Close",
	copied: "Copied",
	widened: "Extended to whole sentences, to keep the words in context.",
	read: "Read it in the column",
	link: "Link",
	linkLead: "The link follows the words when the column is corrected. Its preview shows the words and who says them.",
	quotation: "As a quotation",
	formats: {
		plain: "Plain text",
		rich: "Formatted text",
		markdown: "Markdown",
		html: "HTML",
	} satisfies Record<QuotationFormat, string>,
	citation: "As a citation",
	styles: { apa: "APA", chicago: "Chicago", mla: "MLA", bibtex: "BibTeX" } satisfies Record<CitationStyle, string>,
	embed: "As a frame",
	embedLead:
		"A frame for other sites, without script, light or dark as the reader’s system is. Where frames are not allowed, use the quotation above as HTML.",
	code: "QR code",
	codeAlt: (url: string) => `QR code of ${url}`,
	preview: "Preview",
	/** What the picture of a passage shows. @param framing who says it and the column's stance */
	cardAlt: (framing: string, words: string, headline: string, byline: string) =>
		`${endSentence(framing)} ${words} ${headline}, ${byline}.`,
	/**
	 * @param lead who says the words, and how they are to be taken
	 * @param words in quotation marks, unless they are a paraphrase
	 * @param readings what the editor reads some of them as
	 */
	title: (lead: string, words: string, headline: string, readings: readonly string[] = []) => {
		const told = readings.length === 0 ? words : `${words} (${readings.join("; ")})`;
		return `${lead}: ${told} · ${headline}, opinion column`;
	},
	/**
	 * @param told who says the words, a line each: the first before the words, the others after them
	 * @param words in quotation marks; null where they are too many
	 */
	description: (told: readonly string[], words: string | null, headline: string, byline: string, date: string) => {
		const [first = "", ...others] = told;
		const lines = [first, ...(words === null ? [] : [words]), ...others];
		return `${endSentence(joinSentences(lines))} From “${headline}”, an opinion column by ${byline}, ${date}.`;
	},
} as const;
