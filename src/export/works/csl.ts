import type { CslDate, CslItem, CslName } from "../../model/csl.ts";
import type { Work, WorkAuthor } from "../../model/work.ts";
import { workTypes } from "../../model/work-vocabulary.ts";

/** What an item of CSL is called of which nobody has said what it is. */
const UNTOLD = "document";

/**
 * A work as CSL-JSON. What CSL has no variable for stands under `custom`, as its schema allows; whether the site may
 * publish copies does not leave the site.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function cslOf(work: Work): CslItem {
	const { id, kind, title, author, publisher, containerTitle, published, seen, language, address, doi, isbn } = work;
	const { csl: type, genre } = kind === undefined ? { csl: UNTOLD, genre: null } : workTypes[kind];
	const custom = {
		...(work.archived !== undefined && { archived: work.archived }),
		...(work.rights && { rights: work.rights.statement }),
	};
	return {
		id,
		type,
		...(genre !== null && { genre }),
		title,
		...(author.length > 0 && { author: author.map(nameOf) }),
		...(publisher !== undefined && { publisher }),
		...(containerTitle !== undefined && { "container-title": containerTitle }),
		...(published !== undefined && { issued: dateOf(published) }),
		...(seen !== undefined && { accessed: dateOf(seen) }),
		...(language !== undefined && { language }),
		...(address !== undefined && { URL: address }),
		...(doi !== undefined && { DOI: doi }),
		...(isbn !== undefined && { ISBN: isbn }),
		...(Object.keys(custom).length > 0 && { custom }),
	};
}

/** Works as a file of CSL-JSON. */
export function cslFile(works: readonly Work[]): string {
	return `${JSON.stringify(works.map(cslOf), null, "\t")}\n`;
}

function nameOf(author: WorkAuthor): CslName {
	return typeof author === "string" ? { literal: author } : author;
}

function dateOf(date: string): CslDate {
	return { "date-parts": [date.split("-").map(Number)] };
}
