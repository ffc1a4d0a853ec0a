import { z } from "zod";
import { identifierSchema } from "./identifier.ts";
import { nameTextSchema } from "./name-text.ts";
import { nameKinds } from "./vocabulary.ts";

/** A form of a name. It contains a letter or a digit: a form of punctuation alone would be found everywhere. */
const formSchema = nameTextSchema.regex(/[\p{L}\p{N}]/u, "a form with a letter or a digit");

/** Ids that the indexes use for speakers who are not in the register. */
const RESERVED = new Set(["nobody", "unknown", "columnist"]);

/** An entry of the register, `names.yaml`: a person, an organisation or a place. */
export const nameSchema = z.strictObject({
	id: identifierSchema
		.refine((id) => !RESERVED.has(id), "another id: this one is an address of its own in the indexes")
		.describe("The address of the name’s page; it stays for good."),
	kind: z.enum(nameKinds).describe("What it names."),
	name: formSchema.describe("The name in full, as the columns give it."),
	article: nameTextSchema.optional().describe("The word before the name in a sentence: “the”."),
	sort: nameTextSchema.describe("The form to sort by, the surname first."),
	aliases: z
		.array(formSchema)
		.default([])
		.describe("Other forms that columns print, of a place its adjective. Each occurrence in a column is a mention."),
	variants: z
		.array(nameTextSchema)
		.default([])
		.describe("Forms that readers type into the search. Never looked for in a column."),
	label: z
		.union([nameTextSchema, z.literal("")])
		.nullish()
		.transform((label) => label ?? "")
		.describe("A neutral description, taken from what the columns say; blank where nobody has written one yet."),
	former: z
		.array(identifierSchema)
		.optional()
		.describe(
			"Ids that the entry had, or that another one had which was merged into it: their addresses lead here, and what names them means this entry.",
		),
	standsFor: nameTextSchema
		.optional()
		.describe("What the name is used for when it is not meant literally: the Kremlin, for the government of Russia."),
});
export type Name = z.output<typeof nameSchema>;

/** `names.yaml`, the register of names. */
export const namesFileSchema = z.strictObject({ names: z.array(nameSchema).describe("The entries.") });
