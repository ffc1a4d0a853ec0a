import type { AnnotationType, Voice } from "../../model/vocabulary.ts";

/** The page that explains the marks. */
export const aboutPage = {
	title: "How to read this",
	lead: "Each column is printed here word for word, as its author wrote it. Marks and notes around the text show who is speaking, who is credited with what, and what a claim or a figure rests on. They describe; they do not judge.",
	/** Over what the owner has written. */
	ownTitle: (site: string) => `About ${site}`,
	/** Over what follows it. */
	voicesTitle: "Who is speaking",
	voices:
		"A tint shows whose words these are: exactly the words that the column credits to a source, or that are read as a source’s where no words credit them, and no others of the sentence. Words without a tint are the columnist’s own, unless the page says that it is not determined who is speaking: so it is in a language whose words the machine does not know, and where the machine is not sure enough of what it proposes, until an editor has decided. The strip at the top of a column shows all of it at once, with a pattern for each voice, cut where the voice changes.",
	voiceMeanings: {
		columnist: "The columnist’s own words. No tint.",
		named: "A source with a name: a person, a government, an institution.",
		unnamed: "A source without a name: “sources”, “one expert”, “some”.",
		reported: "The view of somebody else, given without a cue, that is, without words that credit it.",
		question: "A question asked by the columnist.",
		document: "A report, a law, a letter or another document.",
		poll: "A poll, whoever made it.",
		undetermined: "The column does not tell, or nobody has decided.",
	} satisfies Record<Voice, string>,
	marksTitle: "What the marks mean",
	marks: "Each kind of mark looks different, and can be switched off at the top of the column.",
	markMeanings: {
		quotation:
			"Words in quotation marks. A straight line: somebody’s words. A wavy line: not speech, but scare quotes, a slogan or a figure of speech. A thin grey line: it is not decided which.",
		attribution:
			"A source and its cue, the words that credit it. The note gives the cue as printed: “said”, “claimed” and “pointed out” do not mean the same. “In the column’s words” stands with what the column does not put in quotation marks, “read as said by” with what no words of the column credit.",
		claim:
			"A statement that carries the argument. The note says what kind of claim it is, and what the column gives in support of it.",
		quantity:
			"A number or a comparison. The note says what it is of, what it is compared with, as of when, and who says so; what the column leaves out is listed as not given.",
		time: "A date or another time. The note says how it is read; “this week” is counted from the day of publication.",
		mention:
			"A person, an organisation or a place, with what the column calls it. The word for a people is not marked: “Ukrainians” is neither Ukraine nor its government.",
		sic: "A slip, kept as printed.",
		echo: "A passage that repeats or qualifies another passage of the column, or that is to be compared with it.",
	} satisfies Record<AnnotationType, string>,
	linksTitle: "Links, search and keys",
	links: [
		"The number beside a paragraph links to it; a click copies the link. Every sentence and every mark has an address of its own, too.",
		"The arrow below that number, or at the end of a note, shares the passage: as a link whose preview shows the words and who says them, as a quotation, a citation, a picture or a frame to embed. You can also select words and share those; the link then takes in the words of the sentence that credit them.",
		"Links last. A record keeps every address ever given out. When a column is corrected, links follow the words; if the words have changed or are gone, the page says so and shows what they were.",
		"Search covers all columns and opens them at the words found. Put words in quotation marks to find the exact phrase.",
		"Your choice of marks and view is kept in the address of the page, so that you can share it.",
	],
	annotatedTitle: "Who annotated, and what was not assessed",
	annotated: [
		"A machine proposes marks: quotation marks, who is credited with what, figures, times, names on the site’s list, statements that can be checked, and what questions take as given. An editor decides. Notes that no editor has confirmed say “proposed by machine”; where that is true of the whole column, the page says it once, at the top. Names without a note were found by the list alone.",
		"“Checkable” means that a claim can be checked, not that it was. Notes call nothing true or false unless they cite a work that shows it.",
		"It is not always clear where a source’s view ends and the columnist’s begins. A sentence without a cue counts as the columnist’s, unless the text presents it as the source’s; the note then says so. “Is read by the annotator as” stands beside words whose “it” or “they” refers to others that are not shown; the annotator is whoever annotated the column here, not an editor of the paper that printed it.",
	],
	annotatedBy: "Annotated by",
	/** Over two numbers: the sentences that were not assessed, and all. */
	unassessed: "Sentences not assessed",
	proofTitle: "How the words are checked",
	proof:
		"Each build reads the finished page again, takes away notes and controls, and compares every word left with the column’s file, punctuation included; and that file with the text as received, or with its fingerprint. If one word is added, missing or moved, the site is not built. The number of words counts a dash that stands alone, as the file has it; the shares of who is speaking do not. The fingerprint is the SHA-256 of the words as received, joined by single spaces.",
	column: "Column",
	words: "Words",
	differences: "Differences",
	fingerprint: "Fingerprint",
	repairs: "Repairs to the text as received",
	noRepairs: "None.",
	/** Two pieces of one paragraph that the text as received had divided. @param before the end of the first */
	repair: (before: string, after: string) => `“… ${before}” and “${after} …” were joined.`,
	privacyTitle: "Privacy",
	privacy:
		"The site sets no cookies, loads nothing from elsewhere and counts no readers. Your choice of view and your last searches are kept in your browser only.",
} as const;
