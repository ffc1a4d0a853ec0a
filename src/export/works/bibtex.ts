import type { Person, Work, WorkAuthor } from "../../model/work.ts";
import { type WorkKind, workTypes } from "../../model/work-vocabulary.ts";
import { capitalized } from "../../text/capitalized.ts";
import { BIBTEX_MONTHS, keepCapitals, latexOf } from "../bibtex-text.ts";

/**
 * The types that every style of BibTeX knows. Where one says less than the kind, the field `type` says it, which styles
 * print for reports.
 * @see https://ctan.org/pkg/btxdoc (section 3.1)
 */
const TYPES: Partial<Record<WorkKind, string>> = {
	article: "article",
	book: "book",
	report: "techreport",
	poll: "techreport",
};

/** A work as an entry of BibTeX, whose key is the work's id. */
export function workBibtex(work: Work): string {
	const type = (work.kind && TYPES[work.kind]) ?? "misc";
	const [year, month, day] = work.published?.split("-") ?? [];
	const isToldByType = work.kind === undefined || work.kind === "report" || type === work.kind;
	const fields = [
		["title", `{${keepCapitals(work.title, latexOf)}}`],
		["author", work.author.length > 0 && `{${work.author.map(printAuthor).join(" and ")}}`],
		["type", !isToldByType && work.kind && `{${workTypes[work.kind].genre ?? capitalized(work.kind)}}`],
		[type === "techreport" ? "institution" : "publisher", braced(work.publisher)],
		[type === "article" ? "journal" : "booktitle", braced(work.containerTitle)],
		["year", year && `{${year}}`],
		["month", month && BIBTEX_MONTHS[Number(month) - 1]],
		["day", day && `{${Number(day)}}`],
		["language", braced(work.language)],
		["url", verbatim(work.address)],
		["archiveurl", verbatim(work.archived)],
		["urldate", work.seen && `{${work.seen}}`],
		["doi", verbatim(work.doi)],
		["isbn", verbatim(work.isbn)],
		["copyright", braced(work.rights?.statement)],
	].flatMap(([name, value]) => (value ? [`\t${name} = ${value},\n`] : []));
	return `@${type}{${work.id},\n${fields.join("")}}`;
}

/** Works as a file of BibTeX. */
export function bibtexFile(works: readonly Work[]): string {
	return works.map((work) => `${workBibtex(work)}\n`).join("\n");
}

function braced(text: string | undefined): string | undefined {
	return text && `{${latexOf(text)}}`;
}

/** An address or an identifier: programs that print it expect it as it is. Braces in it would end the field. */
function verbatim(text: string | undefined): string | undefined {
	return text && `{${text.replaceAll("{", "%7B").replaceAll("}", "%7D")}}`;
}

/** A name in braces of its own is not divided; a person's parts are, by commas. */
function printAuthor(author: WorkAuthor): string {
	return typeof author === "string" ? `{${latexOf(author)}}` : printPerson(author);
}

function printPerson({ family, given, suffix }: Person): string {
	// A family name alone: empty braces after those around it say that it is no organisation.
	if (given === undefined && suffix === undefined) return `{${latexOf(family)}}{}`;
	return [family, ...(suffix === undefined ? [] : [suffix]), given ?? ""].map(namePart).join(", ");
}

/** A part of a name: braces keep a comma or an “and” in it from dividing it. */
function namePart(text: string): string {
	return /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${latexOf(text)}}` : latexOf(text);
}
