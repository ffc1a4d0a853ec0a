import type { AnnotationType, Voice } from "../../model/vocabulary.ts";

/** The page that explains the marks. */
export const aboutPage = {
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
} as const;
