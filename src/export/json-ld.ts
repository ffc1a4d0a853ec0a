import type { Claim, Graph, OpinionNewsArticle, Organization, Person, Place, Quotation, Thing } from "schema-dts";
import type { Messages } from "../messages/index.ts";
import type { Author } from "../model/author.ts";
import type { FrontMatter } from "../model/column.ts";
import type { Name } from "../model/name.ts";
import type { Site } from "../model/site.ts";
import type { Statement, StatementOf } from "../model/statement.ts";
import { joinSentences } from "../text/join-sentences.ts";
import { hasByline } from "../views/authors.ts";
import type { Register } from "../views/context.ts";

/**
 * The model in the terms of schema.org. Claims and quotations never go without who says them and how the column stands
 * to them; nothing here reviews or rates.
 * @see https://schema.org/OpinionNewsArticle https://schema.org/Claim https://schema.org/Quotation
 */
export type LdContext = {
	/** The whole addresses of a reading page, a passage on it, and a name's page. */
	column: (slug: string) => string;
	passage: (slug: string, id: string) => string;
	name: (id: string) => string;
	/** The authors of columns who have a page, and its whole address by their id. */
	authors?: readonly Author[];
	author?: (id: string) => string;
	/** Who publishes the site, where its owner says so. */
	publisher?: Site["publisher"];
	names: Register;
	messages: Messages;
};

/** The column itself. */
export function articleLd(front: FrontMatter, slug: string, context: LdContext): OpinionNewsArticle {
	return {
		"@type": "OpinionNewsArticle",
		"@id": context.column(slug),
		url: context.column(slug),
		headline: front.headline,
		...(front.standfirst === undefined ? {} : { description: front.standfirst }),
		author: columnistLd(front.byline, context),
		datePublished: front.published,
		inLanguage: front.lang,
		copyrightNotice: front.rights,
		...publisherLd(front, context.publisher),
		...(front.canonical === undefined ? {} : { isBasedOn: front.canonical }),
	};
}

/** Who published the column: the publication that printed it, or else whoever publishes the site. */
function publisherLd({ publication }: FrontMatter, own: LdContext["publisher"]) {
	if (publication !== undefined) return { publisher: { "@type": "Organization" as const, name: publication } };
	return own ? { publisher: publisherOf(own) } : {};
}

/** Who publishes the site. */
function publisherOf({ name, kind }: NonNullable<Site["publisher"]>): Organization | Person {
	return kind === "person" ? { "@type": "Person", name } : { "@type": "Organization", name };
}

/**
 * A claim or a quotation, with who says it and the column's stance; null for a statement that is neither, or marks that
 * quote nobody.
 */
export function statementLd(statement: Statement, context: LdContext): Claim | Quotation | null {
	// What only a machine has proposed is nobody's statement yet.
	if (statement.status === "proposed") return null;
	if (statement.type === "claim") return claimLd(statement, context);
	if (statement.type === "quotation" && statement.speaker !== null) return quotationLd(statement, context);
	return null;
}

function claimLd(statement: StatementOf<"claim">, context: LdContext): Claim {
	const { column, id, stance, voice, words, framings, readings, contextReadings, speaker, said } = statement;
	const isOwn = stance === "asserts";
	// Structured data says whose the words are, and no more: what else a sentence has would be its author's, too.
	const isTheirs = stance === "reports" && speaker !== null && said.length === 1;
	const isAlone = isOwn || isTheirs;
	return {
		"@type": "Claim",
		"@id": context.passage(column.slug, id),
		// What the column rejects or asks is given in its whole sentence, with the words that say so, and is nobody's.
		text: isAlone ? words : statement.context,
		description: joinSentences(framings) || context.messages.share.columnist(column.byline),
		...readAs(isAlone ? readings : contextReadings),
		appearance: { "@type": "OpinionNewsArticle", "@id": context.column(column.slug) },
		...(speaker === null && isOwn && voice !== "undetermined" ? { author: columnistLd(column.byline, context) } : {}),
		...(isAlone ? creditLd(statement, context) : {}),
	};
}

function quotationLd(statement: StatementOf<"quotation">, context: LdContext): Quotation {
	const { column, id, words, framings, readings } = statement;
	const { author, creditText } = creditLd(statement, context);
	return {
		"@type": "Quotation",
		"@id": context.passage(column.slug, id),
		text: words,
		description: joinSentences(framings),
		...readAs(readings),
		isPartOf: { "@type": "OpinionNewsArticle", "@id": context.column(column.slug) },
		...(author === undefined ? {} : { spokenByCharacter: author }),
		...(creditText === undefined ? {} : { creditText }),
	};
}

/** What an editor reads words of the text as that point to words outside it. */
function readAs(readings: readonly string[]) {
	return readings.length === 0 ? {} : { disambiguatingDescription: joinSentences(readings) };
}

/** Whoever is credited: a person or an organisation of the register as such, anybody else in the column's words. */
function creditLd({ speaker }: Statement, context: LdContext) {
	const name = speaker?.name ? context.names.get(speaker.name) : undefined;
	if (name?.kind === "person") return { author: personLd(name, context) };
	if (name?.kind === "organisation") return { author: organisationLd(name, context) };
	return speaker === null ? {} : { creditText: speaker.label };
}

/** Whoever has a byline: with the page of an author, if it is the byline of one. */
function columnistLd(byline: string, { authors = [], author: addressOf }: LdContext): Person {
	const id = authors.find((one) => hasByline(one, byline))?.id;
	const page = id === undefined || !addressOf ? {} : { "@id": addressOf(id), url: addressOf(id) };
	return { "@type": "Person", ...page, name: byline };
}

/** An author, under every byline. */
export function authorLd({ id, name, bylines }: Author, { author: addressOf }: LdContext): Person {
	const page = addressOf ? { "@id": addressOf(id), url: addressOf(id) } : {};
	return { "@type": "Person", ...page, name, ...(bylines.length > 0 ? { alternateName: bylines } : {}) };
}

function personLd(name: Name, context: LdContext): Exclude<Person, string> {
	return { "@type": "Person", ...aboutName(name, context) };
}

function organisationLd(name: Name, context: LdContext): Exclude<Organization, string> {
	return { "@type": "Organization", ...aboutName(name, context) };
}

function aboutName(name: Name, context: LdContext) {
	return { "@id": context.name(name.id), name: name.name, url: context.name(name.id) };
}

/** An entry of the register, under every form that the columns print. */
export function nameLd(name: Name, context: LdContext): Person | Organization | Place {
	const about = {
		...aboutName(name, context),
		...(name.label === "" ? {} : { description: name.label }),
		...(name.aliases.length > 0 ? { alternateName: name.aliases } : {}),
	};
	if (name.kind === "person") return { "@type": "Person", ...about };
	if (name.kind === "organisation") return { "@type": "Organization", ...about };
	return { "@type": "Place", ...about };
}

/** Things as the text of a `script` element: nothing in it can end the element. */
export function ldScript(things: readonly Thing[]): string {
	const graph: Graph = { "@context": "https://schema.org", "@graph": [...things] };
	return JSON.stringify(graph)
		.replaceAll("<", "\\u003c")
		.replaceAll("\u2028", "\\u2028")
		.replaceAll("\u2029", "\\u2029");
}
