import { z } from "zod";

/** A problem in a content file, reported to its editor. */
export const diagnosticSchema = z.strictObject({
	/** The id of a rule in pipeline/rules.ts. */
	rule: z.string(),
	severity: z.enum(["error", "warning"]),
	/** The file's path, relative to the folder of the run. */
	file: z.string(),
	/** Line and column, both counted from 1; columns in UTF-16 units. */
	line: z.int().positive(),
	column: z.int().positive(),
	/** What was found and what was expected, in sentences. */
	message: z.string(),
	/** What to do. */
	advice: z.string(),
	/** What stands at the place and what is meant, where that can only be one thing. */
	fix: z.strictObject({ found: z.string(), write: z.string() }).optional(),
});
export type Fix = NonNullable<z.output<typeof diagnosticSchema>["fix"]>;
export type Diagnostic = z.output<typeof diagnosticSchema>;
