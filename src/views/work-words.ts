import type { Messages } from "../messages/index.ts";
import { signedName, type Work } from "../model/work.ts";

/** A part of what is known of a work: `beside` stands after it, and `link` leads from it. */
export type WorkPart = { label: string; text: string; link: string | null; beside: string | null };

/** Who made a work, what it is and when it was published, in one line: "Tolvane Institute, report, March 11, 2026". */
export function workTold(work: Work, messages: Messages): string {
	const { published } = work;
	return workDated(work, published && messages.dates.inWords(published), messages);
}

/** The same, with the date as it is given. */
export function workDated({ author, kind }: Work, when: string | undefined, { works }: Messages): string {
	const told = [author.map(signedName).join("; "), kind && works.kinds[kind], when];
	return told.filter((part) => part !== undefined && part !== "").join(", ");
}

/**
 * All that is known of a work, a part a line. What readers look for first is there in any case: what nobody has said is
 * told as that.
 */
export function workParts(work: Work, { works, dates }: Messages): WorkPart[] {
	const { parts, notGiven } = works;
	const { kind, author, publisher, containerTitle, published, language, address, archived, seen, doi, isbn } = work;
	const plain = (label: string, text: string | undefined): WorkPart[] =>
		text === undefined ? [] : [{ label, text, link: null, beside: null }];
	const seenThere = seen === undefined ? works.unseen : works.seen(dates.inWords(seen));
	return [
		...plain(parts.author, author.map(signedName).join("; ") || notGiven),
		...plain(parts.kind, kind ? works.kinds[kind] : notGiven),
		...plain(parts.published, published === undefined ? notGiven : dates.inWords(published)),
		...plain(parts.publisher, publisher),
		...plain(parts.containerTitle, containerTitle),
		...plain(parts.language, language && works.language(language)),
		...(address === undefined
			? plain(parts.address, notGiven)
			: [{ label: parts.address, text: works.at(hostOf(address)), link: address, beside: seenThere }]),
		...(archived === undefined
			? []
			: [{ label: parts.archived, text: works.archivedAt(hostOf(archived)), link: archived, beside: null }]),
		...(doi === undefined ? [] : [{ label: parts.doi, text: doi, link: `https://doi.org/${doi}`, beside: null }]),
		...plain(parts.isbn, isbn),
		...plain(parts.rights, work.rights?.statement),
	];
}

function hostOf(address: string): string {
	return new URL(address).hostname.replace(/^www\./, "");
}
