import { z } from "zod";

/** One thing that is wrong with a content file, told to the person who can mend it. */
export const diagnosticSchema = z.strictObject({
	/** A permanent id from the table in pipeline/diagnostics.ts. */
	rule: z.string(),
	severity: z.enum(["error", "warning"]),
	file: z.string(),
	/** Both counted from 1; columns in UTF-16 units. */
	line: z.int().positive(),
	column: z.int().positive(),
	message: z.string(),
	/** What to do about it. */
	advice: z.string(),
});
export type Diagnostic = z.output<typeof diagnosticSchema>;
