import type { z } from "zod";

/** A field that may be left out: null stands for "not given", in files and in the model alike. */
export function notGiven<S extends z.ZodType>(schema: S) {
	return schema.nullable().default(null);
}
