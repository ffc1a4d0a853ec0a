import type { Place } from "../diagnostics.ts";
import type { RuleId } from "../rules.ts";

/** A reason to refuse prose, at a place of it. */
export type MarkdownProblem = { rule: RuleId; start: Pick<Place, "line" | "column">; message: string };
