import type { CitationStyle, QuotationFormat } from "../../model/vocabulary.ts";

/** What goes with a passage wherever it is shared: in the browser, too. */
export const shareMessages = {
	paragraph: (number: string) => `Paragraph ${number}`,
	former: "A passage that was shared before",
	gone: "No longer in the column",
	/** Whom the column credits, and by which words. */
	source: (who: string, cue: string | null) => (cue === null ? `${who}, without a cue` : `${who} (“${cue}”)`),
	holdsRejected: "With a claim that the column rejects",
	columnist: (byline: string) => `In the columnist’s own voice: ${byline}`,
	/** Of a column that no editor has annotated. */
	notAssessed: (byline: string) => `From a column by ${byline}; who is speaking has not been assessed`,
	mixed: (byline: string) => `By ${byline}; not all of it is the columnist’s own view`,
	/** @param source null where the column gives none, undefined where nobody has looked for it */
	figure: (kind: string, words: string, source: string | null | undefined) => {
		if (source === undefined) return `${kind}, “${words}”`;
		return `${kind}, “${words}”: ${source === null ? "no source given in the column" : `source: ${source}`}`;
	},
	/** The page and the dialog that share a passage. */
	heading: "Share this passage",
	open: (kind: string, words?: string) => (words === undefined ? `Share: ${kind}` : `Share: ${kind}: ${words}`),
	copyLink: "Copy link",
	more: "Share…",
	native: "Share with…",
	all: "All forms, on a page of their own",
	copyAs: "Copy as",
	copy: "Copy",
	close: "Close",
	copied: "Copied",
	widened: "Shown with the whole sentence, so that the words cannot be read against their meaning.",
	read: "Read it in the column",
	link: "Link",
	linkLead: "Leads to the words, however the column is corrected; a preview shows them with who says them.",
	quotation: "As a quotation",
	formats: { plain: "Plain text", markdown: "Markdown", html: "HTML" } satisfies Record<QuotationFormat, string>,
	citation: "As a citation",
	styles: { apa: "APA", chicago: "Chicago", mla: "MLA", bibtex: "BibTeX" } satisfies Record<CitationStyle, string>,
	embed: "To embed",
	embedLead: "A frame that follows its reader’s theme, without script; or the quotation above, as HTML.",
	code: "Link as a QR code",
	codeAlt: (url: string) => `QR code of ${url}`,
	preview: "Preview",
	cardAlt: (standing: string, words: string, headline: string, byline: string) =>
		`${standing}. ${words} ${headline}, ${byline}.`,
	title: (lead: string | null, quoted: string, headline: string) =>
		`${lead === null ? quoted : `${lead}: ${quoted}`} · ${headline}`,
	description: (standing: readonly string[], headline: string, byline: string, date: string) =>
		`${standing.join(". ")}. From “${headline}”, an opinion column by ${byline}, ${date}.`,
} as const;
