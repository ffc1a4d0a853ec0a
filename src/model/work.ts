import { z } from "zod";
import { identifierSchema, pastDate, pastPartialDate } from "./identifier.ts";
import { languageSchema } from "./language.ts";
import { nameTextSchema } from "./name-text.ts";
import { webAddressSchema } from "./web-address.ts";
import { doiSchema, isbnSchema } from "./work-identifiers.ts";
import { copyUses, workKinds } from "./work-vocabulary.ts";

/** The first year in which a page of the web can have been seen. */
const FIRST_OF_WEB = 1991;

/** The longest title and the longest statement of rights, in UTF-16 units. */
const MAX_TEXT = 1000;

const lineSchema = z
	.string()
	.max(MAX_TEXT)
	.regex(/^\S(?:[^\n\r\t]*\S)?$/, "text on one line, without space around it");

/** A person by the parts of the name, as in CSL. A particle stands where it is printed: family `van der Berg`. */
export const personSchema = z.strictObject({
	family: nameTextSchema.describe("The family name, with its particle: “van der Berg”."),
	given: nameTextSchema.optional().describe("The given names, or their initials."),
	suffix: nameTextSchema.optional().describe("What follows the name: “Jr.”."),
});
export type Person = z.output<typeof personSchema>;

const authorSchema = z.union([personSchema, nameTextSchema], {
	error: "a name in full, or `family` and `given` of a person",
});

/**
 * Who made a work: a person by the parts of the name, or anybody else, an organisation above all, by one text, as they
 * sign.
 */
export type WorkAuthor = z.output<typeof authorSchema>;

/**
 * An entry of `works.yaml`: a cited work, in the terms of CSL where it has one.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 * @see https://schema.org/CreativeWork
 */
export const workSchema = z.strictObject({
	id: identifierSchema.describe("The name that citations use, and the address of its page; it stays for good."),
	kind: z.enum(workKinds).optional().describe("What kind of work it is."),
	title: lineSchema.describe("Its title, as it has it."),
	author: z
		.union([z.array(authorSchema), nameTextSchema], {
			error: "a name in full, or a list of names: each in full, or as `family` and `given` of a person",
		})
		.optional()
		.transform((author): WorkAuthor[] => (typeof author === "string" ? [author] : (author ?? [])))
		.describe(
			"Who made it, as they sign: a name in full, as of an organisation, or a list of such names and of people by the parts of their names.",
		),
	publisher: lineSchema.optional().describe("Who published it, where that is somebody else."),
	containerTitle: lineSchema.optional().describe("What it is a part of: the newspaper, the journal, the collection."),
	published: pastPartialDate(1).optional().describe("When it was published: as much of the day as it says."),
	language: languageSchema.optional().describe("The language that it is in."),
	address: webAddressSchema.optional().describe("Where it can be read."),
	archived: webAddressSchema.optional().describe("Where an archive keeps it as it was."),
	seen: pastDate(FIRST_OF_WEB).optional().describe("The day on which somebody of the site saw it there."),
	doi: doiSchema.optional().describe("Its DOI, where it was seen."),
	isbn: isbnSchema.optional().describe("Its ISBN, where it was seen."),
	rights: z
		.strictObject({
			statement: lineSchema.describe("Whose it is and under which terms, as the work says."),
			copies: z
				.enum(copyUses)
				.default("kept")
				.describe("Whether these terms let the site publish its copies of the work, or it keeps them to itself."),
		})
		.optional()
		.describe("What the work says of its rights. Without it, copies of the work are never published."),
});
export type Work = z.output<typeof workSchema>;

/** `works.yaml`, the cited works. */
export const worksFileSchema = z.strictObject({ works: z.array(workSchema).describe("The entries.") });

/** An author as they sign: the given names first. */
export function signedName(author: WorkAuthor): string {
	if (typeof author === "string") return author;
	const { given, family, suffix } = author;
	return [given, family, suffix].filter((part) => part !== undefined).join(" ");
}

/** Everything that readers may see of a work, a text each. */
export function textsOf(work: Omit<Work, "id">): string[] {
	const { title, author, publisher, containerTitle, address, archived, doi, rights } = work;
	const others = [publisher, containerTitle, address, archived, doi, rights?.statement];
	return [title, ...author.map(signedName), ...others.filter((text) => text !== undefined)];
}
