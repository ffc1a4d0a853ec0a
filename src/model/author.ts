import { z } from "zod";
import { identifierSchema } from "./identifier.ts";
import { nameTextSchema } from "./name-text.ts";
import { webAddressSchema } from "./web-address.ts";

/** An entry of `authors.yaml`: somebody who writes columns of the site. */
export const authorSchema = z.strictObject({
	id: identifierSchema.describe("The address of the author’s page; it stays for good."),
	name: nameTextSchema.describe("The name, as the page has it. A byline that reads so is this author’s."),
	bylines: z.array(nameTextSchema).default([]).describe("Other bylines of this author, as columns print them."),
	biography: z
		.string()
		.regex(/\S/, "text that is not blank")
		.max(5000)
		.optional()
		.describe("Who the author is, as markdown: by the rules of the texts of `site.yaml`."),
	links: z
		.array(
			z.strictObject({
				label: z.string().trim().min(1).max(60).describe("The words of the link."),
				address: webAddressSchema.describe("Where it leads."),
			}),
		)
		.max(12)
		.default([])
		.describe("The author’s pages elsewhere."),
});
export type Author = z.output<typeof authorSchema>;

/** Every byline of an author. */
export function bylinesOf({ name, bylines }: Pick<Author, "name" | "bylines">): string[] {
	return [...new Set([name, ...bylines])];
}

/** `authors.yaml`. */
export const authorsFileSchema = z.strictObject({ authors: z.array(authorSchema).describe("The entries.") });

/** All authors, as the site’s pages get them: each biography is HTML. */
export const writtenAuthorsSchema = z.strictObject({
	authors: z.array(authorSchema.extend({ biography: z.string().optional() })),
});
