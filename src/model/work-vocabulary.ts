// The closed vocabularies of works, as plain arrays, like those of annotations in vocabulary.ts.

/** The kinds of works that can be cited. */
export const workKinds = [
	"speech",
	"report",
	"poll",
	"law",
	"article",
	"dataset",
	"post",
	"interview",
	"book",
] as const;
export type WorkKind = (typeof workKinds)[number];

/**
 * What each kind of work is called elsewhere: its type in the Citation Style Language, and the type of schema.org. CSL
 * has no type for polls, schema.org none for speeches and interviews: of these the genre says more.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 * @see https://schema.org/CreativeWork
 */
export const workTypes = {
	speech: { csl: "speech", schema: "CreativeWork", genre: "Speech" },
	report: { csl: "report", schema: "Report", genre: null },
	poll: { csl: "report", schema: "Report", genre: "Poll" },
	law: { csl: "legislation", schema: "Legislation", genre: null },
	article: { csl: "article-newspaper", schema: "Article", genre: null },
	dataset: { csl: "dataset", schema: "Dataset", genre: null },
	post: { csl: "post", schema: "SocialMediaPosting", genre: null },
	interview: { csl: "interview", schema: "CreativeWork", genre: "Interview" },
	book: { csl: "book", schema: "Book", genre: null },
} as const satisfies Record<WorkKind, { csl: string; schema: string; genre: string | null }>;

/** What a site does with its copies of a work. */
export const copyUses = ["kept", "published"] as const;
export type CopyUse = (typeof copyUses)[number];

/** The forms in which a work's page cites it. */
export const workCitationForms = ["apa", "chicago", "bibtex", "csl"] as const;
export type WorkCitationForm = (typeof workCitationForms)[number];

/** The forms in which works are brought in and out. */
export const workFormats = ["csl", "bibtex"] as const;
export type WorkFormat = (typeof workFormats)[number];
