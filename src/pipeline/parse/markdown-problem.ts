import type { Place, RuleId } from "../diagnostics.ts";

/** A reason to refuse prose, at a place of it. */
export type MarkdownProblem = { rule: RuleId; start: Pick<Place, "line" | "column">; message: string };
