import type { Person, Thing } from "schema-dts";
import { type Person as Author, signedName, type Work } from "../../model/work.ts";
import { isbnDigits } from "../../model/work-identifiers.ts";
import { workTypes } from "../../model/work-vocabulary.ts";

/**
 * A work in the terms of schema.org: what `works.yaml` says of it, and nothing else.
 * @param page the whole address of its page
 * @see https://schema.org/CreativeWork
 */
export function workLd(work: Work, page: string): Thing {
	const { kind, title, author, publisher, containerTitle, published, language, address, archived, doi, isbn } = work;
	const { schema: type, genre } =
		kind === undefined ? { schema: "CreativeWork" as const, genre: null } : workTypes[kind];
	const people = author.filter((one) => typeof one !== "string");
	// Whose an undivided name is, a person's or an organisation's, is not known.
	const others = author.filter((one) => typeof one === "string");
	const identifiers = [
		...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
		...(isbn === undefined ? [] : [`urn:isbn:${isbnDigits(isbn)}`]),
	];
	return {
		"@type": type,
		"@id": page,
		name: title,
		...(genre !== null && { genre }),
		...(people.length > 0 && { author: people.map(personLd) }),
		...(others.length > 0 && { creditText: others.join("; ") }),
		...(publisher !== undefined && { publisher: { "@type": "Organization" as const, name: publisher } }),
		...(containerTitle !== undefined && { isPartOf: { "@type": "CreativeWork" as const, name: containerTitle } }),
		...(published !== undefined && { datePublished: published }),
		...(language !== undefined && { inLanguage: language }),
		...(address !== undefined && { url: address }),
		...(archived !== undefined && { archivedAt: archived }),
		...(identifiers.length > 0 && { identifier: identifiers }),
		...(work.rights && { copyrightNotice: work.rights.statement }),
	};
}

function personLd(person: Author): Person {
	const { family: familyName, given: givenName } = person;
	return {
		"@type": "Person",
		name: signedName(person),
		familyName,
		...(givenName !== undefined && { givenName }),
	};
}
