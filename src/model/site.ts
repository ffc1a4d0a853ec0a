import { z } from "zod";
import type { SiteText } from "./site-text.ts";
import { optionalTypes, proposedLists } from "./vocabulary.ts";
import { problemOfAddress, webAddressSchema } from "./web-address.ts";

/** The languages of the interface. */
export const interfaceLanguages = ["en"] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Which pages of the guide a site shows. While content is being written, all of them are shown. */
export const guideChoices = ["reader", "all", "none"] as const;

/** Which passages of a column get a page and a picture of their own; all others are shared as places in the column. */
export const passageChoices = ["all", "marks", "few", "none"] as const;
export type PassageChoice = (typeof passageChoices)[number];

/** Which proposals readers are shown before an editor has decided them. The desk and `npm run check` show all. */
export const proposalChoices = ["sure", "all"] as const;
export type ProposalChoice = (typeof proposalChoices)[number];

/** The colours of links, and the face of a column's words, that a site can choose. The first of each is the usual. */
export const coloursOfSites = ["blue", "green", "red", "violet", "brown"] as const;
export type Colours = (typeof coloursOfSites)[number];
export const facesOfSites = ["literata", "serif", "sans"] as const;
export type Face = (typeof facesOfSites)[number];

/** What publishes a site. */
export const publisherKinds = ["organisation", "person"] as const;

/** The name of a site whose owner gives it none. */
export const DEFAULT_NAME = "Footing";

/** A line of text, of so many UTF-16 units at most. */
const line = (most: number) =>
	z
		.string()
		.regex(/^[^\S\n]*\S[^\n]*\n?$/, "one line of text that is not blank")
		.max(most);

/** A text of paragraphs, as markdown. It is parsed where `site.yaml` is read. */
const text = () => z.string().regex(/\S/, "text that is not blank").max(20_000).optional();

/** The texts of the owner, by what they are about. */
const texts = {
	about: text().describe("What the site is, as markdown: at the head of the page on how to read the columns."),
	corrections: text().describe("How errors are corrected, as markdown: a page of its own, `/corrections/`."),
	privacy: text().describe("What becomes of readers’ data, as markdown: a page of its own, `/privacy/`."),
	imprint: text().describe("Who answers for the site by law, as markdown: a page of its own, `/imprint/`."),
} satisfies Record<SiteText, z.ZodType>;

/** A mailbox that a page may link to. */
const mailboxSchema = z
	.string()
	.max(200)
	.refine((one) => /^[^@\s?&#%:,;<>"]+@[^@\s?&#%]+$/.test(one) && problemOfAddress(`mailto:${one}`) === null, {
		error: ({ input }) =>
			`a mailbox, such as editors@example.org: “${String(input).slice(0, 80)}” is none that a page may link to`,
	});

/** The address of a host, without a folder: that is in BASE_PATH. */
const hostSchema = webAddressSchema.refine((one) => /^https:\/\/[^/?#]+\/?$/.test(one), {
	error: "the address of a host alone, such as https://example.org: a folder on it is given in BASE_PATH",
});

/** `site.yaml`: what the owner says of the site. */
export const siteSchema = z.strictObject({
	name: z
		.string()
		.regex(/\S/, "text that is not blank")
		.max(60)
		.default(DEFAULT_NAME)
		.describe("The name of the site: at the top of each page, in titles and in previews of links."),
	tagline: line(160)
		.optional()
		.describe("What the site is in a sentence: on the front page, and in the preview of a link to it."),
	address: hostSchema
		.optional()
		.describe("The address that the site is served from, `https://example.org`. SITE, where it is set, wins."),
	publisher: z
		.strictObject({
			name: line(100).describe("As it is printed."),
			kind: z.enum(publisherKinds).default("organisation").describe("What publishes the site."),
		})
		.optional()
		.describe("Who publishes the site: in the footer, on the page about it, and in its structured data."),
	contact: mailboxSchema.optional().describe("The mailbox for readers: `editors@example.org`."),
	licence: z
		.strictObject({
			name: line(100).describe("As it is printed: `CC BY 4.0`."),
			address: webAddressSchema.optional().describe("Where it can be read."),
		})
		.optional()
		.describe("What others may do with the site’s own words, its notes. Each column has its `rights`."),
	links: z
		.array(
			z.strictObject({
				label: line(60).describe("The words of the link."),
				address: webAddressSchema.describe("Where it leads."),
			}),
		)
		.max(12)
		.default([])
		.describe("More links for the footer."),
	...texts,
	colours: z
		.enum(coloursOfSites)
		.default("blue")
		.describe("The colour of links. Marks and voices keep theirs, which mean something."),
	face: z
		.enum(facesOfSites)
		.default("literata")
		.describe("The face of a column’s words: Literata, or the serif or sans-serif that a reader’s device has."),
	kinds: z
		.array(z.enum(optionalTypes))
		.default([...optionalTypes])
		.describe(
			"Which kinds have marks and notes in the column beside those that tell who says what: figures (`quantity`), times (`time`), what names are called (`mention`); `[]` for none. What an editor wrote a note on is shown all the same. Text, ledger, search and data stay whole.",
		),
	proposals: z
		.enum(proposalChoices)
		.default("sure")
		.describe(
			"Which proposals of who says what readers are shown before an editor has decided them: those of kinds that are right at least 9 times in 10, or all. Of the words of others pages say that it is not determined who is speaking. The desk and `npm run check` show all.",
		),
	decided: z
		.array(z.enum(proposedLists))
		.default([])
		.describe(
			"What must be decided before a column is published: lists of annotations.yaml in which no proposal may be left, such as `[attributions, quotations]`. Left out, nothing must be.",
		),
	language: z
		.enum(interfaceLanguages)
		.default("en")
		.describe("The language of the interface. Each column has a language of its own."),
	guide: z
		.enum(guideChoices)
		.default("reader")
		.describe("Which pages of the guide are published: those for readers, all, or none. `npm run dev` shows all."),
	passages: z
		.enum(passageChoices)
		.default("few")
		.describe(
			"Which passages of a column get a page and a picture of their own, for previews: paragraphs and all marks, claims, quotations and figures, at most 18, or none. Every passage can be shared whatever is chosen here.",
		),
});
export type Site = z.output<typeof siteSchema>;

/** What of the settings of a site its columns are made by; where one is left out, the usual. */
export type ColumnSettings = Partial<Pick<Site, "passages" | "kinds" | "proposals" | "decided">>;
