import { z } from "zod";
import { identifierSchema } from "./identifier.ts";

/** What a reading page shows of a name where it is mentioned: fetched when a reader first asks for it. */
export const nameCardsSchema = z.strictObject({
	/** The name that each mention is of, by the mention's id. */
	mentions: z.record(identifierSchema, identifierSchema),
	cards: z.record(
		identifierSchema,
		z.strictObject({
			name: z.string(),
			/** Short sentences: what the columns say about the name, and what they call it. */
			lines: z.array(z.string()),
			url: z.string(),
			/** The words of the link to the name's page. */
			more: z.string(),
		}),
	),
});
export type NameCards = z.output<typeof nameCardsSchema>;
