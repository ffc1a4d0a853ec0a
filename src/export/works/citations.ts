import type { Person, Work, WorkAuthor } from "../../model/work.ts";
import { signedName } from "../../model/work.ts";
import type { WorkCitationForm, WorkKind } from "../../model/work-vocabulary.ts";
import { apaDate, chicagoDate, initials } from "../citation-parts.ts";
import { closeSentence, curlQuotes, quoteTitle } from "../citation-text.ts";
import { workBibtex } from "./bibtex.ts";
import { cslOf } from "./csl.ts";

/** How a work is cited in each form. Text only: no style here needs italics to be read. */
export function workCitations(work: Work): Record<WorkCitationForm, string> {
	return {
		apa: apa(work),
		chicago: chicago(work),
		bibtex: workBibtex(work),
		csl: JSON.stringify([cslOf(work)], null, "\t"),
	};
}

/** What stands in place of a date that a work does not give. */
const UNDATED = "n.d.";

/** What APA says in brackets after titles of works outside the usual kinds. */
const BRACKETED: Partial<Record<WorkKind, string>> = {
	speech: "Speech",
	poll: "Poll",
	dataset: "Data set",
	post: "Post",
	interview: "Interview",
};

/** APA names up to twenty authors; of more the first nineteen and the last. */
const MOST_IN_APA = 20;
/** Chicago names up to ten authors; of more the first seven. */
const MOST_IN_CHICAGO = 10;
const FIRST_IN_CHICAGO = 7;

/** APA, seventh edition. @see https://apastyle.apa.org/style-grammar-guidelines/references/examples */
function apa(work: Work): string {
	const { title, author, kind, published, publisher, containerTitle } = work;
	const bracketed = kind && BRACKETED[kind];
	const named = closeSentence(bracketed === undefined ? curlQuotes(title) : `${curlQuotes(title)} [${bracketed}]`);
	const date = apaDate(published ?? UNDATED);
	const sources = [containerTitle, sourceBeside(author, publisher)].filter((one) => one !== undefined);
	return [
		...(author.length === 0 ? [named, date] : [closeSentence(curlQuotes(apaAuthors(author))), date, named]),
		...sources.map((source) => closeSentence(curlQuotes(source))),
		...addressIn(work),
	].join(" ");
}

function apaAuthors(authors: readonly WorkAuthor[]): string {
	const names = authors.map((one) => (typeof one === "string" ? one : apaName(one)));
	const last = names.at(-1) ?? "";
	if (names.length > MOST_IN_APA) return `${names.slice(0, MOST_IN_APA - 1).join(", ")}, … ${last}`;
	return names.length < 2 ? last : `${names.slice(0, -1).join(", ")}, & ${last}`;
}

function apaName({ family, given, suffix }: Person): string {
	return [family, given && initials(given), suffix].filter(Boolean).join(", ");
}

/**
 * The Chicago Manual of Style, notes and bibliography.
 * @see https://www.chicagomanualofstyle.org/tools_citationguide.html
 */
function chicago(work: Work): string {
	const { title, author, published, publisher, containerTitle } = work;
	const date = chicagoDate(published ?? UNDATED);
	const source = [containerTitle, sourceBeside(author, publisher)].filter((one) => one !== undefined);
	return [
		...(author.length === 0 ? [] : [closeSentence(curlQuotes(chicagoAuthors(author)))]),
		quoteTitle(title),
		closeSentence([...source.map(curlQuotes), date].join(", ")),
		...addressIn(work).map((address) => `${address}.`),
	].join(" ");
}

function chicagoAuthors(authors: readonly WorkAuthor[]): string {
	const names = authors.map((one, at) => (at === 0 && typeof one !== "string" ? inverted(one) : signedName(one)));
	if (names.length > MOST_IN_CHICAGO) return `${names.slice(0, FIRST_IN_CHICAGO).join(", ")}, et al.`;
	const last = names.at(-1) ?? "";
	return names.length < 2 ? last : `${names.slice(0, -1).join(", ")}, and ${last}`;
}

function inverted({ family, given, suffix }: Person): string {
	return [family, given, suffix].filter((part) => part !== undefined).join(", ");
}

/** Who published a work; left out where that is who made it. */
function sourceBeside(author: readonly WorkAuthor[], publisher: string | undefined): string | undefined {
	return author.some((one) => one === publisher) ? undefined : publisher;
}

/** Where it is found: by its DOI, or else at its address. */
function addressIn({ doi, address }: Work): string[] {
	if (doi !== undefined) return [`https://doi.org/${doi}`];
	return address === undefined ? [] : [address];
}
