import { z } from "zod";
import { identifierSchema } from "./identifier.ts";
import { nameKinds } from "./vocabulary.ts";

/** A form of a name: it holds a letter or a digit, or it could be found anywhere. */
const formSchema = z.string().regex(/[\p{L}\p{N}]/u, "a form with a letter or a digit");

/** Ids that stand for nobody in the register, where speakers have addresses. */
const RESERVED = new Set(["nobody", "unknown", "columnist"]);

/** An entry of the register `names.yaml`: a person, an organisation or a place. */
export const nameSchema = z.strictObject({
	id: identifierSchema.refine(
		(id) => !RESERVED.has(id),
		"another id: this one is an address of its own in the indexes",
	),
	kind: z.enum(nameKinds),
	/** The name in full, as the columns give it. */
	name: formSchema,
	/** The word that goes before the name inside a sentence: "the". */
	article: z.string().min(1).optional(),
	/** The form to sort by: the surname first. */
	sort: z.string().min(1),
	/** Other forms that the columns print: each occurrence is a mention. */
	aliases: z.array(formSchema).default([]),
	/** Forms that people type when they search; never looked for in the text. */
	variants: z.array(z.string().min(1)).default([]),
	/** A neutral description, from what the columns say. */
	label: z.string().min(1),
	/** What the name is used for where it is not meant literally: the Kremlin, for the government of Russia. */
	standsFor: z.string().min(1).optional(),
});
export type Name = z.output<typeof nameSchema>;

export const namesFileSchema = z.strictObject({ names: z.array(nameSchema) });
