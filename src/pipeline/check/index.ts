import { checkBoundaries } from "./boundaries.ts";
import type { ColumnCheck } from "./column-check.ts";
import { checkLinks } from "./links.ts";
import { checkMarks } from "./marks.ts";
import { checkNames } from "./names.ts";

/** Every check of an annotated column. A new one is a file of this folder and an entry here. */
export const checks = [checkMarks, checkBoundaries, checkNames, checkLinks] satisfies ColumnCheck[];
