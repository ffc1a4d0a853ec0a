import { z } from "zod";

/** A readable id: lower-case words joined by hyphens. Ids are parts of addresses. */
export const identifierSchema = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens, such as kremlin-announced");

/** A calendar day, `2026-02-05`. It is a string, so that no time zone can change it. */
export const dateSchema = z.iso.date();

/** The schema of an annotation's id: the letter of its type, a hyphen, readable words: `q-salad-of-powers`. */
export function prefixedId(prefix: string) {
	return identifierSchema.refine((id) => id.startsWith(`${prefix}-`), {
		message: `an id that begins with ${prefix}-`,
	});
}
