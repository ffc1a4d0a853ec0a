import type { WorkCitationForm, WorkKind } from "../../model/work-vocabulary.ts";
import { plural } from "./plural.ts";

const languages = new Intl.DisplayNames(["en"], { type: "language" });

/** The pages of works. */
export const works = {
	title: "Works",
	lead: "The speeches, reports, figures and other works that notes on the columns cite, as far as this site knows them. That a work is cited says where something stands, not that it is true.",
	kinds: {
		speech: "Speech",
		report: "Report",
		poll: "Poll",
		law: "Law",
		article: "Article",
		dataset: "Data set",
		post: "Post",
		interview: "Interview",
		book: "Book",
	} satisfies Record<WorkKind, string>,
	/** What stands in the place of what nobody has said of a work. */
	notGiven: "not given here",
	/** Before each part of what is known of a work. */
	parts: {
		kind: "Kind",
		author: "By",
		publisher: "Publisher",
		containerTitle: "Part of",
		published: "Published",
		language: "Language",
		address: "Address",
		archived: "Archived",
		doi: "DOI",
		isbn: "ISBN",
		rights: "Rights, as stated",
	},
	language: (tag: string) => languages.of(tag) ?? tag,
	/** The link to a work itself. @param host of its address */
	at: (host: string) => `Read it at ${host}`,
	archivedAt: (host: string) => `As kept at ${host}`,
	/** @param day in words */
	seen: (day: string) => `seen there on ${day}`,
	unseen: "the day it was seen there is not given",
	/** How many passages cite a work, in the list. */
	count: (passages: number) => `cited on ${passages} ${plural(passages, "passage", "passages")}`,
	cited: (passages: number) => `Cited in the notes on ${passages} ${plural(passages, "passage", "passages")}`,
	uncited: "No note cites it yet.",
	citation: "To cite it",
	forms: {
		apa: "APA",
		chicago: "Chicago",
		bibtex: "BibTeX",
		csl: "CSL-JSON",
	} satisfies Record<WorkCitationForm, string>,
	description: (title: string, told: string) => (told === "" ? title : `${title}: ${told}.`),
} as const;
