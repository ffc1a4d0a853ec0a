import { z } from "zod";

/** A readable identifier: lower-case words joined by hyphens. It becomes part of addresses. */
export const identifierSchema = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens, such as kremlin-announced");

/** A calendar date as written: `2026-02-05`. It stays a string, so that no time zone can move it. */
export const dateSchema = z.iso.date();

/** The identifier of an annotation: its type's letter, then readable words: `q-salad-of-powers`. */
export function prefixedId(prefix: string) {
	return identifierSchema.refine((id) => id.startsWith(`${prefix}-`), {
		message: `an id that begins with ${prefix}-`,
	});
}
