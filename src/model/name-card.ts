import { z } from "zod";
import { identifierSchema } from "./identifier.ts";

/** The cards of a column's names: a reading page fetches them when a reader first opens one. */
export const nameCardsSchema = z.strictObject({
	/** The name's id, by the mention's id. */
	mentions: z.record(identifierSchema, identifierSchema),
	/** By the name's id. */
	cards: z.record(
		identifierSchema,
		z.strictObject({
			name: z.string(),
			/** Short sentences: what the columns say about the name, and what they call it. */
			lines: z.array(z.string()),
			/** The address of the name's page, and the text of the link to it. */
			url: z.string(),
			more: z.string(),
		}),
	),
});
export type NameCards = z.output<typeof nameCardsSchema>;
