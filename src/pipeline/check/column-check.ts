import type { Diagnostics } from "../diagnostics.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";

/** Looks for one kind of problem in an annotated column, and adds it to the diagnostics. */
export type ColumnCheck = (column: ColumnFiles, annotated: Annotated, diagnostics: Diagnostics) => void;
