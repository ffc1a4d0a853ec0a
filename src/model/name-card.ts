import { z } from "zod";
import { identifierSchema } from "./identifier.ts";

const nameCardSchema = z.strictObject({
	name: z.string(),
	/** Short sentences: what it is, and how often the columns name and credit it. */
	lines: z.array(z.string()),
	/** The address of the name's page, and the text of the link to it. */
	url: z.string(),
	more: z.string(),
});
export type NameCard = z.output<typeof nameCardSchema>;

/** The cards of a column's names: a reading page fetches them when a reader first opens one. */
export const nameCardsSchema = z.strictObject({
	/** The name's id, by the mention's id. */
	mentions: z.record(identifierSchema, identifierSchema),
	/** What the column calls the name in one mention, as a sentence that says who does: by the mention's id. */
	designations: z.record(identifierSchema, z.string()),
	/** By the name's id. */
	cards: z.record(identifierSchema, nameCardSchema),
});
export type NameCards = z.output<typeof nameCardsSchema>;
